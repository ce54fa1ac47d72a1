import type { RecordWrite } from '../../changes/index.ts';
import type { Option, Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { readRows, type Row } from '../../store/rows.ts';
import type { Refusal } from '../refusals.ts';
import { withEffects } from '../effects.ts';
import { createGate } from '../gates.ts';
import { lackingError } from './gate.ts';
import { createMoveFacts, type MoveFacts } from './move-facts.ts';
import { needsOf, type StageNeeds } from './needs.ts';
import { tickWrite } from './ticks.ts';

/** What is asked of several deals before they can enter a stage: each thing with how many of them lack it. */
export interface AskedFor {
  /** Deals that would move. */
  readonly moving: number;
  readonly fields: readonly { readonly field: string; readonly count: number }[];
  readonly items: readonly { readonly item: string; readonly count: number }[];
  readonly skipped: readonly Option[];
}

/** What a person decided on the board or in the drawer. */
export interface StageMove {
  readonly deals: readonly string[];
  readonly stage: string;
  /** Values for fields that the stage asks for; they go to deals whose field is empty. */
  readonly set: Readonly<Record<string, Value>>;
  readonly ticked: readonly string[];
  readonly note: string;
}

/** What these deals lack for a stage, together. */
export function askFor(store: Store, deals: readonly string[], stage: string): AskedFor {
  const rows = readRows(store.db, store.registry.object('deals'), deals);
  const fields = new Map<string, number>();
  const items = new Map<string, number>();
  const skipped = new Map<string, Option>();
  const facts = factsOf(store, rows.values());
  let moving = 0;
  for (const row of rows.values()) {
    if ((row.values.get('stage') ?? null) === stage) continue;
    moving += 1;
    const needs = needsFor(store, facts, row, { stage, set: {}, ticked: [], note: '' });
    for (const { id } of needs.fields) count(fields, id);
    for (const item of needs.items) count(items, item);
    for (const option of needs.skipped) skipped.set(option.key, option);
  }
  return {
    moving,
    fields: [...fields].map(([field, lacking]) => ({ field, count: lacking })),
    items: [...items].map(([item, lacking]) => ({ item, count: lacking })),
    skipped: [...skipped.values()],
  };
}

/**
 * The writes of a move with all it brings along, as one action: filled fields, ticks, the stage, the note of the move. Deals that
 * still lack something stay as they are, whole, and are told; for a single one that is thrown.
 */
export function prepareMove(store: Store, move: StageMove, member: string, now: number): { readonly writes: RecordWrite[]; readonly refused: Refusal[] } {
  const object = store.registry.object('deals');
  const rows = readRows(store.db, object, move.deals);
  const writes: RecordWrite[] = [];
  const refused: Refusal[] = [];
  const facts = factsOf(store, rows.values());
  const gate = createGate(store, object, rows, now);
  for (const row of rows.values()) {
    if (row.values.get('deleted') === 1 || (row.values.get('stage') ?? null) === move.stage) continue;
    const write = writeOf(row, move);
    const { stage: _stage, ...others } = write.set;
    if (Object.keys(others).length > 0) gate({ ...write, set: others }, row);
    const needs = needsFor(store, facts, row, move);
    const lacking = lackingError(store, move.stage, needs);
    if (lacking && rows.size === 1) throw lacking;
    if (lacking) refused.push({ object: 'deals', record: row.id, code: lacking.code as Refusal['code'], details: lacking.details });
    else writes.push(write, ...move.ticked.map((item) => tickWrite(row.id, move.stage, item, true, member)));
  }
  return { writes: withEffects(store, writes, now), refused };
}

function writeOf(row: Row, { stage, set, note }: StageMove): RecordWrite {
  const missing = Object.entries(set).filter(([field]) => isEmpty(row.values.get(field)) || field === 'lost_kind' || field === 'lost_reason');
  return { object: 'deals', record: row.id, set: { ...Object.fromEntries(missing), stage, ...(note.trim() === '' ? {} : { stage_note: note.trim() }) } };
}

function factsOf(store: Store, rows: Iterable<Row>): MoveFacts {
  return createMoveFacts(store, [...rows].map(({ id, values }) => ({ id, from: values.get('stage') ?? null })));
}

function needsFor(store: Store, facts: MoveFacts, row: Row, move: Pick<StageMove, 'stage' | 'set' | 'ticked' | 'note'>): StageNeeds {
  const after = (field: string): Value => {
    const own = row.values.get(field);
    return isEmpty(own) ? (move.set[field] ?? null) : (own ?? null);
  };
  return needsOf(store, facts, { deal: row.id, from: row.values.get('stage') ?? null, to: move.stage, after, reason: move.note, ticked: move.ticked });
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function isEmpty(value: Value | undefined): boolean {
  return value === undefined || value === null || value === '';
}
