import { appError } from '../db/errors.ts';
import { routes, type Output, type ShellHandlers } from '../preload/contract/index.ts';
import type { GrantedFile } from '../preload/contract/define.ts';
import type { Answer } from '../preload/contract/errors.ts';
import type { Printer } from './pdf.ts';
import type { PrintJobs } from './print-jobs.ts';
import { savePdf } from './save-pdf.ts';

export interface QuotePrintingParts {
  readonly core: (route: string, input: unknown, files: readonly GrantedFile[]) => Promise<Answer<unknown>>;
  readonly printer: Printer;
  /** Jobs that the window's own session shows in a frame. */
  readonly previews: PrintJobs;
}

type Handlers = Pick<ShellHandlers, 'quotes.preview' | 'quotes.pdf' | 'quotes.print'>;

/** The core writes the document, the host shows or prints it; the window sees neither HTML nor path. */
export function quotePrinting(parts: QuotePrintingParts): Handlers {
  const documentOf = async (id: string, language: string): Promise<Output<'quotes.document'>> => {
    const answer = await parts.core('quotes.document', { id, language }, []);
    if (!answer.ok) throw appError(answer.error.code, answer.error.message, answer.error.details);
    return routes['quotes.document'].output.parse(answer.data);
  };
  return {
    'quotes.preview': async ({ id, language }) => ({ job: parts.previews.add((await documentOf(id, language)).html) }),
    'quotes.pdf': async ({ id, language }, { files }) => {
      const [file] = files;
      if (file === undefined) throw appError('file.unknownToken', 'no place to write to');
      const { html } = await documentOf(id, language);
      return savePdf(file.path, file.name, await parts.printer.pdf(html));
    },
    'quotes.print': async ({ id, language }) => ({ printed: await parts.printer.dialog((await documentOf(id, language)).html) }),
  };
}
