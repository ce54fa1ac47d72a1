import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cloudFolderOf } from '../../../db/backup/location.ts';

const BARE = { env: {}, exists: () => false, fileSystem: () => null };

describe('cloudFolderOf', () => {
  it.each([
    ['C:\\Users\\王伟\\Nutstore\\1\\我的坚果云\\商簿\\dealbook.db', '坚果云 Nutstore'],
    ['D:\\坚果云\\dealbook.db', '坚果云 Nutstore'],
    ['C:\\Users\\li\\OneDrive - 某某有限公司\\dealbook.db', 'OneDrive'],
    ['/Users/li/Library/CloudStorage/OneDrive-Personal/dealbook.db', 'OneDrive'],
    ['/Users/li/Dropbox (Personal)/dealbook.db', 'Dropbox'],
    ['/Users/li/Library/Mobile Documents/com~apple~CloudDocs/dealbook.db', 'iCloud'],
    ['C:\\Users\\li\\iCloudDrive\\dealbook.db', 'iCloud'],
    ['G:\\My Drive\\dealbook.db', 'Google Drive'],
    ['/Users/li/Library/CloudStorage/GoogleDrive-li@example.com/我的云端硬盘/dealbook.db', 'Google Drive'],
    ['D:\\BaiduSyncdisk\\dealbook.db', '百度网盘'],
    ['D:\\企业微盘\\销售部\\dealbook.db', '企业微盘 WeDrive'],
    ['C:\\WeDrive\\dealbook.db', '企业微盘 WeDrive'],
    ['D:\\钉盘\\dealbook.db', '钉盘'],
    ['D:\\腾讯微云\\dealbook.db', '腾讯微云'],
    ['/home/li/MEGA/dealbook.db', 'MEGA'],
    ['/home/li/pCloudDrive/dealbook.db', 'pCloud'],
    ['/Users/li/Box/dealbook.db', 'Box'],
    ['C:\\Users\\li\\Box\\dealbook.db', 'Box'],
    ['/home/li/Syncthing/dealbook.db', 'Syncthing'],
    ['\\\\nas\\sales\\dealbook.db', '网络文件夹 / network folder'],
    ['\\\\?\\UNC\\nas\\sales\\dealbook.db', '网络文件夹 / network folder'],
    ['//nas/sales/dealbook.db', '网络文件夹 / network folder'],
  ])('%s', (file, service) => {
    expect(cloudFolderOf(file, BARE)).toBe(service);
  });

  it.each([
    'C:\\Users\\li\\AppData\\Roaming\\Dealbook\\data\\dealbook.db',
    '\\\\?\\C:\\data\\dealbook.db',
    '/Users/li/Library/Application Support/Dealbook/data/dealbook.db',
    '/home/li/projects/box/dealbook.db',
    '/home/li/onedriver/dealbook.db',
    '/home/li/data/dropbox.db',
  ])('takes %s for a plain folder', (file) => {
    expect(cloudFolderOf(file, BARE)).toBeNull();
  });

  it('knows where OneDrive lies from the environment, whatever the folder is called', () => {
    expect(cloudFolderOf('E:\\Work\\dealbook.db', { ...BARE, env: { OneDriveCommercial: 'E:\\Work' } })).toBe('OneDrive');
    expect(cloudFolderOf('E:\\Workshop\\dealbook.db', { ...BARE, env: { OneDriveCommercial: 'E:\\Work' } })).toBeNull();
  });

  it('knows a folder in step by the mark its service leaves, but not by settings in the home folder', () => {
    const home = fs.mkdtempSync(path.join(os.tmpdir(), 'dealbook-location-'));
    try {
      fs.mkdirSync(path.join(home, '.config'));
      fs.mkdirSync(path.join(home, '.dropbox'));
      fs.mkdirSync(path.join(home, 'team', '.stfolder'), { recursive: true });
      fs.mkdirSync(path.join(home, 'team', 'sales'));
      expect(cloudFolderOf(path.join(home, 'team', 'sales', 'dealbook.db'))).toBe('Syncthing');
      expect(cloudFolderOf(path.join(home, 'dealbook.db'))).toBeNull();
    } finally {
      fs.rmSync(home, { recursive: true });
    }
  });

  it('knows a network drive by its file system', () => {
    expect(cloudFolderOf('/mnt/sales/dealbook.db', { ...BARE, fileSystem: () => 0xfe534d42 })).toBe('网络磁盘 / network drive (SMB)');
  });
});
