/**
 * What an issued quote keeps for ever: the whole document and the template it was printed with. Printing it again
 * reads nothing else, so neither a renamed customer nor a corrected price changes paper that has left the house.
 */
import type { DocumentLanguage } from './labels.ts';
import type { QuoteDocument } from './quote-document.ts';

/** Stored as JSON text in the quote's `snapshot` field. */
export interface QuoteSnapshot {
  readonly format: 1;
  /** `text` is the body of a template that the team had edited, as it was that day. */
  readonly template: { readonly id: string; readonly version: number; readonly text?: string };
  readonly language: DocumentLanguage;
  /** UTC instant. */
  readonly issuedAt: string;
  readonly document: QuoteDocument;
}

/** The JSON to store. */
export function writeSnapshot(snapshot: QuoteSnapshot): string {
  return JSON.stringify(snapshot);
}

/** Reads a stored snapshot; null when there is none or it is not one this version understands. */
export function readSnapshot(json: unknown): QuoteSnapshot | null {
  if (typeof json !== 'string' || json === '') return null;
  try {
    const value = JSON.parse(json) as Partial<QuoteSnapshot> | null;
    return value?.format === 1 && value.document?.kind === 'quote' && value.template ? (value as QuoteSnapshot) : null;
  } catch {
    return null;
  }
}
