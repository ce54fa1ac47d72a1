/**
 * What an approval binds. While a document is waiting, what it says stays as it is (withdraw the request to change it).
 * Once it passed, a change to what it says goes through and re-opens the approval in the same batch, so that one undo takes
 * back both. One rule for a cell, a paste, a fill, a bulk edit, an import and the quote editor; the gate itself is `gate.ts`.
 */
import { derivedId, type RecordWrite } from '../../changes/index.ts';
import type { Store } from '../../store/open.ts';
import type { LiveObject } from '../../store/registry.ts';
import { readRows, type Row } from '../../store/rows.ts';
import { changesTerms } from '../contracts/contract-lock.ts';
import { changes, isBound } from './bound.ts';
import type { Act } from './flow.ts';
import { actWrites, momentAfter, requestsOf, requestsOfMany, type Request } from './requests.ts';
import { locked } from './submit.ts';

/** Whether a write may re-open an approval: it says something of what was approved. */
export function mayReopen({ object, set }: RecordWrite): boolean {
  return (object === 'quotes' || object === 'contracts') && Object.keys(set).some((name) => isBound(name));
}

/** The approvals of documents of one object that these writes re-open; `rows` are the documents as they were. */
export function reopenings(store: Store, object: LiveObject, writes: readonly RecordWrite[], rows: ReadonlyMap<string, Row>, now: number): RecordWrite[] {
  const reopened = writes.filter((write) => {
    const row = rows.get(write.record);
    if (row?.values.get('approval') !== 'passed' || !changes(object, write, row)) return false;
    // A contract in force without lines is corrected in its cells: other terms than were approved are to be approved again.
    return (row.values.get('status') ?? 'draft') === 'draft' || (object.id === 'contracts' && changesTerms(write, row));
  });
  if (reopened.length === 0) return [];
  const requests = requestsOfMany(store, object.id, reopened.map(({ record }) => record));
  return reopened.flatMap(({ record }) => reopen(object.id, record, requests.get(record) ?? [], now));
}

function reopen(object: string, record: string, requests: readonly Request[], now: number): RecordWrite[] {
  const passed = requests.find(({ state, readable }) => readable && state.status === 'passed');
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
  return [...writes, ...reopen(object, record, requestsOf(store, object, record), now)];
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
