import type { Output } from '../../preload/contract/index.ts';
import type { Store } from '../store/open.ts';
import { localDay } from '../store/local-days.ts';
import { figures } from './figures.ts';
import { recent } from './recent.ts';
import { listTodos } from './todos.ts';

/** The first page of the day. `now` is milliseconds; `member` null means everybody's. */
export function home(store: Store, { now, member }: { readonly now: number; readonly member: string | null }): Output<'reports.home'> {
  const today = localDay(now);
  return { today, ...listTodos(store, today, member, now), figures: figures(store, today, member), recent: recent(store, now) };
}
