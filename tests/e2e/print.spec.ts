import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { call, callRaw } from './support/bridge.ts';
import { answerSaveDialog } from './support/dialogs.ts';
import { expect, test } from './support/fixtures.ts';
import { temporaryFolder, type RunningApp } from './support/launch.ts';
import { pdfFacts } from './support/pdf.ts';

async function makeQuote({ page }: RunningApp): Promise<string> {
  const { ids } = await call(page, 'records.write', { writes: [{ object: 'customers', set: { name: '上海鑫源贸易有限公司' } }] });
  const blank = await call(page, 'quotes.blank', { customer: ids[0] ?? null });
  const { id } = await call(page, 'quotes.save', {
    header: { ...blank.header, subject: '离心泵报价' },
    lines: [
      { description: '离心泵', spec: 'IS80-65-160', unit: '台', quantity: '3', unitPrice: '1250.5', taxRate: '13' },
      { description: '安装调试', unit: '项', quantity: '1', unitPrice: '800', taxRate: '6' },
    ],
  });
  return id;
}

async function place({ page, electron }: RunningApp, file: string): Promise<string> {
  await answerSaveDialog(electron, file);
  return (await call(page, 'files.pickSave', { kind: 'pdf', suggested: '报价单' })).file?.token ?? '';
}

test('a quote becomes a PDF that a customer can read', async ({ running }) => {
  const id = await makeQuote(running);
  const file = path.join(temporaryFolder('pdf'), '报价单.pdf');
  const token = await place(running, file);
  const printed = await call(running.page, 'quotes.pdf', { id, language: 'zh', files: [token] });
  const facts = pdfFacts(file);
  expect(printed).toEqual({ pages: facts.pages, bytes: statSync(file).size });
  expect(facts.text).toContain('上海鑫源贸易有限公司');
  expect(facts.text).toContain('离心泵');
  // 3 × 1,250.50 + 800, tax included
  expect(facts.text).toContain('4,551.50');
  expect(facts.text).toContain('肆仟伍佰伍拾壹元伍角');
  expect(facts.size).toMatch(/A4/);
  expect(facts.fonts).toMatch(/NotoSansSC.*CID TrueType.*yes yes yes/);
  // It is there now, so it can be shown; and it was a place to write once.
  expect(await callRaw(running.page, 'quotes.pdf', { id, language: 'zh', files: [token] })).toMatchObject({ ok: false, error: { code: 'file.unknownToken' } });
});

test('the preview is a frame that runs nothing and belongs to nobody', async ({ running }) => {
  const { page, electron } = running;
  const { job } = await call(page, 'quotes.preview', { id: await makeQuote(running), language: 'zh' });
  await page.evaluate((name) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', '');
    frame.id = 'preview';
    frame.src = `app://print/${name}`;
    document.body.append(frame);
  }, job);
  await expect.poll(() => page.frames().map((frame) => frame.url())).toContain(`app://print/${job}`);
  const text = await electron.evaluate(async ({ BrowserWindow }) => {
    const frames = BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.framesInSubtree ?? [];
    return frames.map((frame) => ({ url: frame.url.replace(/print\/.+/, 'print/job'), origin: frame.origin }));
  });
  expect(text).toContainEqual({ url: 'app://print/job', origin: 'null' });
  expect(await page.evaluate(() => (document.querySelector('#preview') as HTMLIFrameElement).contentDocument)).toBeNull();
});

test('the preview of a job that does not exist is empty', async ({ running }) => {
  const status = await running.electron.evaluate(async ({ net }) => (await net.fetch('app://print/AAAAAAAAAAAAAAAAAAAAAAAA')).status);
  expect(status).toBe(404);
});

test('the print window is as closed as the main one, and is gone afterwards', async ({ running }) => {
  const { electron } = running;
  await electron.evaluate(({ app }) => {
    const seen: unknown[] = [];
    Object.assign(globalThis, { printWindows: seen });
    app.on('browser-window-created', (_event, window) => {
      const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      const { javascript, sandbox, contextIsolation, nodeIntegration, preload } = contents.getLastWebPreferences();
      seen.push({ visible: window.isVisible(), javascript, sandbox, contextIsolation, nodeIntegration, preload: preload ?? null, persistent: window.webContents.session.isPersistent() });
    });
  });
  const id = await makeQuote(running);
  const file = path.join(temporaryFolder('pdf'), 'a.pdf');
  await call(running.page, 'quotes.pdf', { id, language: 'zh', files: [await place(running, file)] });
  expect(await electron.evaluate(() => (globalThis as unknown as { printWindows: unknown[] }).printWindows)).toEqual([
    { visible: false, javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false, preload: null, persistent: false },
  ]);
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a place that cannot be written is named, and the place can be tried again', async ({ running }) => {
  const id = await makeQuote(running);
  const folder = temporaryFolder('gone');
  const token = await place(running, path.join(folder, 'none', '报价单.pdf'));
  // The atomic write makes missing folders, so one is put in the way as a file.
  await running.electron.evaluate(async (_electron, name) => {
    const { writeFileSync } = process.getBuiltinModule('node:fs');
    writeFileSync(name, '');
  }, path.join(folder, 'none'));
  expect(await callRaw(running.page, 'quotes.pdf', { id, language: 'zh', files: [token] })).toMatchObject({ ok: false, error: { code: 'file.notWritable', details: { file: '报价单.pdf' } } });
  expect(existsSync(path.join(folder, 'none', '报价单.pdf'))).toBe(false);
  await running.electron.evaluate((_electron, name) => process.getBuiltinModule('node:fs').rmSync(name), path.join(folder, 'none'));
  expect(await callRaw(running.page, 'quotes.pdf', { id, language: 'zh', files: [token] })).toMatchObject({ ok: true });
  expect(readFileSync(path.join(folder, 'none', '报价单.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a quote that does not exist prints nothing', async ({ running }) => {
  const file = path.join(temporaryFolder('pdf'), 'a.pdf');
  const token = await place(running, file);
  expect(await callRaw(running.page, 'quotes.pdf', { id: '0190a1b2-c3d4-7000-8000-000000000000', language: 'zh', files: [token] })).toMatchObject({ ok: false, error: { code: 'record.notFound' } });
  expect(existsSync(file)).toBe(false);
});
