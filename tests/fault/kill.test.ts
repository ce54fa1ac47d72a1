import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBackup, examineBook } from '../../db/backup/index.ts';
import { findDivergences } from '../../db/changes/rebuild.ts';
import { openStore, type Store } from '../../db/store/open.ts';
import { countCustomers, makeBook, scratchFolder, writeCustomers } from './database-files.ts';

/** The delays before each kill; printed, and set by DEALBOOK_KILL_SEED to play a failure again. */
const SEED = Number(process.env['DEALBOOK_KILL_SEED'] ?? Date.now() % 1_000_000);
const random = dice(SEED);
afterAll(() => console.info(`kill -9: DEALBOOK_KILL_SEED=${SEED}`));

/** A dozen starts of a process on a machine that may be busy with everything else. */
const PATIENCE_MS = 300_000;

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const CHILD = path.join(import.meta.dirname, 'kill-child.ts');

let folder: string;
let file: string;
beforeEach(() => {
  folder = scratchFolder();
  file = path.join(folder, 'book.db');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

describe(`a process killed in the middle of its work (seed ${SEED})`, () => {
  it('editing: every batch is whole or absent, nothing acknowledged is lost, the book is sound', { timeout: PATIENCE_MS }, async () => {
    makeBook(file, 50);
    let acknowledged: string[] = [];
    for (let round = 0; round < 6; round++) {
      acknowledged = [...acknowledged, ...(await killed([CHILD, 'edit', file], random() * 400))];
      withStore((store) => expectWhole(store, acknowledged));
    }
    expect(acknowledged.length).toBeGreaterThan(0);
  });

  it('importing: the same, and most of the time is inside one long transaction', { timeout: PATIENCE_MS }, async () => {
    makeBook(file, 50);
    let acknowledged: string[] = [];
    for (let round = 0; round < 5; round++) {
      acknowledged = [...acknowledged, ...(await killed([CHILD, 'import', file], random() * 1500))];
      withStore((store) => expectWhole(store, acknowledged));
    }
  });

  it('pasting into thousands of rows while a window reads: every batch is whole or absent', { timeout: PATIENCE_MS }, async () => {
    makeBook(file, 50);
    let acknowledged: string[] = [];
    for (let round = 0; round < 4; round++) {
      acknowledged = [...acknowledged, ...(await killed([CHILD, 'paste', file], random() * 1500))];
      withStore((store) => expectWhole(store, acknowledged));
    }
  });

  it('importing a workbook by the command line: all of its rows or none', { timeout: PATIENCE_MS }, async () => {
    const rows = 3000;
    fs.writeFileSync(path.join(folder, '客户.csv'), `客户名称,城市\n${Array.from({ length: rows }, (_, i) => `苏州第${i}电子有限公司,苏州`).join('\n')}\n`);
    makeBook(file, 50);
    let present = 50;
    for (let round = 0; round < 3 && present === 50; round++) {
      await killed([path.join(ROOT, 'db', 'cli.ts'), 'import', path.join(folder, '客户.csv'), '--db', file], 700 + random() * 2000, { ready: false });
      withStore((store) => expect(examineBook(store)).toMatchObject({ healthy: true }));
      present = countCustomers(file);
      expect([50, 50 + rows]).toContain(present);
    }
  });

  it('restoring a backup: there is a whole book at its place at every moment', { timeout: PATIENCE_MS }, async () => {
    makeBook(file, 10);
    const backups = path.join(folder, 'backups');
    for (const more of [0, 10]) {
      const store = openStore(file);
      writeCustomers(store, more);
      await createBackup(store.db, backups, 'manual', Date.UTC(2026, 0, 1 + more));
      store.db.close();
    }
    for (let round = 0; round < 5; round++) {
      await killed([CHILD, 'restore', file], random() * 500);
      expect(fs.existsSync(file)).toBe(true);
      withStore((store) => expect(examineBook(store)).toMatchObject({ healthy: true }));
      expect([10, 20]).toContain(countCustomers(file));
    }
  });
});

/** Starts a child, lets it work for `ms`, kills it with SIGKILL; answers the batches that it said were durable. */
async function killed(words: readonly string[], ms: number, { ready = true } = {}): Promise<string[]> {
  const child = spawn(process.execPath, [...words], { cwd: ROOT, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('close', (_, signal) => resolve(signal)));
  const started = new Promise<void>((resolve) => child.stdout.on('data', () => out.startsWith('ready\n') && resolve()));
  if (ready) await Promise.race([started, ended]);
  await Promise.race([new Promise((resolve) => setTimeout(resolve, ms)), ended]);
  child.kill('SIGKILL');
  const signal = await ended;
  if (ready) expect(signal, err).toBe('SIGKILL');
  return out.split('\n').filter((line) => /^[0-9a-f]{8}-/.test(line));
}

function withStore(work: (store: Store) => void): void {
  const store = openStore(file);
  try {
    work(store);
  } finally {
    store.db.close();
  }
}

function expectWhole(store: Store, acknowledged: readonly string[]): void {
  const batches = store.db.all<{ id: string; label: string; changes: number }>('SELECT id, label, (SELECT count(*) FROM change_log WHERE batch = b.num) AS changes FROM batches b');
  const half = batches.filter(({ label, changes }) => label.startsWith('n=') && label !== `n=${changes}`);
  expect(half).toEqual([]);
  const present = new Set(batches.map(({ id }) => id));
  expect(acknowledged.filter((id) => !present.has(id))).toEqual([]);
  expect(findDivergences(store)).toEqual([]);
  expect(examineBook(store)).toMatchObject({ healthy: true });
}

/** mulberry32: numbers from 0 to 1. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
