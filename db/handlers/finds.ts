import { createFinder, type FindQuery, type Place } from '../store/find/finder.ts';
import type { CoreContext } from './context.ts';
import { replacements } from './replacements.ts';

/** Finding cells of open lists. */
export function findHandlers(context: CoreContext) {
  const { store, views, now } = context;
  const finder = createFinder(store, views, now);
  return {
    'view.find': ({ from, direction, inclusive, ...query }: FindQuery & { from: Place | null; direction: 'next' | 'previous'; inclusive: boolean }) => finder.find(query, from, direction, inclusive),
    'view.findCount': ({ at, ...query }: FindQuery & { at: Place | null }) => finder.count(query, at),
    'view.replacements': ({ replacement, ...query }: FindQuery & { replacement: string }) => replacements(context, finder, query, replacement),
    'view.findStop': ({ view }: { view: string }) => {
      finder.stop(view);
      return {};
    },
  };
}
