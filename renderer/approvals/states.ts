import type { QuoteInHand } from '../quote/use-quote.ts';

const COLOURS: Readonly<Record<string, string>> = { waiting: 'gold', passed: 'green', returned: 'orange', refused: 'red', withdrawn: 'grey', reopened: 'orange' };

/** The palette name of a request's state. */
export function stateColour(status: string): string {
  return COLOURS[status] ?? 'grey';
}

/** Whether a quote is with those who approve it: it is shown, and nothing is typed into it until the request is withdrawn. */
export function waitsForApproval({ stored }: Pick<QuoteInHand, 'stored'>): boolean {
  return stored?.quote.values['approval'] === 'waiting';
}
