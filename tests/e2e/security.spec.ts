import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { call, callRaw } from './support/bridge.ts';
import { answerOpenDialog, answerSaveDialog } from './support/dialogs.ts';
import { expect, test } from './support/fixtures.ts';
import { temporaryFolder } from './support/launch.ts';

/** Design §10, line by line, on the running program. */

function urls(electron: ElectronApplication): Promise<string[]> {
  return electron.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getURL()));
}

test('every window is isolated, sandboxed and without Node', async ({ running }) => {
  const preferences = await running.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      // Electron reads back what a window was really made with; the call is not in its type file.
      const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      const { contextIsolation, sandbox, nodeIntegration, nodeIntegrationInSubFrames, webSecurity, webviewTag, allowRunningInsecureContent } = contents.getLastWebPreferences();
      return { contextIsolation, sandbox, nodeIntegration, nodeIntegrationInSubFrames, webSecurity, webviewTag, allowRunningInsecureContent };
    }),
  );
  expect(preferences).toEqual([
    {
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
    },
  ]);
  const reachable = await running.page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in window));
  expect(reachable).toEqual([]);
  expect(await running.page.evaluate(() => Object.keys(window.dealbook).toSorted())).toEqual(['adopt', 'call', 'on']);
});

test('the page comes with a content security policy by header', async ({ running }) => {
  const policy = await running.page.evaluate(async () => (await fetch('app://dealbook/')).headers.get('content-security-policy'));
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("object-src 'none'");
  expect(policy).not.toContain('unsafe-eval');
});

test('a script that is written into the page does not run, nor does eval', async ({ running }) => {
  const ran = await running.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.wasRun = true';
    document.head.append(script);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'window.wasRun = true');
    image.src = 'data:image/png;base64,AAAA';
    document.body.append(image);
    return new Promise((resolve) => setTimeout(() => resolve('wasRun' in window), 300));
  });
  expect(ran).toBe(false);
  // Playwright's own evaluate is exempt from the policy; a timer's text is not.
  const evaluated = await running.page.evaluate(
    () => new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective), { once: true });
      // oxlint-disable-next-line no-implied-eval
      setTimeout('window.wasRun = true', 0);
    }),
  );
  expect(evaluated).toContain('script-src');
});

for (const address of ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/passwd', 'data:text/html,<h1>x</h1>', 'app://print/x']) {
  test(`navigation to ${address} is refused`, async ({ running }) => {
    await running.page.evaluate((url) => {
      const link = document.createElement('a');
      link.href = url;
      document.body.append(link);
      link.click();
    }, address);
    await running.page.evaluate((url) => {
      location.href = url;
    }, address).catch(() => {});
    await expect.poll(() => urls(running.electron)).toEqual(['app://dealbook/']);
    expect(await callRaw(running.page, 'shell.state', {})).toMatchObject({ ok: true });
  });
}

test('no page opens another window', async ({ running }) => {
  const opened = await running.page.evaluate(() => [window.open('https://example.com/'), window.open('app://dealbook/'), window.open('about:blank')].map((other) => other === null));
  expect(opened).toEqual([true, true, true]);
  expect(await urls(running.electron)).toEqual(['app://dealbook/']);
});

test('nothing is asked of any other place than the program itself', async ({ running }) => {
  const results = await running.page.evaluate(() =>
    Promise.all(['https://example.com/', 'http://localhost/', 'file:///etc/passwd'].map((url) => fetch(url, { mode: 'no-cors' }).then(() => 'reached', () => 'refused'))),
  );
  expect(results).toEqual(['refused', 'refused', 'refused']);
  // The same from the host's side, where no policy of a page applies.
  const fromHost = await running.electron.evaluate(async ({ session }) => session.defaultSession.fetch('https://example.com/').then(() => 'reached', () => 'refused'));
  expect(fromHost).toBe('refused');
});

test('permissions are denied', async ({ running }) => {
  const page = running.page;
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
  const media = await page.evaluate(() => navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'granted', (error: Error) => error.name));
  expect(media).not.toBe('granted');
  const place = await page.evaluate(() => new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('granted'), (error) => resolve(error.code))));
  expect(place).toBe(1);
  const read = await page.evaluate(() => navigator.clipboard.readText().then(() => 'granted', (error: Error) => error.name));
  expect(read).toBe('NotAllowedError');
});

test('app:// stays inside its folders', async ({ running }) => {
  const outside = [
    'app://dealbook/..%2fmain%2findex.js', 'app://dealbook/%2e%2e/main/index.js', 'app://dealbook/..%5cmain%5cindex.js', 'app://dealbook/%252e%252e%252fmain%252findex.js',
    'app://fonts/..%2fmain%2findex.js', 'app://dealbook//etc/ssl/openssl.cnf', 'app://other/index.html', 'app://print/..%2fmain%2findex.js',
  ];
  for (const address of outside) {
    const answer = await running.electron.evaluate(async ({ net }, url) => {
      const response = await net.fetch(url);
      return { status: response.status, text: await response.text() };
    }, address);
    expect(answer, address).toEqual({ status: 404, text: '' });
  }
});

test('a frame inside the page has no bridge, and no frame may show anything but a preview', async ({ running }) => {
  const inside = await running.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return frame.contentWindow !== null && 'dealbook' in frame.contentWindow;
  });
  expect(inside).toBe(false);
  const violated = await running.page.evaluate(
    () => new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective), { once: true });
      const frame = document.createElement('iframe');
      frame.src = 'https://example.com/';
      document.body.append(frame);
    }),
  );
  expect(violated).toBe('frame-src');
});

test('a call of a route that does not exist, or that is not a name, is refused', async ({ running }) => {
  for (const route of ['records.destroy', '__proto__', 'constructor', 'toString', '', 42, null, ['app.info'], { toString: 'app.info' }]) {
    expect(await callRaw(running.page, route, {}), JSON.stringify(route)).toMatchObject({ ok: false, error: { code: 'call.unknownRoute' } });
  }
});

test('input is parsed: missing, extra, wrong and oversized values are refused', async ({ running }) => {
  const inputs: readonly [string, unknown][] = [
    ['shell.setTheme', {}],
    ['shell.setTheme', { theme: 'light', extra: 1 }],
    ['shell.setTheme', { theme: 'pink' }],
    ['shell.setTheme', null],
    ['shell.setTheme', 'light'],
    ['records.get', { object: 'customers; drop table records', id: '0190a1b2-c3d4-7000-8000-000000000000' }],
    ['links.search', { object: 'customers', text: 'x'.repeat(100_000) }],
  ];
  for (const [route, input] of inputs) {
    expect(await callRaw(running.page, route, input), route).toMatchObject({ ok: false, error: { code: 'call.invalidInput' } });
  }
  // Made in the page: Playwright is slow to carry this much.
  const oversized = await running.page.evaluate(async () => [
    await window.dealbook.call('records.write', JSON.stringify({ writes: Array.from({ length: 100_001 }, () => ({ object: 'customers', set: {} })) })),
    await window.dealbook.call('records.write', JSON.stringify({ writes: [{ object: 'customers', set: { name: 'x'.repeat(1_000_001) } }] })),
    await window.dealbook.call('links.search', JSON.stringify({ object: 'customers', text: 'x'.repeat(70_000_000) })),
  ]);
  for (const answer of oversized) expect(answer).toMatchObject({ ok: false, error: { code: 'call.invalidInput' } });
});

test('a route of the host alone is refused to the window', async ({ running }) => {
  const answer = await callRaw(running.page, 'quotes.document', { id: '0190a1b2-c3d4-7000-8000-000000000000', language: 'zh' });
  expect(answer).toMatchObject({ ok: false, error: { code: 'call.forbidden' } });
});

test('files are named by tokens: made-up, picked and unwritten ones each do only what they are for', async ({ running }) => {
  const { page, electron } = running;
  const folder = temporaryFolder('tokens');
  const picked = path.join(folder, 'a.png');
  writeFileSync(picked, Buffer.from('89504e470d0a1a0a', 'hex'));
  await answerOpenDialog(electron, [picked]);
  await answerSaveDialog(electron, path.join(folder, 'out'));

  const opened = (await callRaw(page, 'files.pickOpen', { kind: 'image' })) as { data: { files: { token: string; name: string }[] } };
  const read = opened.data.files[0]?.token ?? '';
  expect(opened.data.files[0]?.name).toBe('a.png');
  expect(JSON.stringify(opened)).not.toContain(folder);
  const saved = (await callRaw(page, 'files.pickSave', { kind: 'diagnostics', suggested: 'd' })) as { data: { file: { token: string; name: string } } };
  const write = saved.data.file.token;
  expect(saved.data.file.name).toBe('out.txt');

  const unknown = { ok: false, error: { code: 'file.unknownToken' } };
  expect(await callRaw(page, 'files.readImage', { files: [`file_${'A'.repeat(32)}`] })).toMatchObject(unknown);
  expect(await callRaw(page, 'files.readImage', { files: [picked] })).toMatchObject({ ok: false, error: { code: 'call.invalidInput' } });
  // A place to write to is not a file to read, show or open until it has been written.
  expect(await callRaw(page, 'files.readImage', { files: [write] })).toMatchObject(unknown);
  expect(await callRaw(page, 'files.open', { files: [write] })).toMatchObject(unknown);
  expect(await callRaw(page, 'files.reveal', { files: [write] })).toMatchObject(unknown);
  // A file that was picked is not a place to write to, and is never handed to the system to open.
  expect(await callRaw(page, 'shell.saveDiagnostics', { files: [read] })).toMatchObject(unknown);
  expect(await callRaw(page, 'files.open', { files: [read] })).toMatchObject(unknown);
  // Once each for what they are for; a place is written once.
  expect(await callRaw(page, 'files.readImage', { files: [read] })).toMatchObject({ ok: true });
  expect(await callRaw(page, 'shell.saveDiagnostics', { files: [write] })).toMatchObject({ ok: true });
  expect(await callRaw(page, 'shell.saveDiagnostics', { files: [write] })).toMatchObject(unknown);
});

test('a file made by a script has no place on the disk', async ({ running }) => {
  const answer: unknown = await running.page.evaluate(() => window.dealbook.adopt([new File(['x'], '/etc/passwd')]));
  expect(answer).toEqual({ ok: true, data: { files: [] } });
});

test('only https and mail addresses are opened outside, and only after the user agreed', async ({ running }) => {
  await running.electron.evaluate(({ shell, dialog }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { openedOutside: opened });
    shell.openExternal = (address) => Promise.resolve(void opened.push(address));
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
  });
  const outside = (): Promise<string[]> => running.electron.evaluate(() => (globalThis as unknown as { openedOutside: string[] }).openedOutside);
  for (const address of ['file:///etc/passwd', 'javascript:alert(1)', 'http://example.com/', 'smb://host/share', 'https://good.example@evil.example/', 'C:\\Windows\\calc.exe', 'ms-msdt:/id']) {
    expect(await callRaw(running.page, 'shell.openAddress', { address }), address).toMatchObject({ ok: false, error: { code: 'call.forbidden' } });
  }
  expect(await callRaw(running.page, 'shell.openAddress', { address: 'https://example.com/a' })).toEqual({ ok: true, data: { opened: false } });
  expect(await outside()).toEqual([]);
  await running.electron.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
  });
  expect(await callRaw(running.page, 'shell.openAddress', { address: 'https://example.com/a' })).toEqual({ ok: true, data: { opened: true } });
  expect(await outside()).toEqual(['https://example.com/a']);
});

test('every page of the program lives within its own policy', async ({ launch }) => {
  const { page, electron } = await launch({ args: ['--demo'] });
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to|ERR_BLOCKED/i.test(message.text())) refused.push(message.text());
  });
  page.on('pageerror', (error) => refused.push(error.message));
  await page.reload();
  await call(page, 'app.info', {});
  const { objects } = await call(page, 'model.get', {});
  for (const place of ['/', '/dashboard', '/settings', '/import', '/quotes/new', ...objects.map((object) => `/${object.id}`)]) {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, place);
    await page.waitForFunction(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))));
    await call(page, 'app.info', {});
  }
  expect(refused).toEqual([]);
  const folder = await electron.evaluate(({ app }) => app.getPath('userData'));
  const log = readFileSync(path.join(folder, 'logs', 'main.log'), 'utf8');
  // Answers that do not fit the contract, and requests that were refused, are written there.
  expect(log.split('\n').filter((line) => /security:|\[(?:warn|error)\]/.test(line))).toEqual([]);
});

test('the log names no customer and nothing that was typed', async ({ running }) => {
  const { page, userData } = running;
  const { ids } = await call(page, 'records.write', { writes: [{ object: 'customers', set: { name: '上海鑫源贸易有限公司' } }] });
  await call(page, 'view.open', { object: 'customers', search: '鑫源贸易' });
  await callRaw(page, 'records.get', { object: 'customers', id: ids[0], surplus: '鑫源的秘密' });
  await callRaw(page, 'records.write', { writes: [{ object: 'customers', set: { 鑫源: 1 } }] });
  await callRaw(page, 'links.search', { object: 'nothings', text: '鑫源' });
  const log = readFileSync(path.join(userData, 'logs', 'main.log'), 'utf8');
  expect(log).toContain('call.invalidInput');
  expect(log).not.toContain('鑫源');
});
