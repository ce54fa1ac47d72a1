import { isAppError, type Details } from '../errors.ts';
import type { FreshRows, RecordWrite, Steps } from '../changes/index.ts';
import type { Store } from '../store/open.ts';
import { readRows, type Row } from '../store/rows.ts';
import { withEffects } from './effects.ts';
import { parentsOf, refuseParentLoop } from './duplicates/parents.ts';
import { checkWrite, refuseOwnRoute } from './gates.ts';
import { createClaimGate } from './pool/claim-gate.ts';

/** A record that a gate left as it is, and why. */
export interface Refusal {
  readonly object: string;
  readonly record: string;
  readonly code: RefusalCode;
  readonly details: Details;
}

/** What was asked for by hand, ready to be committed as one batch. */
export interface ByHand {
  /** What passed the gates, with what it brings along. */
  readonly writes: readonly RecordWrite[];
  readonly refused: readonly Refusal[];
  /** The records as the gates saw them, for a commit in the same breath; none when they are too many to be kept. */
  readonly rows: FreshRows;
}

/** A refusal with the error it came as. */
interface Thrown {
  readonly refusal: Refusal;
  readonly error: unknown;
}

/**
 * Refusals that concern one record; the window has a short reason for each, for its one summary. Anything else (an unknown field, an
 * object of its own route) concerns the whole call.
 */
export const OF_ONE_RECORD = [
  'contract.kept',
  'contract.locked',
  'invoice.kept',
  'approval.locked',
  'approval.needed',
  'approval.ruleUnreadable',
  'customer.parentLoop',
  'delivery.tooMuch',
  'pool.capacity',
  'pool.coolDown',
  'pool.dailyLimit',
  'pool.empty',
  'pool.taken',
  'quote.kept',
  'quote.locked',
  'quote.notIssued',
  'record.readonlyField',
  'record.required',
  'record.tooLarge',
  'stage.fieldsMissing',
  'stage.lostKind',
  'stage.reasonMissing',
  'stage.unchecked',
] as const;
type RefusalCode = (typeof OF_ONE_RECORD)[number];

const STEP = 1000;
/** Rows of so many writes are handed on; beyond, reading them again is cheaper than holding them. */
const KEPT = 2000;

/**
 * Sends what a person did through the gates: the one way for a cell, a paste, a fill, a bulk edit and the recycle bin. For one record a
 * refusal is thrown. Of several records, those that a gate refuses are left out whole, never in part, and the others go
 * on. Throws `record.unknownObject`, `record.unknownField` and `call.forbidden` whatever the number. Yields how many writes
 * were looked at; writes nothing. `first` may refuse a write before the gates do, by an error of theirs. `member` is who does it.
 */
export function* prepareByHand(store: Store, writes: readonly RecordWrite[], now: number, first: (write: RecordWrite) => void = () => undefined, member = ''): Steps<ByHand> {
  const refused = new Map<string, Thrown>();
  let done = 0;
  let records = 0;
  const fresh = new Map<string, Map<string, Row | null>>();
  const parents = parentsOf(writes);
  const claims = createClaimGate(store, member, now);
  for (const [id, group] of byRecord(writes)) {
    const object = store.registry.object(id);
    refuseOwnRoute(id);
    const ids = [...group.keys()];
    records += ids.length;
    for (let start = 0; start < ids.length; start += STEP) {
      const step = ids.slice(start, start + STEP);
      const rows = readRows(store.db, object, step);
      if (writes.length <= KEPT) keep(fresh, id, step, rows);
      for (const record of step) {
        const parts = group.get(record) ?? [];
        const write = asOne(parts, id, record);
        const why = refusalOf(() => {
          for (const part of parts) first(part);
          checkWrite(store, object, write, rows.get(record));
          claims.check(write, rows.get(record));
          if (id === 'customers' && parents.has(record)) refuseParentLoop(store, record, parents);
        }, write);
        if (why) refused.set(keyOf(write), why);
        done += parts.length;
      }
      yield done;
    }
  }
  const [only] = refused.values();
  if (only && records === 1) throw only.error;
  const accepted = refused.size === 0 ? writes : writes.filter((write) => !refused.has(keyOf(write)));
  return { writes: withEffects(store, accepted, now), refused: [...refused.values()].map(({ refusal }) => refusal), rows: fresh };
}

function keep(fresh: Map<string, Map<string, Row | null>>, object: string, ids: readonly string[], rows: ReadonlyMap<string, Row>): void {
  const known = fresh.get(object) ?? new Map<string, Row | null>();
  fresh.set(object, known);
  for (const id of ids) known.set(id, rows.get(id) ?? null);
}

function keyOf({ object, record }: RecordWrite): string {
  return `${object} ${record}`;
}

function byRecord(writes: readonly RecordWrite[]): Map<string, Map<string, RecordWrite[]>> {
  const objects = new Map<string, Map<string, RecordWrite[]>>();
  for (const write of writes) {
    const records = objects.get(write.object) ?? new Map<string, RecordWrite[]>();
    objects.set(write.object, records);
    const group = records.get(write.record);
    if (group) group.push(write);
    else records.set(write.record, [write]);
  }
  return objects;
}

/** All that is written to one record is judged together, as it will be written: what one part hides from another is no way around a gate. */
function asOne(parts: readonly RecordWrite[], object: string, record: string): RecordWrite {
  const [only] = parts;
  return only && parts.length === 1 ? only : { object, record, set: Object.assign({}, ...parts.map(({ set }) => set)) as RecordWrite['set'] };
}

function refusalOf(check: () => void, { object, record }: RecordWrite): Thrown | null {
  try {
    check();
    return null;
  } catch (error) {
    if (!isAppError(error) || !isOfOneRecord(error.code)) throw error;
    return { refusal: { object, record, code: error.code, details: error.details }, error };
  }
}

function isOfOneRecord(code: string): code is RefusalCode {
  return (OF_ONE_RECORD as readonly string[]).includes(code);
}
