import { MAX_LISTED, type Refused } from '../../preload/contract/records.ts';
import type { Refusal } from '../process/refusals.ts';
import { titlesOf } from '../store/read.ts';
import type { Store } from '../store/open.ts';

/** Refused records as the window lists them: by title, the first thousand, and how many there are. */
export function presentRefused(store: Store, refused: readonly Refusal[]): { readonly refused: Refused[]; readonly refusedCount: number } {
  const listed = refused.slice(0, MAX_LISTED);
  const objects = new Set(listed.map(({ object }) => object));
  const titles = new Map([...objects].map((object) => [object, titlesOf(store, object, listed.filter((each) => each.object === object).map(({ record }) => record), true)]));
  return {
    refused: listed.map(({ object, record, code, details }) => ({ object, id: record, title: titles.get(object)?.get(record) ?? '', code, details })),
    refusedCount: refused.length,
  };
}
