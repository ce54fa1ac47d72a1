import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from '../../../build/lib/test-reports.mjs';

const file = (name: string, ...statuses: string[]) => ({
  name: `/home/me/dealbook/tests/${name}`,
  status: statuses.includes('failed') || statuses.length === 0 ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({ status })),
});

test('tests are counted per suite', () => {
  const report = { testResults: [file('unit/a.test.ts', 'passed', 'failed', 'pending'), file('fault/b.test.ts', 'passed')] };
  expect(countVitest(report, ['unit', 'fault'], 1)).toEqual({
    unit: { passed: 1, failed: 1, skipped: 1 },
    fault: { passed: 1, failed: 0, skipped: 0 },
  });
});

test('a test file that cannot be loaded is a failure', () => {
  expect(countVitest({ testResults: [file('unit/a.test.ts')] }, ['unit'], 1).unit).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a runner that died without a report, or ended non-zero without a failed test, is a failure', () => {
  expect(countVitest(null, ['unit'], 139).unit?.failed).toBe(1);
  expect(countVitest({ testResults: [file('unit/a.test.ts', 'passed')] }, ['unit'], 1).unit).toEqual({ passed: 1, failed: 1, skipped: 0 });
  expect(countPlaywright(null, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('an end-to-end test that passed at its second try counts as passed, one that never did as failed', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 0 };
  expect(countPlaywright({ stats }, 1)).toEqual({ passed: 4, failed: 1, skipped: 0 });
});
