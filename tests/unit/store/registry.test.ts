import { expect, it } from 'vitest';
import { OBJECTS, SYSTEM_FIELDS } from '../../../db/model/index.ts';
import { labelKey } from '../../../db/values/text.ts';

const FIXED = ['rid', 'id', 'stamps', 'updated_at', 'title_key'];

it.each(OBJECTS.map((object) => [object.id, object] as const))('%s is well described', (_id, object) => {
  const ids = [...object.fields, ...SYSTEM_FIELDS].map((field) => field.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain(object.title);
  for (const field of object.fields) {
    expect(FIXED).not.toContain(field.id);
    expect(field.id).toMatch(/^[a-z][a-z0-9_]{0,62}$/);
    expect(field.label.zh && field.label.en).toBeTruthy();
    if (field.type === 'link') expect(OBJECTS.map((target) => target.id)).toContain(field.to);
    if (field.type === 'choice') expect(field.options?.length).toBeGreaterThan(1);
    if (field.initial !== undefined && field.type === 'choice') expect(field.options?.map((option) => option.key)).toContain(field.initial);
  }
});

it('no two fields of an object answer to the same label', () => {
  for (const object of OBJECTS) {
    const labels = object.fields.map((field) => labelKey(field.label.zh));
    expect(new Set(labels).size, object.id).toBe(labels.length);
  }
});
