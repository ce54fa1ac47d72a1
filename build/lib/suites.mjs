import fs from 'node:fs';
import path from 'node:path';
import { bundle } from '../bundle.mjs';
import { openDisplay } from './display.mjs';
import { developmentEnvironment, nodeEnvironment } from './launch.mjs';
import { ROOT, inRoot } from './paths.mjs';
import { run } from './process.mjs';
import { countPlaywright, countVitest } from './test-reports.mjs';

/**
 * What a suite did. A suite that could not even run counts as one failure.
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 */

/** Suites in the order they run. Those in VITEST share one process on Electron's own Node. */
export const VITEST = ['unit', 'property', 'fault', 'contract'];
export const SUITES = ['lint', ...VITEST, 'e2e'];

/**
 * Lint rules and types; each is one test.
 * @returns {Promise<Count>}
 */
export async function runLint() {
  const tools = [
    [inRoot('node_modules', 'oxlint', 'bin', 'oxlint'), '--type-aware'],
    [inRoot('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.json', '--noEmit'],
  ];
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const tool of tools) {
    const code = await run(process.execPath, tool, { cwd: ROOT });
    if (code === 0) count.passed += 1;
    else count.failed += 1;
  }
  return count;
}

/**
 * @param {import('../electron-runtime.mjs').Runtime} runtime
 * @param {readonly string[]} names of suites in VITEST
 * @param {readonly string[]} patterns parts of file names; all files without
 * @returns {Promise<Record<string, Count>>}
 */
export async function runVitest(runtime, names, patterns) {
  const report = reportFile('vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const files = names.flatMap((name) => testFiles(name)).filter((file) => patterns.length === 0 || patterns.some((p) => file.includes(p)));
  if (files.length === 0) return countVitest(null, names, 0);
  const code = await run(runtime.executable, [inRoot('node_modules', 'vitest', 'vitest.mjs'), ...args, ...files], {
    cwd: ROOT,
    env: nodeEnvironment(runtime),
  });
  return countVitest(readReport(report), names, code);
}

/**
 * The real app, driven by Playwright on a virtual screen where there is none.
 * @param {import('../electron-runtime.mjs').Runtime} runtime
 * @param {readonly string[]} patterns
 * @returns {Promise<Count>}
 */
export async function runE2e(runtime, patterns) {
  try {
    await bundle();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const report = reportFile('playwright.json');
  const display = await openDisplay();
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...developmentEnvironment(runtime), ...display.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  delete env.ELECTRON_RUN_AS_NODE;
  const cli = inRoot('node_modules', '@playwright', 'test', 'cli.js');
  const code = await run(process.execPath, [cli, 'test', '--pass-with-no-tests', ...patterns], { cwd: ROOT, env });
  display.stop();
  return countPlaywright(readReport(report), code);
}

/** @param {string} suite @returns {string[]} its test files, relative to the root */
export function testFiles(suite) {
  const folder = inRoot('tests', suite);
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(test|spec)\.tsx?$/.test(name))
    .map((name) => ['tests', suite, ...name.split(path.sep)].join('/'))
    .sort();
}

/** @param {string} name */
function reportFile(name) {
  const file = inRoot('test-results', 'reports', name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.rmSync(file, { force: true });
  return file;
}

/** @param {string} file @returns {unknown} null when the runner died before writing it */
function readReport(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null;
}
