/**
 * What an approval binds. While a document is waiting, what it says stays as it is (withdraw the request to change it).
 * Once it passed, a change to what it says goes through and re-opens the approval in the same batch, so that one undo takes
 * back both. One rule for a cell, a paste, a fill, a bulk edit and the quote editor.
 */
import { derivedId, type RecordWrite } from '../../changes/index.ts';
import type { Store } from '../../store/open.ts';
import type { LiveObject } from '../../store/registry.ts';
import { readRows, type Row } from '../../store/rows.ts';
import { changes, isBound } from './bound.ts';
import { amountOf, decide, readDocument } from './decide.ts';
import type { Act } from './flow.ts';
import { actWrites, momentAfter, requestsOf } from './requests.ts';
import { locked, refuseAsked } from './submit.ts';

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
  if (object.id === 'contracts') checkStart(store, object, write, row);
}

/**
 * A contract becomes active, finished or ended only after it was approved, if a rule asks for that; by hand, by paste or by bulk edit.
 * It is judged as it will be: what is written along counts, and an approval only for what was approved.
 */
function checkStart(store: Store, object: LiveObject, write: RecordWrite, row: Row | undefined): void {
  const status = write.set['status'] ?? 'draft';
  const before = row?.values.get('status') ?? 'draft';
  if (!('status' in write.set) || status === 'draft' || before !== 'draft') return;
  if (!row) return checkNew(store, write);
  if (row.values.get('approval') === 'passed' && !changes(object, write, row)) return;
  const stored = readDocument(store, 'contracts', write.record, '');
  const values = { ...stored.record.values, ...write.set };
  const document = { ...stored, record: { ...stored.record, values }, amount: amountOf('contracts', values) };
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

/** What these writes bring along: approvals that they re-open. */
export function reopenings(store: Store, writes: readonly RecordWrite[], now: number): RecordWrite[] {
  return (['quotes', 'contracts'] as const).flatMap((id) => {
    const concerned = writes.filter((write) => write.object === id && Object.keys(write.set).some((name) => isBound(name)));
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
  const passed = requestsOf(store, object, record).find(({ state, readable }) => readable && state.status === 'passed');
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
