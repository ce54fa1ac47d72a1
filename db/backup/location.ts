import fs from 'node:fs';
import path from 'node:path';

/**
 * Folder names under which services keep a copy of a computer's files in step. Compared with each part of a path, as
 * written or up to a separator ("OneDrive - 某某公司", "Dropbox (Personal)", "GoogleDrive-me@example.com").
 */
const SERVICES: readonly (readonly [service: string, ...names: string[]])[] = [
  ['坚果云 Nutstore', '坚果云', '我的坚果云', 'nutstore', 'nutstore files', 'nutstorefiles'],
  ['OneDrive', 'onedrive', 'skydrive'],
  ['Dropbox', 'dropbox'],
  ['iCloud', 'icloud', 'icloud drive', 'iclouddrive', 'icloud 云盘', 'com~apple~clouddocs', 'mobile documents'],
  ['Google Drive', 'google drive', 'googledrive', 'google 云端硬盘', 'my drive', '我的云端硬盘', 'drivefs'],
  ['百度网盘', '百度网盘', '百度网盘同步空间', 'baidusyncdisk', 'baidunetdisk', 'baidunetdiskworkspace', 'baidu sync disk'],
  ['企业微盘 WeDrive', '企业微盘', '微盘', 'wedrive', 'wxdrive'],
  ['钉盘', '钉盘', 'dingdrive', '钉钉文件夹同步'],
  ['腾讯微云', '腾讯微云', '微云', '微云同步助手', 'weiyun', 'weiyundisk'],
  ['阿里云盘', '阿里云盘', 'aliyundrive', 'alidrive'],
  ['WPS 云盘', 'wps云盘', 'wps 云盘', 'wpsdrive', 'wps cloud files', 'wpscloud'],
  ['MEGA', 'mega', 'megasync'],
  ['pCloud', 'pcloud', 'pclouddrive', 'pcloud drive', 'pcloudsync'],
  ['Box', 'box sync', 'box-box'],
  ['Syncthing', 'syncthing'],
  ['Nextcloud', 'nextcloud', 'owncloud'],
  ['Synology Drive', 'synologydrive', 'synology drive', 'cloudstation'],
  ['Seafile', 'seafile', 'seadrive'],
];

/** Files that a service leaves in the folder it keeps in step, whatever the folder is called. */
const MARKS: readonly (readonly [service: string, name: string])[] = [
  ['Syncthing', '.stfolder'],
  ['坚果云 Nutstore', '.nutstore'],
  ['Dropbox', '.dropbox'],
  ['Nextcloud', '.owncloudsync.log'],
  ['Seafile', '.seafile-data'],
];

/** File systems that lie across a network, by the magic number that Linux gives them. */
const NETWORK_TYPES: ReadonlyMap<number, string> = new Map([[0x6969, 'NFS'], [0x517b, 'SMB'], [0xff534d42, 'SMB'], [0xfe534d42, 'SMB'], [0x564c, 'NCP'], [0x5346414f, 'AFS']]);

export interface LocationFacts {
  /** Environment variables; OneDrive on Windows says there where it keeps its files. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly exists?: (file: string) => boolean;
  /** Magic number of the file system a folder lies on; null when it cannot be told. */
  readonly fileSystem?: (folder: string) => number | null;
}

/**
 * The cloud service or network drive that a file lies in, by name; null when it seems to lie on this computer's own
 * disk. A guess by names and marks: a mapped drive letter on Windows looks like any other drive.
 */
export function cloudFolderOf(file: string, facts: LocationFacts = {}): string | null {
  const { env = process.env, exists = fs.existsSync, fileSystem = fileSystemOf } = facts;
  if (/^(?:\\\\\?\\UNC\\|\\\\[^?.\\]|\/\/[^/])/i.test(file)) return '网络文件夹 / network folder';
  const parts = file.split(/[\\/]+/).slice(0, -1).filter((part) => part !== '');
  return byName(parts) ?? byVariable(file, env) ?? byMark(file, exists) ?? byFileSystem(file, fileSystem);
}

function byName(parts: readonly string[]): string | null {
  const folders = parts.map((part) => part.normalize('NFC').toLowerCase());
  // `~/Box` is the service, but so may be any folder called box deeper down.
  if (/^(?:users|home)$/i.test(folders[folders[0]?.endsWith(':') ? 1 : 0] ?? '') && parts.includes('Box')) return 'Box';
  const found = SERVICES.find(([, ...names]) => folders.some((folder) => names.some((name) => isCalled(folder, name))));
  return found?.[0] ?? null;
}

/** The name itself, or the name with an account behind a separator. */
function isCalled(folder: string, name: string): boolean {
  return folder === name || (folder.startsWith(name) && /^(?: - |-| \()/.test(folder.slice(name.length)));
}

function byVariable(file: string, env: LocationFacts['env']): string | null {
  const roots = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'].flatMap((name) => env?.[name] ?? []);
  const plain = (text: string) => text.replaceAll('\\', '/').toLowerCase();
  return roots.some((root) => plain(file).startsWith(`${plain(root)}/`)) ? 'OneDrive' : null;
}

function byMark(file: string, exists: (file: string) => boolean): string | null {
  for (let folder = path.dirname(path.resolve(file)); ; folder = path.dirname(folder)) {
    const found = MARKS.find(([, mark]) => exists(path.join(folder, mark)));
    // The home folder holds the programs' own settings under the same names.
    if (found && !exists(path.join(folder, '.config')) && !exists(path.join(folder, 'AppData'))) return found[0];
    if (path.dirname(folder) === folder) return null;
  }
}

function byFileSystem(file: string, typeOf: (folder: string) => number | null): string | null {
  const type = typeOf(path.dirname(path.resolve(file)));
  const name = type === null ? undefined : NETWORK_TYPES.get(type);
  return name === undefined ? null : `网络磁盘 / network drive (${name})`;
}

function fileSystemOf(folder: string): number | null {
  if (process.platform !== 'linux') return null;
  try {
    return fs.statfsSync(folder).type;
  } catch {
    return null;
  }
}
