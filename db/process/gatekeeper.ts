import type { RecordWrite } from '../changes/index.ts';
import type { Value } from '../model/types.ts';
import type { Store } from '../store/open.ts';
import type { LiveObject } from '../store/registry.ts';
import type { Row } from '../store/rows.ts';
import { parentsOf, refuseParentLoop, storedAbove } from './duplicates/parents.ts';
import { createGate, type Gate } from './gates.ts';
import { createClaimGate } from './pool/claim-gate.ts';
import { refusalOf, type Thrown } from './refusals.ts';

/** Judges the writes of one action, so many at a time; what passed counts for what comes after it. */
export interface Gatekeeper {
  /** What is refused of some writes to one object, one per record, by record. `rows` are the records as they are. `first` may refuse before the gates do. */
  judge(object: LiveObject, writes: readonly RecordWrite[], rows: ReadonlyMap<string, Row>, first?: (write: RecordWrite) => void): Map<string, Thrown>;
}

/** Who acts and when, and the gates of each object where they are not those of a write by hand. */
export interface Acting {
  readonly member: string;
  readonly now: number;
  readonly gate?: (store: Store, object: LiveObject, rows: ReadonlyMap<string, Row>, now: number) => Gate;
}

/** The one place behind every write that a person asks for. `writes` are those known beforehand: some gates look at all of them. */
export function createGatekeeper(store: Store, { member, now, gate = createGate }: Acting, writes: readonly RecordWrite[] = []): Gatekeeper {
  const claims = createClaimGate(store, member, now);
  const parents = createParentGate(store, writes);
  return {
    judge: (object, step, rows, first) => {
      const pass = gate(store, object, rows, now);
      const refused = new Map<string, Thrown>();
      const refuse = (write: RecordWrite, check: () => void): void => {
        const why = refused.has(write.record) ? null : refusalOf(check, write);
        if (why) refused.set(write.record, why);
      };
      for (const write of step) {
        refuse(write, () => {
          first?.(write);
          pass(write, rows.get(write.record));
          claims.check(write, rows.get(write.record));
        });
      }
      parents.learn(step.filter(({ record }) => !refused.has(record)), refused.keys());
      for (const write of step) if (object.id === 'customers' && 'parent' in write.set) refuse(write, () => parents.check(write.record));
      return refused;
    },
  };
}

/** Companies that would stand above themselves, over all writes of one action. */
function createParentGate(store: Store, writes: readonly RecordWrite[]) {
  const parents = parentsOf(writes);
  const stored = new Map<string, Value>();
  const asked = new Set<Value>();
  return {
    /** What is written after all, and what is not. */
    learn: (accepted: readonly RecordWrite[], refused: Iterable<string>): void => {
      for (const record of refused) parents.delete(record);
      for (const [record, parent] of parentsOf(accepted)) parents.set(record, parent);
      const unknown = [...new Set(parents.values())].filter((parent) => parent !== null && !asked.has(parent));
      if (unknown.length === 0) return;
      for (const parent of unknown) asked.add(parent);
      for (const [id, parent] of storedAbove(store, unknown)) stored.set(id, parent);
    },
    check: (record: string): void => refuseParentLoop(record, parents, stored),
  };
}
