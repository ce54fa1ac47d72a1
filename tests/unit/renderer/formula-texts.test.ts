import { expect, it } from 'vitest';
import { FAULT_CODES } from '../../../db/formula/fault.ts';
import { FUNCTIONS } from '../../../db/formula/functions.ts';
import { PROBLEM_CODES } from '../../../db/formula/problem.ts';
import { FUNCTION_GROUPS } from '../../../renderer/fields/formula-functions.ts';
import { en } from '../../../renderer/i18n/en/index.ts';
import { zh } from '../../../renderer/i18n/zh/index.ts';

it('the help lists every function that the core has, under the names that it answers to', () => {
  expect(FUNCTION_GROUPS.flat().toSorted()).toEqual(FUNCTIONS.map(({ name }) => name).toSorted());
  for (const { name, zh: chinese } of FUNCTIONS) {
    expect(zh.formula.sign[name as 'IF'].split('(')[0]).toBe(chinese);
    expect(en.formula.sign[name as 'IF'].split('(')[0]).toBe(name);
  }
});

it('every fault of a formula and every problem of a cell has its words', () => {
  expect(Object.keys(zh.formula.fault).toSorted()).toEqual([...FAULT_CODES].toSorted());
  expect(Object.keys(zh.grid.problem.formula).map((code) => `formula.${code}`).toSorted()).toEqual([...PROBLEM_CODES].toSorted());
});
