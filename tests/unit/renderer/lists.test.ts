import { describe, expect, it } from 'vitest';
import { OBJECTS } from '../../../db/model/index.ts';
import { askedFilter, draftOf, newCondition, sameAs } from '../../../renderer/filters/filter-state.ts';
import { isComplete, needsOf, operatorsFor } from '../../../renderer/filters/operators.ts';
import { completeLayout, layoutOf, sameLayout, startWidth, stateOf } from '../../../renderer/grid/column-layout.ts';
import { money } from '../../../renderer/ui/format.ts';
import { writesOf } from '../../../renderer/grid/write-edits.ts';
import { monthGrid, shiftDay } from '../../../renderer/inputs/month.ts';
import { groupForRail } from '../../../renderer/app/rail-groups.ts';
import { groupFields } from '../../../renderer/records/form-groups.ts';
import { nextSort } from '../../../renderer/records/list-state.ts';
import { taggingId } from '../../../renderer/records/tagging.ts';
import type { FieldDescription, ObjectDescription } from '../../../preload/contract/model.ts';

const objects = structuredClone(OBJECTS) as unknown as ObjectDescription[];
const customers = objects.find((object) => object.id === 'customers');
const fields: readonly FieldDescription[] = customers?.fields ?? [];
const field = (id: string): FieldDescription => fields.find((each) => each.id === id) ?? (() => { throw new Error(id); })();

describe('columns', () => {
  it('begin as the model has them, the name frozen', () => {
    const layout = completeLayout(fields, 'name', [], 'zh');
    expect(layout.map((place) => place.id)).toEqual(fields.filter((each) => each.hidden !== true).map((each) => each.id));
    expect(layout[0]).toMatchObject({ id: 'name', pinned: 'left', hide: false });
  });
  it('keep what was arranged, drop fields that are gone, and show a new field next to its neighbour', () => {
    const saved = [{ id: 'gone' }, { id: 'grade', width: 77, hide: true }, { id: 'name', width: 300, pinned: 'left' as const }];
    const three = fields.filter((each) => ['name', 'grade'].includes(each.id));
    const custom: FieldDescription = { id: 'x1', type: 'text', label: { zh: '新', en: 'New' }, custom: true };
    const layout = completeLayout([...three, custom], 'name', saved, 'zh');
    expect(layout.map((place) => place.id)).toEqual(['grade', 'x1', 'name']);
    expect(layout[0]).toMatchObject({ width: 77, hide: true });
  });
  it('survive the way through the grid', () => {
    const layout = completeLayout(fields, 'name', [], 'en');
    expect(sameLayout(layoutOf(stateOf(layout)), layout)).toBe(true);
  });
  it('are wide enough for their heading in the window’s language', () => {
    expect(startWidth({ id: 'a', type: 'boolean', label: { zh: '在售', en: 'A rather long heading' }, width: 80 }, 'zh')).toBeLessThan(90);
    expect(startWidth({ id: 'a', type: 'boolean', label: { zh: '在售', en: 'A rather long heading' }, width: 80 }, 'en')).toBeGreaterThan(180);
  });
});

describe('sorting by headings', () => {
  it('goes up, down, off; Shift keeps the other levels', () => {
    const up = nextSort([], 'a', false);
    expect(up).toEqual([{ field: 'a', dir: 'asc' }]);
    expect(nextSort(up, 'a', false)).toEqual([{ field: 'a', dir: 'desc' }]);
    expect(nextSort([{ field: 'a', dir: 'desc' }], 'a', false)).toEqual([]);
    const two = nextSort(up, 'b', true);
    expect(two.map((item) => item.field)).toEqual(['a', 'b']);
    expect(nextSort(two, 'a', true)).toEqual([{ field: 'a', dir: 'desc' }, { field: 'b', dir: 'asc' }]);
    expect(nextSort(two, 'c', false)).toEqual([{ field: 'c', dir: 'asc' }]);
  });
});

describe('filters', () => {
  it('every field of every object has tests, and each test says what it needs', () => {
    for (const object of objects) for (const each of object.fields) for (const op of operatorsFor(each)) expect(needsOf(op)).toBeTruthy();
  });
  it('half-filled conditions wait; conditions on fields that are gone are not asked', () => {
    const draft = { match: 'any' as const, conditions: [newCondition(field('name')), { field: 'gone', op: 'empty' as const, values: [] }, { field: 'city', op: 'empty' as const, values: [] }] };
    expect(askedFilter(draft, fields)).toEqual({ match: 'any', conditions: [{ field: 'city', op: 'empty', values: [] }] });
    expect(isComplete({ op: 'between', values: [1, null] })).toBe(false);
  });
  it('a cell gives a condition by the kind of its field', () => {
    expect(sameAs(field('grade'), 'a')).toEqual({ field: 'grade', op: 'in', values: ['a'] });
    expect(sameAs(field('city'), null)).toEqual({ field: 'city', op: 'empty', values: [] });
  });
  it('damaged stored filters become empty ones', () => {
    for (const stored of [null, 3, {}, { conditions: 'x' }, { conditions: [null, { field: 1 }] }]) expect(draftOf(stored).conditions).toEqual([]);
  });
});

describe('edits of one action', () => {
  const row = (id: string) => ({ id, values: {}, titles: {}, problems: {} });
  it('become one write per row, new rows without an id and from the last to the first: the newest stands on top of a list', () => {
    const edit = (index: number, id: string | null, name: string, text: string) => ({ index, row: id === null ? null : row(id), field: field(name), entry: { kind: 'text' as const, text } });
    expect(writesOf('customers', [edit(5, null, 'city', 'c'), edit(6, null, 'city', 'd'), edit(1, 'r1', 'city', 'a'), edit(5, null, 'name', 'n'), edit(1, 'r1', 'name', 'b')])).toEqual([
      { object: 'customers', id: 'r1', text: { city: 'a', name: 'b' } },
      { object: 'customers', text: { city: 'd' } },
      { object: 'customers', text: { city: 'c', name: 'n' } },
    ]);
  });
});

describe('a sum of amounts', () => {
  it('is shown however large it is: no page fails over it', () => {
    expect(money('9007199254741000')).toBe('￥90,071,992,547,410.00');
    expect(money(-1e16)).toBe('-￥100,000,000,000,000.00');
  });
});

describe('days', () => {
  it('move over months and leap years', () => {
    expect(shiftDay('2024-02-29', { days: 1 })).toBe('2024-03-01');
    expect(shiftDay('2024-01-31', { months: 1 })).toBe('2024-02-29');
    expect(shiftDay('2026-01-01', { days: -1 })).toBe('2025-12-31');
    expect(shiftDay('2026-01-15', { months: -1 })).toBe('2025-12-15');
  });
  it('a month is shown from Monday on', () => {
    const days = monthGrid('2026-11-23');
    expect(days).toHaveLength(42);
    expect(days[0]).toBe('2026-10-26');
    expect(monthGrid('2026-06-10')[0]).toBe('2026-06-01');
  });
});

describe('made from the model', () => {
  it('the rail has every object with a list exactly once', () => {
    const shown = groupForRail(objects).flatMap((group) => group.places.flatMap((place) => (place.kind === 'list' ? [place.object.id] : [])));
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown).toContain('customers');
    expect(shown).not.toContain('views');
    expect(groupForRail([...objects, { id: 'own_thing', label: { zh: '自建', en: 'Own' }, one: { zh: '自建', en: 'Own' }, title: 'name', fields: [] }]).at(-1)).toMatchObject({ id: 'other' });
  });
  it('a form has every shown field exactly once', () => {
    for (const object of objects) {
      const ids = groupFields(object.fields).flatMap((group) => group.fields.map((each) => each.id));
      expect(new Set(ids)).toEqual(new Set(object.fields.filter((each) => each.hidden !== true && each.type !== 'json').map((each) => each.id)));
    }
  });
  it('the id of a tagging depends on its three parts only', async () => {
    const id = await taggingId('customers', 'r', 't');
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await taggingId('customers', 'r', 't')).toBe(id);
    expect(await taggingId('customers', 'r', 'u')).not.toBe(id);
  });
});
