// Counts tests in the runners' JSON reports.

/** @typedef {import('./suites.mjs').Count} Count */

/**
 * @param {unknown} report vitest's JSON, or null when there is none
 * @param {readonly string[]} suites folders below tests/
 * @param {number} exitCode vitest's
 * @returns {Record<string, Count>}
 */
export function countVitest(report, suites, exitCode) {
  /** @type {Record<string, Count>} */
  const counts = Object.fromEntries(suites.map((suite) => [suite, { passed: 0, failed: 0, skipped: 0 }]));
  const files = /** @type {{ testResults?: VitestFile[] } | null} */ (report)?.testResults ?? [];
  for (const file of files) {
    const suite = suites.find((name) => file.name.replaceAll('\\', '/').includes(`/tests/${name}/`));
    const count = suite === undefined ? undefined : counts[suite];
    if (!count) continue;
    for (const { status } of file.assertionResults) {
      if (status === 'passed') count.passed += 1;
      else if (status === 'failed') count.failed += 1;
      else count.skipped += 1;
    }
    // a file that could not be loaded has no tests to its name
    if (file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed')) count.failed += 1;
  }
  const first = counts[suites[0] ?? ''];
  const failed = Object.values(counts).some((count) => count.failed > 0);
  if (exitCode !== 0 && !failed && first) first.failed += 1;
  return counts;
}

/** @typedef {{ name: string, status: string, assertionResults: { status: string }[] }} VitestFile */

/**
 * A test that passed at its second try counts as passed; second tries exist on CI only, and the list names them.
 *
 * @param {unknown} report Playwright's JSON, or null when there is none
 * @param {number} exitCode Playwright's
 * @returns {Count}
 */
export function countPlaywright(report, exitCode) {
  const stats = /** @type {{ stats?: { expected: number, unexpected: number, flaky: number, skipped: number } } | null} */ (report)?.stats;
  const count = { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0, skipped: stats?.skipped ?? 0 };
  if (exitCode !== 0 && count.failed === 0) count.failed = 1;
  return count;
}
