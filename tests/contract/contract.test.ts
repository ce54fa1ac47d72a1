import { expect, test } from 'vitest';
import { z } from 'zod';
import { ERROR_CODES } from '../../preload/contract/errors.ts';
import { HOST_ONLY, routes } from '../../preload/contract/index.ts';

const all = Object.entries(routes);

test('every input is an object, so that the host can refuse keys that nobody declared', () => {
  expect(all.filter(([, route]) => !(route.input instanceof z.ZodObject)).map(([name]) => name)).toEqual([]);
});

test('routes that use files, and only those, take a capped list of tokens', () => {
  for (const [name, route] of all) {
    const shape = route.input instanceof z.ZodObject ? (route.input.shape as Record<string, z.ZodType>) : {};
    expect({ name, files: 'files' in shape }).toEqual({ name, files: route.files !== 'none' });
    const tooMany = Array.from({ length: 1001 }, () => `file_${'a'.repeat(20)}`);
    if (shape.files !== undefined) expect({ name, takesAny: shape.files.safeParse(tooMany).success }).toEqual({ name, takesAny: false });
  }
});

test('what the host keeps for itself exists, and belongs to the core', () => {
  expect(HOST_ONLY.map((name) => routes[name].host)).toEqual(HOST_ONLY.map(() => 'core'));
});

test('route names are plain words and error codes are unique', () => {
  expect(all.map(([name]) => name).filter((name) => !/^[a-z]+\.[a-zA-Z]+$/.test(name))).toEqual([]);
  expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length);
});

test('every array and text of an input has a limit', () => {
  const unlimited: string[] = [];
  const seen = new Set<unknown>();
  const visit = (schema: z.core.JSONSchema.BaseSchema, place: string): void => {
    if (seen.has(schema)) return;
    seen.add(schema);
    if (schema.type === 'array' && schema.maxItems === undefined) unlimited.push(place);
    if (schema.type === 'string' && schema.maxLength === undefined && schema.enum === undefined && schema.const === undefined && schema.pattern === undefined) unlimited.push(place);
    for (const [key, inner] of Object.entries(schema.properties ?? {})) if (typeof inner === 'object') visit(inner, `${place}.${key}`);
    for (const inner of [schema.items, schema.additionalProperties, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flat()) if (typeof inner === 'object') visit(inner, place);
  };
  for (const [name, route] of all) visit(z.toJSONSchema(route.input, { io: 'input', unrepresentable: 'any' }), name);
  expect(unlimited).toEqual([]);
});
