import { expect, test } from 'vitest';
import { assertNodePart, assertPreloadPart, packageName } from '../../../build/lib/bundle-rules.mjs';

const chunk = (imports: string[], moduleIds: string[] = ['/repo/db/cli.ts']) => ({
  fileName: 'cli.js',
  imports,
  dynamicImports: [],
  moduleIds,
});

test('what ships may be imported: built-in modules, electron, dependencies, own chunks', () => {
  const chunks = [chunk(['node:fs', 'electron', 'knex/lib/x.js', '@e965/xlsx', 'chunk-a.js']), { ...chunk([]), fileName: 'chunk-a.js' }];
  expect(() => assertNodePart(chunks, ['knex', '@e965/xlsx'])).not.toThrow();
});

test('a development package in the core is an error, and so is an inlined one', () => {
  expect(() => assertNodePart([chunk(['fast-check'])], ['knex'])).toThrow(/fast-check/);
  expect(() => assertNodePart([chunk([], ['/repo/node_modules/knex/knex.js'])], ['knex'])).toThrow(/inlined/);
});

test('a sandboxed preload is one file that requires electron only', () => {
  expect(() => assertPreloadPart([chunk(['electron'])])).not.toThrow();
  expect(() => assertPreloadPart([chunk(['node:path'])])).toThrow(/node:path/);
  expect(() => assertPreloadPart([chunk([]), chunk([])])).toThrow(/one file/);
});

test('package names of scoped and deep specifiers', () => {
  expect(['knex', 'knex/lib/a.js', '@a/b', '@a/b/c'].map(packageName)).toEqual(['knex', 'knex', '@a/b', '@a/b']);
});
