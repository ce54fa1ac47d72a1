import type { ShellHandlers } from '../preload/contract/index.ts';
import { createPapers, type PaperParts } from './papers.ts';

type Handlers = Pick<ShellHandlers, 'receivables.preview' | 'receivables.pdf' | 'receivables.print'>;

/** Statements of account and dunning lists. */
export function accountPrinting(parts: PaperParts): Handlers {
  const papers = createPapers(parts);
  return {
    'receivables.preview': (input) => papers.preview('receivables.document', input),
    'receivables.pdf': ({ files: _tokens, ...input }, { files }) => papers.save('receivables.document', input, files),
    'receivables.print': (input) => papers.print('receivables.document', input),
  };
}
