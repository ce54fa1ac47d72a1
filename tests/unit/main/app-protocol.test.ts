import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerRequest, type AppProtocolOptions } from '../../../main/app-protocol.ts';
import { containedPath } from '../../../main/contained-path.ts';

const ROOT = path.resolve('/program/renderer');

describe('containedPath', () => {
  test('names inside the folder', () => {
    expect(containedPath(ROOT, '/index.html')).toBe(path.join(ROOT, 'index.html'));
    expect(containedPath(ROOT, '/assets/a%20b.js')).toBe(path.join(ROOT, 'assets', 'a b.js'));
    expect(containedPath(ROOT, '//etc/passwd')).toBe(path.join(ROOT, 'etc', 'passwd'));
  });
  test.each([
    '/../main/index.js', '/a/../../x', '/..', '/%2e%2e/x', '/..%2fx', '/%2e%2e%2fx', '/..%5cx', '/a%00.js', '/C:/x', '/c%3a/x', '/%252e%252e/x', '/%', '/%ff',
    '/index.html.', '/index.html%20', '/.../x', '/a\\b',
  ])('refuses %s', (address) => {
    expect(containedPath(ROOT, address)).toBeNull();
  });
});

describe('answerRequest', () => {
  let options: AppProtocolOptions;
  beforeAll(() => {
    const base = mkdtempSync(path.join(os.tmpdir(), 'dealbook-protocol-'));
    for (const folder of ['renderer', 'fonts']) mkdirSync(path.join(base, folder));
    writeFileSync(path.join(base, 'renderer', 'index.html'), '<p>page</p>');
    writeFileSync(path.join(base, 'renderer', 'a.js'), '1');
    writeFileSync(path.join(base, 'renderer', 'secret.key'), 'k');
    writeFileSync(path.join(base, 'fonts', 'n.ttf'), 'font');
    writeFileSync(path.join(base, 'outside.txt'), 'outside');
    options = { renderer: path.join(base, 'renderer'), fonts: path.join(base, 'fonts'), document: (job) => (job === 'j1' ? '<p>doc</p>' : null) };
  });
  const get = async (address: string): Promise<{ status: number; text: string; headers: Headers }> => {
    const response = await answerRequest('GET', address, options);
    return { status: response.status, text: await response.text(), headers: response.headers };
  };

  test('the page comes with its policy, at every address of its own router', async () => {
    for (const address of ['app://dealbook/', 'app://dealbook/customers/123']) {
      const answer = await get(address);
      expect(answer).toMatchObject({ status: 200, text: '<p>page</p>' });
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
  test('files have their type; unknown types are not served', async () => {
    expect((await get('app://dealbook/a.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect((await get('app://dealbook/secret.key')).status).toBe(404);
    expect((await get('app://dealbook/missing.js')).status).toBe(404);
  });
  test('a document runs nothing and fetches nothing', async () => {
    const answer = await get('app://print/j1');
    expect(answer.text).toBe('<p>doc</p>');
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*; sandbox$/);
    expect((await get('app://print/j2')).status).toBe(404);
  });
  test('fonts may be loaded from a document', async () => {
    expect((await get('app://fonts/n.ttf')).headers.get('access-control-allow-origin')).toBe('*');
  });
  test.each(['app://dealbook/..%2foutside.txt', 'app://fonts/..%2foutside.txt', 'app://dealbook/..%2F..%2Fetc/passwd.txt', 'app://other/index.html', 'https://dealbook/index.html', 'nonsense'])('refuses %s', async (address) => {
    expect(await get(address)).toMatchObject({ status: 404, text: '' });
  });
  test('only reading; and a print session has no pages', async () => {
    expect((await answerRequest('POST', 'app://dealbook/', options)).status).toBe(404);
    expect((await answerRequest('GET', 'app://dealbook/', { ...options, renderer: null })).status).toBe(404);
  });
});
