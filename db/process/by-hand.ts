import type { FreshRows, RecordWrite, Steps } from '../changes/index.ts';
import type { Store } from '../store/open.ts';
import { readRows, type Row } from '../store/rows.ts';
import { effectSteps } from './effects.ts';
import { createGatekeeper } from './gatekeeper.ts';
import { refuseOwnRoute } from './gates.ts';
import { mergeByObject } from './merged-writes.ts';
import type { Refusal, Thrown } from './refusals.ts';

/** What was asked for by hand, ready to be committed as one batch. */
export interface ByHand {
  /** What passed the gates, with what it brings along. */
  readonly writes: readonly RecordWrite[];
  readonly refused: readonly Refusal[];
  /** The records as the gates saw them, for a commit in the same breath; none when they are too many to be kept. */
  readonly rows: FreshRows;
}

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
  const fresh = new Map<string, Map<string, Row | null>>();
  const keeper = createGatekeeper(store, { member, now }, writes);
  let done = 0;
  let records = 0;
  for (const [id, merged] of mergeByObject(writes)) {
    const object = store.registry.object(id);
    refuseOwnRoute(id);
    records += merged.length;
    for (let start = 0; start < merged.length; start += STEP) {
      const step = merged.slice(start, start + STEP);
      const ids = step.map(({ write }) => write.record);
      const rows = readRows(store.db, object, ids);
      if (writes.length <= KEPT) keep(fresh, id, ids, rows);
      const parts = new Map(step.map((each) => [each.write, each.parts]));
      const judged = keeper.judge(object, step.map(({ write }) => write), rows, (write) => {
        for (const part of parts.get(write) ?? []) first(part);
      });
      for (const [record, why] of judged) refused.set(keyOf(id, record), why);
      done += step.reduce((sum, each) => sum + each.parts.length, 0);
      yield done;
    }
  }
  const [only] = refused.values();
  if (only && records === 1) throw only.error;
  const accepted = refused.size === 0 ? writes : writes.filter(({ object, record }) => !refused.has(keyOf(object, record)));
  const effects = yield* effectSteps(store, accepted, now, { rows: fresh, done });
  return { writes: [...accepted, ...effects], refused: [...refused.values()].map(({ refusal }) => refusal), rows: fresh };
}

function keep(fresh: Map<string, Map<string, Row | null>>, object: string, ids: readonly string[], rows: ReadonlyMap<string, Row>): void {
  const known = fresh.get(object) ?? new Map<string, Row | null>();
  fresh.set(object, known);
  for (const id of ids) known.set(id, rows.get(id) ?? null);
}

function keyOf(object: string, record: string): string {
  return `${object} ${record}`;
}
