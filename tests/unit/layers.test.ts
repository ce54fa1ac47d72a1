import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from './layers/import-graph.ts';
import { violations } from './layers/rules.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const HOUSES = ['main', 'preload', 'renderer', 'db'];
const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');

describe('the house', () => {
  test('imports run downward only, and db never knows electron', () => {
    const imports = sourceFiles(ROOT, HOUSES).flatMap((file) => importsOf(file, read(file)));
    expect(imports.length).toBeGreaterThan(100);
    expect(violations(imports)).toEqual([]);
  });

  test('no file is longer than 400 lines', () => {
    const files = sourceFiles(ROOT, [...HOUSES, 'build', 'tests']);
    const long = files.filter((file) => read(file).trimEnd().split('\n').length > 400);
    expect(long).toEqual([]);
  });
});

describe('the check itself', () => {
  const broken = (file: string, text: string): number => violations(importsOf(file, text)).length;

  test.each([
    ['a lower room that imports a higher one', 'db/store/views.ts', "import { merge } from '../changes/merge.ts';"],
    ['electron below db', 'db/documents/print.ts', "import { app } from 'electron';"],
    ['electron as a type below db', 'db/documents/print.ts', "import type { App } from 'electron';"],
    ['a dynamic import upward', 'db/model/index.ts', "const store = await import('../store/index.ts');"],
    ['a re-export upward', 'db/values/text.ts', "export { fields } from '../model/fields.ts';"],
    ['an import over several lines', 'db/store/views.ts', "import {\n  one,\n  two,\n} from '../core.ts';"],
    ['Node in values', 'db/values/decimal.ts', "import fs from 'node:fs';"],
    ['Node in the window', 'renderer/app.tsx', "import path from 'node:path';"],
    ['the store in the window', 'renderer/grid/grid.tsx', "import { view } from '../../db/store/views.ts';"],
    ['model code in the window', 'renderer/grid/grid.tsx', "import { objects } from '../../db/model/index.ts';"],
    ['a package in the contract', 'preload/contract/records.ts', "import knex from 'knex';"],
    ['the core inside main', 'main/index.ts', "import { createCore } from '../db/core.ts';"],
    ['the contract in the store', 'db/store/records.ts', "import { Page } from '../../preload/contract/index.ts';"],
    ['a room without a layer', 'db/extras/x.ts', "import { a } from '../values/a.ts';"],
  ])('catches %s', (_, file, text) => {
    expect(broken(file, text)).toBe(1);
  });

  test('catches two rooms of one layer in a circle', () => {
    const imports = [
      ...importsOf('db/process/totals.ts', "import { a } from '../reports/a.ts';"),
      ...importsOf('db/reports/a.ts', "import { total } from '../process/totals.ts';"),
    ];
    expect(violations(imports)).toHaveLength(2);
  });

  test.each([
    ['downward', 'db/changes/apply.ts', "import { table } from '../store/tables.ts';\nimport { createHash } from 'node:crypto';"],
    ['sideways', 'db/documents/quote.ts', "import { totals } from '../process/totals.ts';"],
    ['types of the model in the window', 'renderer/a.tsx', "import type { Field } from '../db/model/types.ts';\nimport { type Obj } from '../db/model/types.ts';"],
    ['an example in a comment', 'db/store/a.ts', "/* import x from 'electron' */\n// import y from '../core.ts'\nexport const a = 1;"],
  ])('lets pass: %s', (_, file, text) => {
    expect(broken(file, text)).toBe(0);
  });
});
