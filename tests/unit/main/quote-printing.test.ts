import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Printer } from '../../../main/pdf.ts';
import { createPrintJobs } from '../../../main/print-jobs.ts';
import { quotePrinting, type QuotePrintingParts } from '../../../main/quote-printing.ts';

const INPUT = { id: '0190a1b2-c3d4-7000-8000-000000000000', language: 'zh' as const, mask: 'customer' as const, watermark: '', seal: true, files: ['file_x'] };
const PDF = Buffer.from('%PDF <</Type /Page>>');

function setUp(core?: QuotePrintingParts['core'], printer?: Partial<Printer>) {
  const previews = createPrintJobs();
  const events: unknown[] = [];
  const handlers = quotePrinting({
    core: core ?? (async () => ({ ok: true, data: { html: '<p>报价</p>', title: 't', number: 'A-1' } })),
    printer: { pdf: async () => PDF, dialog: async () => true, ...printer },
    previews,
    emit: (_event, payload) => void events.push(payload),
  });
  return { handlers, previews, events };
}

const place = (name: string): { path: string; name: string } => ({ path: path.join(mkdtempSync(path.join(os.tmpdir(), 'dealbook-print-')), name), name });

test('a preview is a job, not HTML', async () => {
  const { handlers, previews } = setUp();
  const { job } = await handlers['quotes.preview'](INPUT, { files: [] });
  expect(previews.get(job)).toBe('<p>报价</p>');
});

test('a PDF is written with its pages and size', async () => {
  const file = place('a.pdf');
  expect(await setUp().handlers['quotes.pdf'](INPUT, { files: [file] })).toEqual({ pages: 1, bytes: PDF.length });
  expect(readFileSync(file.path)).toEqual(PDF);
});

test('a failure of the core keeps its code and writes nothing', async () => {
  const file = place('a.pdf');
  const { handlers } = setUp(async () => ({ ok: false, error: { code: 'record.notFound', message: 'm', details: { id: 'x' } } }));
  await expect(handlers['quotes.pdf'](INPUT, { files: [file] })).rejects.toMatchObject({ code: 'record.notFound', details: { id: 'x' } });
  expect(existsSync(file.path)).toBe(false);
});

test('a place that cannot be written says so', async () => {
  const blocked = place('file');
  writeFileSync(blocked.path, '');
  const file = { path: path.join(blocked.path, 'a.pdf'), name: 'a.pdf' };
  await expect(setUp().handlers['quotes.pdf'](INPUT, { files: [file] })).rejects.toMatchObject({ code: 'file.notWritable', details: { file: 'a.pdf' } });
});

test('a cancelled print dialog is no failure', async () => {
  expect(await setUp(undefined, { dialog: async () => false }).handlers['quotes.print'](INPUT, { files: [] })).toEqual({ printed: false });
});

const MANY = { ids: ['a', 'b', 'c'], language: 'zh' as const, mask: 'customer' as const, watermark: '', seal: true, joined: false, task: 'print_1', files: ['file_x'] };
const folder = (): { path: string; name: string } => ({ path: mkdtempSync(path.join(os.tmpdir(), 'dealbook-print-')), name: 'out' });

test('many quotes go into a folder, one file each, and never replace one', async () => {
  const out = folder();
  writeFileSync(path.join(out.path, 't.pdf'), 'there before');
  const { handlers, events } = setUp();
  expect(await handlers['quotes.printMany'](MANY, { files: [out] })).toEqual({ written: 3, pages: 3, cancelled: false, failed: [] });
  expect(readdirSync(out.path).sort()).toEqual(['t (2).pdf', 't (3).pdf', 't (4).pdf', 't.pdf']);
  expect(readFileSync(path.join(out.path, 't.pdf'), 'utf8')).toBe('there before');
  expect(events).toEqual([0, 1, 2, 3].map((done) => ({ task: 'print_1', phase: 'print', done, total: 3 })).concat([{ task: 'print_1', phase: 'ended', done: 3, total: 3 }]));
});

test('a quote that cannot be printed is named and the others are written', async () => {
  const out = folder();
  const core: QuotePrintingParts['core'] = async (_route, input) => ((input as { id: string }).id === 'b' ? { ok: false, error: { code: 'document.renderFailed', message: 'm', details: {} } } : { ok: true, data: { html: '', title: 't', number: '' } });
  expect(await setUp(core).handlers['quotes.printMany'](MANY, { files: [out] })).toMatchObject({ written: 2, failed: [{ id: 'b', code: 'document.renderFailed' }] });
});

test('stopping keeps what was written; a joined file is whole or not there', async () => {
  const out = folder();
  const stopping = setUp(undefined, { pdf: async () => { void stopping.handlers['quotes.printCancel']({ task: 'print_1' }, { files: [] }); return PDF; } });
  expect(await stopping.handlers['quotes.printMany'](MANY, { files: [out] })).toMatchObject({ written: 1, cancelled: true });
  expect(readdirSync(out.path)).toHaveLength(1);
  const file = place('all.pdf');
  expect(await stopping.handlers['quotes.printMany']({ ...MANY, joined: true }, { files: [file] })).toMatchObject({ written: 0, cancelled: true });
  expect(existsSync(file.path)).toBe(false);
});
