import { describe, expect, test } from 'vitest';
import { externalAddress, feedAddress } from '../../../main/addresses.ts';
import { knownLinks } from '../../../main/links.ts';
import { mayNavigate, mayRequest, mayUse } from '../../../main/navigation.ts';
import { isTrustedSender } from '../../../main/sender.ts';

describe('mayNavigate', () => {
  test('the window stays on its own page', () => {
    expect(mayNavigate('app://dealbook/customers', true)).toBe(true);
    const others = ['https://example.com', 'file:///a', 'data:text/html,x', 'javascript:1', 'app://print/a', 'app://dealbook.evil/', 'app://evil@dealbook.x/', 'about:blank', ''];
    expect(others.filter((address) => mayNavigate(address, true))).toEqual([]);
  });
  test('a frame shows a document or nothing', () => {
    expect(mayNavigate('app://print/job', false)).toBe(true);
    expect(mayNavigate('about:blank', false)).toBe(true);
    expect(['app://dealbook/', 'https://example.com', 'about:srcdoc', 'blob:app://dealbook/1'].filter((address) => mayNavigate(address, false))).toEqual([]);
  });
});

test('mayRequest lets only the program itself through', () => {
  const own = ['app://dealbook/a.js', 'data:image/png;base64,AA', 'blob:app://dealbook/1'];
  const others = ['https://x.com', 'http://localhost', 'ws://x', 'file:///a', 'ftp://x', 'devtools://devtools/x', 'nonsense'];
  expect([...own, ...others].filter((address) => mayRequest(address, false))).toEqual(own);
  expect(mayRequest('devtools://devtools/x', true)).toBe(true);
});

test('mayUse allows writing text to the clipboard from our page, and nothing else', () => {
  expect(mayUse('clipboard-sanitized-write', 'app://dealbook/', true)).toBe(true);
  expect(mayUse('clipboard-sanitized-write', 'app://print/x', true)).toBe(false);
  expect(mayUse('clipboard-sanitized-write', 'app://dealbook/', false)).toBe(false);
  const others = ['clipboard-read', 'media', 'geolocation', 'notifications', 'openExternal', 'fileSystem', 'hid', 'usb'];
  expect(others.filter((permission) => mayUse(permission, 'app://dealbook/', true))).toEqual([]);
});

describe('isTrustedSender', () => {
  const windows = new Set([7]);
  const frame = { url: 'app://dealbook/customers', parent: null };
  test('the top frame of our window on our page', () => {
    expect(isTrustedSender({ sender: { id: 7 }, senderFrame: frame }, windows)).toBe(true);
  });
  test.each([
    ['a sub-frame', { sender: { id: 7 }, senderFrame: { ...frame, parent: {} } }],
    ['a page that is gone', { sender: { id: 7 }, senderFrame: null }],
    ['another window', { sender: { id: 8 }, senderFrame: frame }],
    ['another page', { sender: { id: 7 }, senderFrame: { ...frame, url: 'https://dealbook/' } }],
    ['a document', { sender: { id: 7 }, senderFrame: { ...frame, url: 'app://print/x' } }],
    ['a file', { sender: { id: 7 }, senderFrame: { ...frame, url: 'file:///app/index.html' } }],
    ['no address', { sender: { id: 7 }, senderFrame: { ...frame, url: '' } }],
  ])('not %s', (_what, event) => {
    expect(isTrustedSender(event, windows)).toBe(false);
  });
});

describe('externalAddress', () => {
  test('https and mail', () => {
    expect(externalAddress(' https://example.com/a?b=1 ')).toBe('https://example.com/a?b=1');
    expect(externalAddress('mailto:li@example.com?attach=/etc/passwd&subject=x')).toBe('mailto:li@example.com');
  });
  test.each(['http://a.com', 'file:///a', 'javascript:1', 'vbscript:1', 'smb://a/b', 'https://user:pw@a.com', 'https://a@b.com', 'a.com', '', '\\\\host\\share', `https://a.com/${'x'.repeat(2000)}`])('refuses %s', (address) => {
    expect(() => externalAddress(address)).toThrow(expect.objectContaining({ code: 'call.forbidden' }));
  });
});

test('feedAddress takes https or nothing', () => {
  expect(feedAddress('  ')).toBeNull();
  expect(feedAddress('https://updates.example.com/x')).toBe('https://updates.example.com/x');
  for (const address of ['http://a.com', 'file:///a', 'https://u:p@a.com', 'x']) expect(() => feedAddress(address)).toThrow(expect.objectContaining({ code: 'update.noFeed' }));
});

test('knownLinks come from package.json, https only', () => {
  expect(knownLinks({ homepage: 'https://a.org/guide', repository: { url: 'git+https://a.org/r.git' }, bugs: { url: 'https://a.org/i' } })).toEqual({
    guide: 'https://a.org/guide', source: 'https://a.org/r', issues: 'https://a.org/i', releases: 'https://a.org/r/releases',
  });
  expect(knownLinks({ homepage: 'http://a.org', bugs: 'javascript:1' })).toEqual({ guide: null, source: null, issues: null, releases: null });
  expect(knownLinks(null)).toEqual({ guide: null, source: null, issues: null, releases: null });
});
