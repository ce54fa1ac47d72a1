import { appError } from '../db/errors.ts';
import type { GrantedFile, OutputOf } from '../preload/contract/define.ts';
import type { Answer } from '../preload/contract/errors.ts';
import { routes, type CoreRoutes } from '../preload/contract/index.ts';
import type { Printer } from './pdf.ts';
import type { PrintJobs } from './print-jobs.ts';
import { savePdf } from './save-pdf.ts';

/** What printing a paper takes. */
export interface PaperParts {
  readonly core: (route: string, input: unknown, files: readonly GrantedFile[]) => Promise<Answer<unknown>>;
  readonly printer: Printer;
  /** Jobs that the window's own session shows in a frame. */
  readonly previews: PrintJobs;
}

type PaperRoute = 'quotes.document' | 'quotes.diffDocument' | 'templates.document' | 'receivables.document';
type Paper = OutputOf<CoreRoutes[PaperRoute]>;

/** The ways in which any paper leaves the program. */
export interface Papers {
  read(route: PaperRoute, input: unknown): Promise<Paper>;
  preview(route: PaperRoute, input: unknown): Promise<{ job: string }>;
  save(route: PaperRoute, input: unknown, files: readonly GrantedFile[]): Promise<{ pages: number; bytes: number }>;
  print(route: PaperRoute, input: unknown): Promise<{ printed: boolean }>;
}

/** The core writes the paper, the host shows, saves or prints it; the window sees neither HTML nor path. */
export function createPapers({ core, printer, previews }: PaperParts): Papers {
  const read = async (route: PaperRoute, input: unknown): Promise<Paper> => {
    const answer = await core(route, input, []);
    if (!answer.ok) throw appError(answer.error.code, answer.error.message, answer.error.details);
    return routes[route].output.parse(answer.data);
  };
  return {
    read,
    preview: async (route, input) => ({ job: previews.add((await read(route, input)).html) }),
    save: async (route, input, files) => {
      const file = placeOf(files);
      const { html } = await read(route, input);
      return savePdf(file.path, file.name, await printer.pdf(html));
    },
    print: async (route, input) => ({ printed: await printer.dialog((await read(route, input)).html) }),
  };
}

/** Where to write: the one file or folder that was picked. */
export function placeOf(files: readonly GrantedFile[]): GrantedFile {
  const [file] = files;
  if (file === undefined) throw appError('file.unknownToken', 'no place to write to');
  return file;
}
