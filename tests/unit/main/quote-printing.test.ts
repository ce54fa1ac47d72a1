import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Printer } from '../../../main/pdf.ts';
import { createPrintJobs } from '../../../main/print-jobs.ts';
import { quotePrinting, type QuotePrintingParts } from '../../../main/quote-printing.ts';

const INPUT = { id: '0190a1b2-c3d4-7000-8000-000000000000', language: 'zh' as const, files: ['file_x'] };
const PDF = Buffer.from('%PDF <</Type /Page>>');

function setUp(core?: QuotePrintingParts['core'], printer?: Partial<Printer>) {
  const previews = createPrintJobs();
  const handlers = quotePrinting({
    core: core ?? (async () => ({ ok: true, data: { html: '<p>报价</p>', title: 't', number: 'A-1' } })),
    printer: { pdf: async () => PDF, dialog: async () => true, ...printer },
    previews,
  });
  return { handlers, previews };
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
