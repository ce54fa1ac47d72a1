// npm test [-- suites and patterns]: sets up, runs every suite, prints the total as its last line.
//   npm test                      everything, lint to e2e
//   npm test -- unit e2e          only these suites: lint unit property fault contract e2e
//   npm test -- unit clock        only unit test files with "clock" in their path
import './node-version.mjs';
import { runCommand } from './lib/say.mjs';
import { SUITES, VITEST, runE2e, runLint, runVitest, testFiles } from './lib/suites.mjs';
import { setUp } from './setup.mjs';

/** @typedef {import('./lib/suites.mjs').Count} Count */

// The runners get a Ctrl+C too; once they have put their things away there is nothing left to do.
process.once('SIGINT', () => setTimeout(() => process.exit(130), 3000));

runCommand(async () => {
  const args = process.argv.slice(2);
  const patterns = args.filter((word) => !SUITES.includes(word));
  const named = SUITES.filter((suite) => args.includes(suite));
  // patterns choose files, and lint has none
  const suites = named.length > 0 ? named : SUITES.filter((suite) => patterns.length === 0 || suite !== 'lint');
  const runtime = await setUp({ screen: true, tests: true });

  /** @type {Record<string, Count>} */
  const counts = {};
  if (suites.includes('lint')) counts.lint = await runLint();
  const vitest = VITEST.filter((suite) => suites.includes(suite));
  if (vitest.length > 0) Object.assign(counts, await runVitest(runtime, vitest, patterns));
  if (suites.includes('e2e')) counts.e2e = await runE2e(runtime, patterns);
  for (const suite of suites) failIfNothingRan(suite, counts[suite], patterns.length > 0);
  return printTotals(counts);
});

/**
 * A whole suite without a single test is a broken suite, not a green one.
 * @param {string} suite
 * @param {Count | undefined} count
 * @param {boolean} filtered
 */
function failIfNothingRan(suite, count, filtered) {
  if (!count || filtered || count.passed + count.failed > 0) return;
  process.stdout.write(`${suite}: no test ran (${testFiles(suite).length} test files)\n`);
  count.failed += 1;
}

/** @param {Record<string, Count>} counts @returns {number} the exit code */
function printTotals(counts) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  process.stdout.write('\n');
  for (const [suite, count] of Object.entries(counts)) {
    process.stdout.write(`${suite.padEnd(9)} ${line(count)}\n`);
    total.passed += count.passed;
    total.failed += count.failed;
    total.skipped += count.skipped;
  }
  if (total.passed + total.failed === 0) process.stdout.write('没有测试符合条件。 No test matched.\n');
  process.stdout.write(`${line(total)}\n`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/** @param {Count} count */
function line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
