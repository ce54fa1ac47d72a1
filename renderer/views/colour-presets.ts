import type { FieldDescription, ObjectDescription } from '../../preload/contract/model.ts';
import { shownFields } from '../grid/column-layout.ts';
import { COLOUR_NAMES } from './view-display.ts';
import type { ColourName, ColourRule } from './view-display.ts';

/** Rules that are usual for an object, ready to be taken. */
export interface ColourPreset {
  readonly kind: 'overdue' | 'soon' | 'large' | 'byOption';
  readonly field: FieldDescription;
  readonly rules: readonly ColourRule[];
}

/** 100,000.00: what a small team calls a large amount; the rule can be changed. */
const LARGE = 10_000_000;
/** Days by which something has to be done; other dates are no deadlines. */
const DEADLINES: ReadonlySet<string> = new Set(['due', 'next_contact', 'valid_until', 'close_date', 'ends_on', 'planned_on']);
const STATES: ReadonlySet<string> = new Set(['stage', 'status', 'grade']);

/** The presets that suit an object: what is late, what is due, what is large, one colour for each state. */
export function presetsFor(object: ObjectDescription): readonly ColourPreset[] {
  const fields = shownFields(object.fields);
  const deadline = fields.find((field) => field.type === 'date' && DEADLINES.has(field.id));
  const money = fields.find((field) => field.type === 'money');
  const state = fields.find((field) => field.type === 'choice' && STATES.has(field.id) && coloursOf(field).length > 1);
  return [
    ...(deadline === undefined ? [] : [
      preset('overdue', deadline, [rule(deadline, 'overdue', [], 'red', false)]),
      preset('soon', deadline, [rule(deadline, 'nextDays', [7], 'orange', false)]),
    ]),
    ...(money === undefined ? [] : [preset('large', money, [rule(money, 'gte', [LARGE], 'gold', false)])]),
    ...(state === undefined ? [] : [preset('byOption', state, coloursOf(state).map(({ key, colour }) => rule(state, 'in', [key], colour, true)))]),
  ];
}

function preset(kind: ColourPreset['kind'], field: FieldDescription, rules: readonly ColourRule[]): ColourPreset {
  return { kind, field, rules };
}

function rule(field: FieldDescription, op: ColourRule['op'], values: ColourRule['values'], colour: ColourName, whole: boolean): ColourRule {
  return { field: field.id, op, values, colour, whole };
}

function coloursOf(field: FieldDescription): readonly { readonly key: string; readonly colour: ColourName }[] {
  return (field.options ?? []).flatMap(({ key, colour }) => {
    const known = COLOUR_NAMES.find((name) => name === colour);
    return known === undefined ? [] : [{ key, colour: known }];
  });
}
