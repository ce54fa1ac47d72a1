import { describe, expect, it } from 'vitest';
import { OBJECTS } from '../../../db/model/index.ts';
import type { GridRow } from '../../../preload/contract/grids.ts';
import type { FieldDescription, ObjectDescription } from '../../../preload/contract/model.ts';
import { createPainter } from '../../../renderer/grid/colour-rules.ts';
import { presetsFor } from '../../../renderer/views/colour-presets.ts';
import type { ColourRule } from '../../../renderer/views/view-display.ts';

const fields: FieldDescription[] = [
  { id: 'name', type: 'text', label: { zh: '名称', en: 'Name' } }, { id: 'amount', type: 'money', label: { zh: '金额', en: 'Amount' } }, { id: 'due', type: 'date', label: { zh: '到期', en: 'Due' } },
];
const desk = { today: '2026-11-23', dayStart: (day: string) => `${day}T00:00:00.000Z` };

function row(values: GridRow['values'], id = 'a'): GridRow {
  return { id, values, titles: {}, problems: {} };
}
function rule(part: Partial<ColourRule>): ColourRule {
  return { field: 'amount', op: 'gte', values: [100], colour: 'gold', whole: false, ...part };
}

describe('colours by rules', () => {
  it('colour the cell, or the row, in which a condition holds', () => {
    const cell = createPainter([rule({})], fields, desk);
    expect([cell?.(row({ amount: 100 }), 'amount'), cell?.(row({ amount: 100 }), 'name'), cell?.(row({ amount: 99 }), 'amount')]).toEqual(['gold', null, null]);
    const whole = createPainter([rule({ whole: true })], fields, desk);
    expect(whole?.(row({ amount: 100 }), 'name')).toBe('gold');
  });

  it('let the first rule win that holds and reaches the cell', () => {
    const painter = createPainter([rule({ field: 'due', op: 'overdue', values: [], colour: 'red', whole: true }), rule({}), rule({ values: [1], colour: 'green', whole: true })], fields, desk);
    const late = row({ amount: 500, due: '2026-11-22' });
    const today = row({ amount: 500, due: '2026-11-23' });
    expect([painter?.(late, 'amount'), painter?.(today, 'amount'), painter?.(today, 'name')]).toEqual(['red', 'gold', 'green']);
  });

  it('wait while they are half-filled or their field is gone', () => {
    expect(createPainter([rule({ values: [] }), rule({ field: 'gone' })], fields, desk)).toBeNull();
    expect(createPainter([], fields, desk)).toBeNull();
  });

  it('follow a row that was edited, and leave headings and the line for a new record alone', () => {
    const painter = createPainter([rule({ op: 'empty', values: [], whole: true })], fields, desk);
    const before = row({});
    expect(painter?.(before, 'name')).toBe('gold');
    expect(painter?.({ ...before, values: { amount: 1 } }, 'name')).toBeNull();
    expect([painter?.(row({}, '#new'), 'name'), painter?.(row({}, '#group ["x"]'), 'name')]).toEqual([null, null]);
  });

  it('never take a value that was not understood for a figure', () => {
    expect(createPainter([rule({})], fields, desk)?.(row({ amount: '面议' }), 'amount')).toBeNull();
  });

  it('come ready-made where an object has deadlines, amounts or states, and each of those can be read', () => {
    const objects = structuredClone(OBJECTS) as unknown as ObjectDescription[];
    const deals = objects.find((object) => object.id === 'deals');
    expect(presetsFor(deals as ObjectDescription).map((preset) => preset.kind)).toEqual(['overdue', 'soon', 'large', 'byOption']);
    for (const object of objects) for (const preset of presetsFor(object)) expect(createPainter(preset.rules, object.fields, desk)).not.toBeNull();
  });
});
