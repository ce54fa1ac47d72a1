import { OUR_COMPANY } from '../../preload/contract/values.ts';
import { newId } from '../changes/index.ts';
import { writeSetting } from '../changes/desk.ts';
import { missingSegments } from '../process/segments.ts';
import { seedDemo } from '../seed/index.ts';
import { readRows } from '../store/rows.ts';
import type { CoreContext } from './context.ts';

/**
 * A new book gets its first member, so that everything has an author from the start, and the record of one's own
 * company, whose id is the same on every desk, and the views that a sales team asks for first. A demo book is filled instead.
 */
export async function prepareFirstUse(context: CoreContext): Promise<void> {
  const { store, changes, desk, options } = context;
  if (options.demo && isEmpty(context)) await seedDemo(context, options.demoCustomers);
  if (!desk.member) adoptMember(context);
  const object = store.registry.object('company');
  const company = readRows(store.db, object, [OUR_COMPANY]).has(OUR_COMPANY) ? [] : [{ object: 'company', record: OUR_COMPANY, set: {} }];
  const writes = [...company, ...missingSegments(store, options.systemLanguage ?? 'zh')];
  if (writes.length > 0) changes.commit({ kind: 'seed', writes });
}

function isEmpty({ store }: CoreContext): boolean {
  return store.db.get('SELECT 1 FROM batches LIMIT 1') === undefined;
}

/** The only member there is, or a new one called 我 until the person gives a name. */
function adoptMember(context: CoreContext): void {
  const { store, changes, desk } = context;
  const present = store.db.pluck<string>('SELECT id FROM members WHERE deleted IS NOT 1 ORDER BY rid LIMIT 1')[0];
  const member = present ?? newId(desk.entropy);
  desk.member = member;
  writeSetting(store.db, 'member', member);
  if (!present) {
    const name = context.options.systemLanguage === 'en' ? 'Me' : '我';
    changes.commit({ kind: 'seed', writes: [{ object: 'members', record: member, set: { name, role: 'admin', active: 1 } }] });
  }
  context.settings = { ...context.settings, member };
}
