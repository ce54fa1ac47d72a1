import { appError } from '../db/errors.ts';
import { routes, type Output, type ShellHandlers } from '../preload/contract/index.ts';
import type { Paper } from '../preload/contract/receivables.ts';
import type { QuotePrintingParts } from './quote-printing.ts';
import { savePdf } from './save-pdf.ts';

type Handlers = Pick<ShellHandlers, 'receivables.preview' | 'receivables.pdf' | 'receivables.print'>;

/** Statements of account and dunning lists, as quotes are printed: the core writes the page, the window sees neither HTML nor path. */
export function accountPrinting(parts: Omit<QuotePrintingParts, 'emit'>): Handlers {
  const documentOf = async (paper: Paper, language: string): Promise<Output<'receivables.document'>> => {
    const answer = await parts.core('receivables.document', { paper, language }, []);
    if (!answer.ok) throw appError(answer.error.code, answer.error.message, answer.error.details);
    return routes['receivables.document'].output.parse(answer.data);
  };
  return {
    'receivables.preview': async ({ paper, language }) => ({ job: parts.previews.add((await documentOf(paper, language)).html) }),
    'receivables.pdf': async ({ paper, language }, { files }) => {
      const [file] = files;
      if (file === undefined) throw appError('file.unknownToken', 'no place to write to');
      const { html } = await documentOf(paper, language);
      return savePdf(file.path, file.name, await parts.printer.pdf(html));
    },
    'receivables.print': async ({ paper, language }) => ({ printed: await parts.printer.dialog((await documentOf(paper, language)).html) }),
  };
}
