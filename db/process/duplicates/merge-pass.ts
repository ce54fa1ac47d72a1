import type { RecordWrite } from '../../changes/index.ts';
import type { Act, Pass } from '../passes/pass.ts';
import type { Value } from '../../model/types.ts';
import { titlesOf } from '../../store/read.ts';
import type { Store } from '../../store/open.ts';
import { quoted } from '../../store/tables.ts';
import { pointedAt, pointElsewhere } from './pointing.ts';

/** The kind of the acts by which late links follow; un-merging takes them back. */
export const FOLLOWED = 'merge.followed';

/** Two desks that merged two records crosswise put both into the bin when they meet: one of them comes back, the same on every desk. */
export const mergeCirclePass: Pass = {
  id: 'merges.circles',
  *due({ store }) {
    for (const { object, into } of merged(store)) {
      for (const circle of circlesOf(into)) {
        const [first = ''] = circle;
        yield {
          kind: 'merge.revived', object, record: first, rule: '', occasion: circle.join(' '), reason: { title: titleOf(store, object, first) },
          writes: [{ object, record: first, set: { deleted: null, merged_into: null } }],
        };
      }
    }
  },
};

/**
 * What another desk linked to a record after it went into another one follows it there, through several merges, too. A pass of its own: what one
 * batch did to a record is taken back as a whole, and un-merging takes back these acts alone.
 */
export const mergeLinkPass: Pass = {
  id: 'merges.links',
  *due({ store }) {
    for (const { object, into } of merged(store)) {
      for (const from of [...pointedAt(store, object, [...into.keys()])].toSorted()) {
        const to = endOf(into, from);
        for (const write of to === null ? [] : pointElsewhere(store, object, from, to, true).writes) {
          // Records that went into others point where they pointed; they come back as they were.
          if (write.object !== object || !into.has(write.record)) yield followed(store, { object, from, to: to ?? '' }, write);
        }
      }
    }
  },
};

/** Of each object, the records in the bin that went into another one, with which. */
function merged(store: Store): { readonly object: string; readonly into: ReadonlyMap<string, string> }[] {
  const objects = store.db.pluck<string>('SELECT DISTINCT object FROM merges WHERE deleted IS NOT 1 AND object IS NOT NULL');
  return objects.filter((object) => store.registry.find(object)?.storedById.has('merged_into')).toSorted().map((object) => ({ object, into: mergedInto(store, object) }));
}

function followed(store: Store, { object, from, to }: { readonly object: string; readonly from: string; readonly to: string }, write: RecordWrite): Act {
  // A company does not become its own parent.
  const itself = write.object === object && write.record === to;
  const set = itself ? Object.fromEntries(Object.keys(write.set).map((field): [string, Value] => [field, null])) : write.set;
  return {
    kind: FOLLOWED, object, record: from, rule: '', occasion: [write.object, write.record, ...Object.keys(set), to].join(' '),
    reason: { title: titleOf(store, object, from), to: titleOf(store, object, to) }, writes: [{ ...write, set }],
  };
}

function mergedInto(store: Store, object: string): Map<string, string> {
  const rows = store.db.all<{ id: string; into: string }>(
    `SELECT id, merged_into AS "into" FROM ${quoted(object)} WHERE deleted = 1 AND merged_into IS NOT NULL AND id IN (SELECT record FROM merges WHERE object = ? AND deleted IS NOT 1)`, [object]);
  return new Map(rows.map((row) => [row.id, row.into]));
}

/** Records that went into each other, each circle in the order of its ids. */
function circlesOf(into: ReadonlyMap<string, string>): string[][] {
  const seen = new Set<string>();
  const circles: string[][] = [];
  for (const start of into.keys()) {
    const path: string[] = [];
    let at: string | undefined = start;
    for (; at !== undefined && !seen.has(at); at = into.get(at)) {
      seen.add(at);
      path.push(at);
    }
    const begins = at === undefined ? -1 : path.indexOf(at);
    if (begins >= 0) circles.push(path.slice(begins).toSorted());
  }
  return circles;
}

/** Where a chain of merges ends; null where it goes in a circle, because a person took back that one of it came back. */
function endOf(into: ReadonlyMap<string, string>, from: string): string | null {
  const seen = new Set([from]);
  let at = from;
  for (let next = into.get(at); next !== undefined; next = into.get(at)) {
    if (seen.has(next)) return null;
    seen.add(next);
    at = next;
  }
  return at;
}

function titleOf(store: Store, object: string, id: string): string {
  return titlesOf(store, object, [id], true).get(id) ?? '';
}
