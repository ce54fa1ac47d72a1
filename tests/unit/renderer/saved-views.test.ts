import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../../renderer/filters/filter-state.ts';
import { isOthers, movedView, visibleTo } from '../../../renderer/views/use-views.ts';
import type { SavedView } from '../../../renderer/views/use-views.ts';
import { PLAIN_DISPLAY } from '../../../renderer/views/view-display.ts';

function view(id: string, owner: string | null, shared = false): SavedView {
  return { id, name: id, owner, shared, filter: NO_FILTER, sort: [], layout: [], display: PLAIN_DISPLAY };
}
const ids = (views: readonly SavedView[] | null): string[] | undefined => views?.map((each) => each.id);

describe('saved views', () => {
  const views = [view('mine', 'li'), view('hers', 'wang'), view('hers shared', 'wang', true), view('nobody’s', null)];

  it('of others are hidden unless they are shared', () => {
    expect(ids(visibleTo(views, 'li'))).toEqual(['mine', 'hers shared', 'nobody’s']);
    expect(ids(visibleTo(views, null))).toEqual(['hers shared', 'nobody’s']);
  });

  it('of others are known as such, so that saving over them asks first', () => {
    expect(views.map((each) => isOthers(each, 'li'))).toEqual([false, true, true, false]);
  });

  it('move a step, and stay where there is no further one', () => {
    expect(ids(movedView(views, 'hers', -1))).toEqual(['hers', 'mine', 'hers shared', 'nobody’s']);
    expect(ids(movedView(views, 'hers', 1))).toEqual(['mine', 'hers shared', 'hers', 'nobody’s']);
    expect([movedView(views, 'mine', -1), movedView(views, 'nobody’s', 1), movedView(views, 'gone', 1)]).toEqual([null, null, null]);
  });
});
