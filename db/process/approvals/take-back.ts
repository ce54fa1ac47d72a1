/** What taking a step back may do to documents that are being approved or were. */
import type { RecordWrite } from '../../changes/index.ts';
import { historiesOf } from '../../changes/log.ts';
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import type { LiveObject } from '../../store/registry.ts';
import { readRows } from '../../store/rows.ts';
import { boundFields, changes } from './bound.ts';
import { locked } from './submit.ts';

const LINES = { quotes: { object: 'quote_lines', link: 'quote' }, contracts: { object: 'contract_lines', link: 'contract' } } as const;

/**
 * Throws `approval.locked` when taking a step back would change what is being approved or was, or would take an answer from under a
 * later one. A step that takes the approval back with it may do so. `since` is the stamp of the step.
 */
export function checkApprovalTakeBack(store: Store, writes: readonly RecordWrite[], since: string): void {
  checkLaterActs(store, writes);
  refuseOtherContents(store, writes, since);
  for (const id of ['quotes', 'contracts'] as const) {
    const object = store.registry.object(id);
    const released = new Set(writes.filter((write) => write.object === id && ('approval' in write.set || write.set['deleted'] === 1)).map(({ record }) => record));
    const lines = store.registry.object(LINES[id].object);
    const { link } = LINES[id];
    const lineWrites = writes.filter((write) => write.object === lines.id).map(({ record }) => record);
    const ofLines = [...readRows(store.db, lines, lineWrites).values()].map((row) => String(row.values.get(link) ?? ''));
    const own = writes.filter((write) => write.object === id);
    const rows = readRows(store.db, object, [...new Set([...own.map(({ record }) => record), ...ofLines])]);
    for (const row of rows.values()) {
      const state = row.values.get('approval');
      const draft = (row.values.get('status') ?? 'draft') === 'draft';
      if (released.has(row.id) || !draft || (state !== 'waiting' && state !== 'passed')) continue;
      const changed = ofLines.includes(row.id) || own.some((write) => write.record === row.id && changes(object, write, row));
      if (changed) throw locked(id, row.id, String(state));
    }
  }
}

/** An answer stands on those before it: only the last of a request can be taken back, and a request that was answered stays. */
function checkLaterActs(store: Store, writes: readonly RecordWrite[]): void {
  const gone = (object: string): string[] => writes.filter((write) => write.object === object && write.set['deleted'] === 1).map(({ record }) => record);
  const acts = gone('approval_acts');
  const requests = gone('approvals');
  if (acts.length === 0 && requests.length === 0) return;
  const later = store.db.get<{ approval: string }>(
    `SELECT a.approval FROM approval_acts a WHERE a.deleted IS NOT 1 AND a.kind <> 'comment' AND a.id NOT IN (SELECT value FROM json_each(@acts)) AND (
       a.approval IN (SELECT value FROM json_each(@requests))
       OR EXISTS (SELECT 1 FROM approval_acts g WHERE g.id IN (SELECT value FROM json_each(@acts)) AND g.kind <> 'comment' AND g.approval = a.approval AND g.at < a.at)) LIMIT 1`,
    [{ acts: JSON.stringify(acts), requests: JSON.stringify(requests) }],
  );
  if (later) throw locked('approvals', later.approval, 'answered');
}

/**
 * An approval, or a request that waits, comes back only under a document that says what it said then: what was edited since and stays
 * would be approved by nobody.
 */
function refuseOtherContents(store: Store, writes: readonly RecordWrite[], since: string): void {
  for (const id of ['quotes', 'contracts'] as const) {
    const back = writes.filter(({ object, set }) => object === id && set['deleted'] !== 1 && (set['approval'] === 'passed' || set['approval'] === 'waiting'));
    if (back.length === 0) continue;
    const { object: lines, link } = LINES[id];
    for (const { record, set } of back) {
      const ofDocument = store.db.pluck<string>(`SELECT id FROM ${lines} WHERE ${link} = ?`, [record]);
      const same = saysTheSame(store, store.registry.object(id), [record], writes, since) && saysTheSame(store, store.registry.object(lines), ofDocument, writes, since);
      if (!same) throw locked(id, record, String(set['approval']));
    }
  }
}

/** Whether these records, once `writes` are written, say what they said before `since`. */
function saysTheSame(store: Store, object: LiveObject, records: readonly string[], writes: readonly RecordWrite[], since: string): boolean {
  const written = new Map(writes.filter((write) => write.object === object.id).map(({ record, set }) => [record, set]));
  const histories = historiesOf(store.db, object.id, records);
  const fields = boundFields(object).map(({ id }) => id);
  for (const row of readRows(store.db, object, records).values()) {
    const before: Record<string, Value> = Object.assign({}, ...(histories.get(row.id) ?? []).filter(({ at }) => at < since).map(({ set }) => set));
    const after = { ...Object.fromEntries(row.values), ...written.get(row.id) };
    const wasHere = 'created_at' in before && before['deleted'] !== 1;
    const isHere = after['deleted'] !== 1;
    if (wasHere !== isHere) return false;
    if (isHere && fields.some((field) => (before[field] ?? null) !== (after[field] ?? null))) return false;
  }
  return true;
}
