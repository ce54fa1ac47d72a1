import type { Value, ValueProblem } from '../values/types.ts';
import type { RowRef } from './types.ts';

/** One value on its way into a record, with the cell it came from. */
export interface DraftCell {
  readonly value: Value;
  readonly raw: string;
  readonly problem?: ValueProblem;
  /** 0-based sheet column; -1 for what was derived. */
  readonly column: number;
  readonly header: string;
  /** For a link: the record it names, settled when that record's object is resolved. */
  readonly link?: Draft;
}

/**
 * What one row says about one record. Several drafts, from any row and file, may turn out to be the same record.
 * `implicit` ones only name a record that something links to.
 */
export interface Draft {
  readonly object: string;
  readonly slot: number;
  readonly implicit: boolean;
  readonly source: RowRef;
  readonly cells: Map<string, DraftCell>;
  /** Drafts of the same row, for links between them. */
  readonly row: RowDraft;
  /** The record, once resolved. */
  entity?: Entity;
}

export interface RowDraft {
  readonly source: RowRef;
  readonly table: string;
  readonly drafts: Draft[];
}

/** One record of the plan: existing or new, with the values that all its drafts agreed on. */
export interface Entity {
  readonly object: string;
  readonly id: string;
  readonly existing: boolean;
  readonly cells: Map<string, DraftCell>;
  readonly sources: RowRef[];
  /** A rule of the book keeps this new record out: what links to it finds nothing. */
  refused?: boolean;
}

export function draftText(draft: Draft, field: string): string {
  const value = draft.cells.get(field)?.value ?? null;
  return value === null ? '' : String(value);
}

/** The draft of an object and slot in a row, made when there is none yet. */
export function draftOf(row: RowDraft, object: string, slot: number): Draft {
  const known = row.drafts.find((draft) => draft.object === object && draft.slot === slot && !draft.implicit);
  if (known) return known;
  const draft: Draft = { object, slot, implicit: false, source: row.source, cells: new Map(), row };
  row.drafts.push(draft);
  return draft;
}
