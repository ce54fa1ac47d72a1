/**
 * What an approval binds. While a document is waiting, what it says stays as it is (withdraw the request to change it).
 * Once it passed, a change to what it says goes through and re-opens the approval in the same batch, so that one undo takes
 * back both. One rule for a cell, a paste, a fill, a bulk edit and the quote editor.
 */
import { derivedId, type RecordWrite } from '../../changes/index.ts';
import { columnValue } from '../../store/column-value.ts';
import type { Store } from '../../store/open.ts';
import type { LiveObject } from '../../store/registry.ts';
import { readRows, type Row } from '../../store/rows.ts';
import { decide, readDocument } from './decide.ts';
import type { Act } from './flow.ts';
import { actWrites, momentAfter, requestsOf } from './requests.ts';
import { locked, refuseAsked } from './submit.ts';

/** Fields that say nothing of what was approved: what becomes of the document, whose it is, and what the program keeps about it. */
const UNBOUND: ReadonlySet<string> = new Set([
  'status', 'owner', 'deal', 'deleted', 'approval', 'number', 'issued_at', 'snapshot', 'version', 'previous', 'created_at', 'created_by', 'cost_total', 'margin', 'price_rate', 'template', 'quote',
]);

function isApproved(object: string): object is 'quotes' | 'contracts' {
  return object === 'quotes' || object === 'contracts';
}

/**
 * The gate: throws `approval.locked` for a change to a document that is waiting, and `approval.needed` for a contract that
 * starts before those who must approve it did.
 */
export function checkApproval(store: Store, object: LiveObject, write: RecordWrite, row: Row | undefined): void {
  if (!isApproved(object.id)) return;
  if (row?.values.get('approval') === 'waiting' && changes(object, write, row)) throw locked(object.id, write.record, 'waiting');
  if (object.id === 'contracts') checkStart(store, write, row);
}

/** A contract becomes active, finished or ended only after it was approved, if a rule asks for that; by hand, by paste or by bulk edit. */
function checkStart(store: Store, write: RecordWrite, row: Row | undefined): void {
  const status = write.set['status'] ?? 'draft';
  const before = row?.values.get('status') ?? 'draft';
  if (!('status' in write.set) || status === 'draft' || before !== 'draft' || row?.values.get('approval') === 'passed') return;
  if (!row) return checkNew(store, write);
  const document = readDocument(store, 'contracts', write.record, '');
  const { outcome, steps } = decide(store, document, Date.now());
  refuseAsked(document, outcome, steps);
}

/** A contract that is entered as active was not approved by anyone; where rules for contracts are on, it begins as a draft. */
function checkNew(store: Store, write: RecordWrite): void {
  const ruled = store.db.get("SELECT 1 FROM approval_rules WHERE object = 'contracts' AND deleted IS NOT 1 AND active IS NOT 0 LIMIT 1");
  if (ruled === undefined) return;
  const values = Object.fromEntries(Object.entries(write.set));
  const document = { object: 'contracts' as const, record: { id: write.record, values, titles: {}, problems: {} }, facts: {}, asker: String(write.set['owner'] ?? ''), amount: typeof write.set['amount'] === 'number' ? write.set['amount'] : 0 };
  const { outcome, steps } = decide(store, document, Date.now());
  refuseAsked(document, outcome, steps);
}

/** Whether a write changes what the document says. */
function changes(object: LiveObject, write: RecordWrite, row: Row): boolean {
  return Object.keys(write.set).some((name) => {
    const field = object.storedById.get(name);
    return field !== undefined && !UNBOUND.has(name) && columnValue(field, write.set[name] ?? null) !== (row.values.get(name) ?? null);
  });
}

/** What these writes bring along: approvals that they re-open. */
export function reopenings(store: Store, writes: readonly RecordWrite[], now: number): RecordWrite[] {
  return (['quotes', 'contracts'] as const).flatMap((id) => {
    const concerned = writes.filter((write) => write.object === id && Object.keys(write.set).some((name) => !UNBOUND.has(name)));
    if (concerned.length === 0) return [];
    const object = store.registry.object(id);
    const rows = readRows(store.db, object, [...new Set(concerned.map(({ record }) => record))]);
    const reopened = concerned.filter((write) => {
      const row = rows.get(write.record);
      return row?.values.get('approval') === 'passed' && (row.values.get('status') ?? 'draft') === 'draft' && changes(object, write, row);
    });
    return [...new Set(reopened.map(({ record }) => record))].flatMap((record) => reopen(store, id, record, now));
  });
}

function reopen(store: Store, object: 'quotes' | 'contracts', record: string, now: number): RecordWrite[] {
  const passed = requestsOf(store, object, record).find((request) => request.state.status === 'passed');
  const state: RecordWrite = { object, record, set: { approval: 'reopened' } };
  if (!passed) return [state];
  const act: Act = {
    // A request is re-opened once; doing it again after an undo is the same act.
    id: derivedId('approval.reopen', passed.id), kind: 'reopen', key: '', round: passed.state.round, member: null, forMember: null, target: null, to: '', where: 'after', text: '',
    at: momentAfter(passed, now),
  };
  return [...actWrites(passed, [act]), state];
}

/**
 * For a quote that its editor saves, header and lines at once: throws `approval.locked` while it waits, and adds what it re-opens.
 * Lines are compared, too: saving what is there already changes nothing.
 */
export function guarded(store: Store, object: 'quotes' | 'contracts', record: string, writes: readonly RecordWrite[], now: number): RecordWrite[] {
  const state = readRows(store.db, store.registry.object(object), [record]).get(record)?.values.get('approval');
  if (state !== 'waiting' && state !== 'passed') return [...writes];
  if (!someChange(store, object, writes)) return [...writes];
  if (state === 'waiting') throw locked(object, record, 'waiting');
  return [...writes, ...reopen(store, object, record, now)];
}

function someChange(store: Store, document: string, writes: readonly RecordWrite[]): boolean {
  const objects = [...new Set(writes.map((write) => write.object))];
  return objects.some((id) => {
    const object = store.registry.object(id);
    const own = writes.filter((write) => write.object === id);
    const rows = readRows(store.db, object, own.map(({ record }) => record));
    return own.some((write) => {
      const row = rows.get(write.record);
      if (!row) return true;
      return changes(object, write, row) || (id !== document && write.set['deleted'] === 1);
    });
  });
}

/**
 * Throws `approval.locked` when taking a step back would change what is being approved or was, or would take an answer from under a
 * later one. A step that takes the approval back with it may do so.
 */
export function checkApprovalTakeBack(store: Store, writes: readonly RecordWrite[]): void {
  checkLaterActs(store, writes);
  for (const id of ['quotes', 'contracts'] as const) {
    const object = store.registry.object(id);
    const released = new Set(writes.filter((write) => write.object === id && ('approval' in write.set || write.set['deleted'] === 1)).map(({ record }) => record));
    const lines = store.registry.object(id === 'quotes' ? 'quote_lines' : 'contract_lines');
    const link = id === 'quotes' ? 'quote' : 'contract';
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
