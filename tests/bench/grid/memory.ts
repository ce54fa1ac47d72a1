// Memory of all processes of the program with the grid open, against an empty window of the same Electron.
import fs from 'node:fs';
import type { ElectronApplication } from '@playwright/test';
import { median, result, type Result } from '../harness.ts';
import type { RunBook } from './book.ts';
import { GRID_GOALS } from './goals.ts';
import { startBlank, startProgram, type RunningProgram } from './program.ts';

const ROUNDS = 5;
/** After that long what is done at a start (what fell due, the day's copy) is over, and what it needed is given back. */
const SETTLE_MS = 45_000;
const MB = 1024 * 1024;

/** `grid.memory`. */
export async function benchMemory(book: RunBook): Promise<readonly Result[]> {
  const ours: number[] = [];
  const base: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await settled(() => startProgram(book)));
    base.push(await settled(() => startBlank(book)));
  }
  const measure = process.platform === 'linux' ? 'proportional set size' : 'private memory';
  return [result({ id: 'grid.memory', what: `${measure} of all processes, the grid open on the book / an empty window`, goal: GRID_GOALS['grid.memory'], unit: 'MB' }, median(ours) / MB, median(base) / MB)];
}

async function settled(start: () => Promise<RunningProgram>): Promise<number> {
  const program = await start();
  try {
    await program.page.waitForTimeout(SETTLE_MS);
    return await memoryOf(program.electron);
  } finally {
    await program.close();
  }
}

/** Bytes. On Linux shared pages count by share; elsewhere Electron tells what is private to each process. */
export async function memoryOf(electron: ElectronApplication): Promise<number> {
  const root = electron.process().pid;
  if (process.platform === 'linux' && root !== undefined) return processesUnder(root).reduce((sum, pid) => sum + proportionalSize(pid), 0);
  const metrics = await electron.evaluate(({ app }) => app.getAppMetrics().map(({ memory }) => memory.privateBytes ?? memory.workingSetSize));
  return metrics.reduce((sum, kilobytes) => sum + kilobytes * 1024, 0);
}

/** A process and all its descendants. */
function processesUnder(root: number): number[] {
  const parents = new Map(fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => [Number(name), parentOf(Number(name))]));
  const found = [root];
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child);
  return found;
}

function parentOf(pid: number): number {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    // It ended meanwhile.
    return -1;
  }
}

function proportionalSize(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
