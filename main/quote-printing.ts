import { existsSync } from 'node:fs';
import path from 'node:path';
import { appError, toFailure } from '../db/errors.ts';
import { routes, type CoreRoutes, type ShellHandlers } from '../preload/contract/index.ts';
import type { GrantedFile, OutputOf } from '../preload/contract/define.ts';
import type { Answer, ErrorCode } from '../preload/contract/errors.ts';
import type { Emit } from './ipc.ts';
import { safeFileName } from './file-name.ts';
import { joinPdfs } from './join-pdf.ts';
import type { Printer } from './pdf.ts';
import type { PrintJobs } from './print-jobs.ts';
import { savePdf } from './save-pdf.ts';

export interface QuotePrintingParts {
  readonly core: (route: string, input: unknown, files: readonly GrantedFile[]) => Promise<Answer<unknown>>;
  readonly printer: Printer;
  /** Jobs that the window's own session shows in a frame. */
  readonly previews: PrintJobs;
  readonly emit: Emit;
}

/** What this file answers of the host's routes. */
export type QuotePrinting = Pick<ShellHandlers, 'quotes.preview' | 'quotes.pdf' | 'quotes.print' | 'quotes.printMany' | 'quotes.printCancel' | 'quotes.diffPdf' | 'templates.preview'>;

type PaperRoute = 'quotes.document' | 'quotes.diffDocument' | 'templates.document';
type Paper = OutputOf<CoreRoutes[PaperRoute]>;

/** The core writes the document, the host shows or prints it; the window sees neither HTML nor path. */
export function quotePrinting({ core, printer, previews, emit }: QuotePrintingParts): QuotePrinting {
  const stopped = new Map<string, boolean>();
  const paper = async (route: PaperRoute, input: unknown): Promise<Paper> => {
    const answer = await core(route, input, []);
    if (!answer.ok) throw appError(answer.error.code, answer.error.message, answer.error.details);
    return routes[route].output.parse(answer.data);
  };
  const save = async (route: PaperRoute, input: unknown, files: readonly GrantedFile[]) => {
    const file = placeOf(files);
    const { html } = await paper(route, input);
    return savePdf(file.path, file.name, await printer.pdf(html));
  };
  return {
    'quotes.preview': async (input) => ({ job: previews.add((await paper('quotes.document', input)).html) }),
    'templates.preview': async (input) => ({ job: previews.add((await paper('templates.document', input)).html) }),
    'quotes.pdf': ({ files: _tokens, ...input }, { files }) => save('quotes.document', input, files),
    'quotes.diffPdf': ({ files: _tokens, ...input }, { files }) => save('quotes.diffDocument', input, files),
    'quotes.print': async (input) => ({ printed: await printer.dialog((await paper('quotes.document', input)).html) }),
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
            const { html, title } = await paper('quotes.document', { id, ...options });
            const pdf = await printer.pdf(html);
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

function placeOf(files: readonly GrantedFile[]): GrantedFile {
  const [file] = files;
  if (file === undefined) throw appError('file.unknownToken', 'no place to write to');
  return file;
}

/** A name in the folder that nothing has yet: printing many never replaces a file. */
function freeName(folder: string, title: string): string {
  const name = safeFileName(title, 'pdf').replace(/\.pdf$/i, '');
  for (let copy = 1; ; copy += 1) {
    const file = path.join(folder, `${name}${copy === 1 ? '' : ` (${copy})`}.pdf`);
    if (!existsSync(file)) return file;
  }
}
