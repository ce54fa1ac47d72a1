import { existsSync } from 'node:fs';
import path from 'node:path';
import { toFailure } from '../db/errors.ts';
import type { ErrorCode } from '../preload/contract/errors.ts';
import type { ShellHandlers } from '../preload/contract/index.ts';
import type { Emit } from './ipc.ts';
import { safeFileName } from './file-name.ts';
import { joinPdfs } from './join-pdf.ts';
import { createPapers, placeOf, type PaperParts } from './papers.ts';
import { savePdf } from './save-pdf.ts';

/** What printing quotes takes. */
export interface QuotePrintingParts extends PaperParts {
  readonly emit: Emit;
}

/** What this file answers of the host's routes. */
export type QuotePrinting = Pick<ShellHandlers, 'quotes.preview' | 'quotes.pdf' | 'quotes.print' | 'quotes.printMany' | 'quotes.printCancel' | 'quotes.diffPdf' | 'templates.preview'>;

/** Quotes, templates and what changed between two versions, as `papers.ts` says; many at once into a folder or one file. */
export function quotePrinting({ emit, ...parts }: QuotePrintingParts): QuotePrinting {
  const papers = createPapers(parts);
  const stopped = new Map<string, boolean>();
  return {
    'quotes.preview': (input) => papers.preview('quotes.document', input),
    'templates.preview': (input) => papers.preview('templates.document', input),
    'quotes.pdf': ({ files: _tokens, ...input }, { files }) => papers.save('quotes.document', input, files),
    'quotes.diffPdf': ({ files: _tokens, ...input }, { files }) => papers.save('quotes.diffDocument', input, files),
    'quotes.print': (input) => papers.print('quotes.document', input),
    'quotes.printCancel': ({ task }) => {
      if (stopped.has(task)) stopped.set(task, true);
      return {};
    },
    'quotes.printMany': async ({ ids, joined, task, files: _tokens, ...options }, { files }) => {
      const place = placeOf(files);
      const failed: { id: string; code: ErrorCode }[] = [];
      const pdfs: Uint8Array[] = [];
      let written = 0;
      let pages = 0;
      const say = (done: number, phase = 'print'): void => emit('progress', { task, phase, done, total: ids.length });
      stopped.set(task, false);
      try {
        say(0);
        for (const [index, id] of ids.entries()) {
          if (stopped.get(task) === true) break;
          try {
            const { html, title } = await papers.read('quotes.document', { id, ...options });
            const pdf = await parts.printer.pdf(html);
            if (joined) pdfs.push(pdf);
            else pages += savePdf(freeName(place.path, title), title, pdf).pages;
            written += 1;
          } catch (error) {
            const { code } = toFailure(error);
            // A folder that cannot be written will not be for the next one either.
            if (code === 'file.notWritable') throw error;
            failed.push({ id, code });
          }
          say(index + 1);
        }
        const cancelled = stopped.get(task) === true;
        if (!joined) return { written, pages, cancelled, failed };
        // A joined file is whole or not there.
        if (cancelled || pdfs.length === 0) return { written: 0, pages: 0, cancelled, failed };
        return { written, pages: savePdf(place.path, place.name, joinPdfs(pdfs, path.parse(place.name).name)).pages, cancelled, failed };
      } finally {
        stopped.delete(task);
        say(ids.length, 'ended');
      }
    },
  };
}

/** A name in the folder that nothing has yet: printing many never replaces a file. */
function freeName(folder: string, title: string): string {
  const name = safeFileName(title, 'pdf').replace(/\.pdf$/i, '');
  for (let copy = 1; ; copy += 1) {
    const file = path.join(folder, `${name}${copy === 1 ? '' : ` (${copy})`}.pdf`);
    if (!existsSync(file)) return file;
  }
}
