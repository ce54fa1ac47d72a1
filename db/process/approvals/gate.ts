import type { RecordWrite } from '../../changes/index.ts';
import type { Store } from '../../store/open.ts';
import type { LiveObject } from '../../store/registry.ts';
import type { Row } from '../../store/rows.ts';
import { appError } from '../../errors.ts';
import { changes } from './bound.ts';
import { amountOf, createDecider, readDocuments, type Decided, type Document } from './decide.ts';
import { requestsOfMany, type Request } from './requests.ts';
import { isPassed, locked, refuseAsked } from './submit.ts';

/**
 * The gate of approvals for these documents: throws `approval.locked` for a change to a document that is waiting, and
 * `approval.needed` for a contract that starts before those who must approve it did. Rules, people and documents are read once,
 * when the first contract starts.
 */
export function createApprovalGate(store: Store, object: LiveObject, rows: ReadonlyMap<string, Row>, now: number): (write: RecordWrite, row: Row | undefined) => void {
  const checkStart = object.id === 'contracts' ? createStartGate(store, object, rows, now) : null;
  return (write, row) => {
    if (row?.values.get('approval') === 'waiting' && changes(object, write, row)) throw locked(object.id, write.record, 'waiting');
    checkStart?.(write, row);
  };
}

/**
 * A contract becomes active, finished or ended only after it was approved, if a rule asks for that; by hand, by paste, by bulk edit or
 * by import. It is judged as it will be: what is written along counts, and an approval only for what was approved.
 */
function createStartGate(store: Store, object: LiveObject, rows: ReadonlyMap<string, Row>, now: number): (write: RecordWrite, row: Row | undefined) => void {
  let decider: ((document: Document) => Decided) | null = null;
  let drafts: ReadonlyMap<string, Document> | null = null;
  let requests: ReadonlyMap<string, readonly Request[]> | null = null;
  const judge = (document: Document): void => {
    decider ??= createDecider(store, 'contracts', now);
    const { outcome, steps } = decider(document);
    refuseAsked(document, outcome, steps);
  };
  return (write, row) => {
    const status = write.set['status'] ?? 'draft';
    if (!('status' in write.set) || status === 'draft') return;
    // One that is entered as active was not approved by anyone; where rules for contracts are on, it begins as a draft.
    if (!row) return judge(asEntered(write));
    if (!isDraft(row)) return;
    if (isMarkedPassed(row) && !changes(object, write, row)) {
      requests ??= requestsOfMany(store, 'contracts', [...rows.values()].filter(isMarkedPassed).map(({ id }) => id));
      if (isPassed('contracts', row.id, requests.get(row.id) ?? [])) return;
    }
    drafts ??= readDocuments(store, 'contracts', [...rows.values()].filter(isDraft).map(({ id }) => id), '');
    const stored = drafts.get(write.record);
    if (!stored) throw appError('record.notFound', 'The document is not here.', { object: 'contracts', id: write.record });
    const values = { ...stored.record.values, ...write.set };
    judge({ ...stored, record: { ...stored.record, values }, amount: amountOf('contracts', values) });
  };
}

function isDraft(row: Row): boolean {
  return (row.values.get('status') ?? 'draft') === 'draft';
}

function isMarkedPassed(row: Row): boolean {
  return row.values.get('approval') === 'passed';
}

function asEntered({ record, set }: RecordWrite): Document {
  return { object: 'contracts', record: { id: record, values: { ...set }, titles: {}, problems: {} }, facts: {}, asker: String(set['owner'] ?? ''), amount: amountOf('contracts', set) };
}
