import type { Changes } from '../changes/index.ts';
import type { ObjectType } from '../model/index.ts';
import { badRowsWorkbook } from './bad-rows.ts';
import { commitPlan } from './commit.ts';
import { createDictionary } from './dictionary.ts';
import type { Dictionary } from './dictionary.ts';
import type { Existing } from './existing.ts';
import { importError, toImportError } from './messages.ts';
import { buildPlan } from './plan.ts';
import type { FullPlan } from './plan.ts';
import { previewTable } from './preview.ts';
import { readInWorker } from './read-in-worker.ts';
import { remapTable } from './tables.ts';
import { NO_RULES, type ImportRules } from './rules.ts';
import type { Table } from './tables.ts';
import type { ImportOptions, ImportPlan, ImportPreview, ImportProgress, ImportResult, MappingChange, OpenedFile, PlanPage } from './types.ts';
import type { WorkerInput } from './worker.ts';

export interface ImportDeps {
  /** The model as it is now, custom fields included. */
  readonly objects: () => readonly ObjectType[];
  readonly existing: Existing;
  readonly changes: Pick<Changes, 'commitLong'>;
  readonly newId: () => string;
  /** The rules of the book; none when left out. */
  readonly rules?: ImportRules;
  readonly workerUrl: URL;
  /** Per file. Defaults: 120 s, 1024 MB. */
  readonly timeoutMs?: number;
  readonly maxMemoryMb?: number;
}

/** A file to import: a path, or its bytes with a name. */
export type ImportSource = Pick<WorkerInput, 'path' | 'bytes' | 'name'>;

export interface RunOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** The import from files to one batch. Steps may be repeated until `commit`; nothing is written before it. */
export interface ImportSessions {
  /** Reads files and guesses tables and columns. A file that cannot be read is listed with its error. */
  open(sources: readonly ImportSource[], run?: RunOptions): Promise<ImportPreview>;
  preview(session: string): ImportPreview;
  /** Changes options and mappings. Throws import.badMapping and then changes nothing. */
  setMapping(session: string, change: MappingChange): ImportPreview;
  /** The dry run. Throws import.nothingToDo when no table is used. */
  plan(session: string, run?: RunOptions): Promise<ImportPlan>;
  planPage(session: string, list: PlanPage['list'], start: number, count: number): PlanPage;
  /** Writes the plan (made now if there is none) as one batch, or nothing. */
  commit(session: string, run?: RunOptions): Promise<ImportResult>;
  /** The flagged rows as an .xlsx file. */
  badRows(session: string): Promise<{ readonly bytes: Uint8Array; readonly rows: number }>;
  /** Stops what the session is doing; its promise rejects with import.cancelled. */
  cancel(session: string): void;
  close(session: string): void;
}

interface Session {
  readonly id: string;
  readonly files: readonly OpenedFile[];
  tables: readonly Table[];
  options: ImportOptions;
  plan: FullPlan | null;
  done: boolean;
  running: AbortController | null;
}

export const DEFAULT_OPTIONS: ImportOptions = { mode: 'both', clearBlanks: false, createLinked: true, onBadValue: 'keep' };

export function createImportSessions(deps: ImportDeps): ImportSessions {
  const sessions = new Map<string, Session>();
  const opening = new Map<string, AbortController>();

  function get(id: string): Session {
    const session = sessions.get(id);
    if (!session) throw importError('import.unknownSession');
    return session;
  }

  async function open(sources: readonly ImportSource[], run: RunOptions = {}): Promise<ImportPreview> {
    const id = deps.newId();
    const controller = new AbortController();
    opening.set(id, controller);
    const signal = run.signal ? AbortSignal.any([run.signal, controller.signal]) : controller.signal;
    try {
      const dictionary = createDictionary(deps.objects());
      const files: OpenedFile[] = [];
      const tables: Table[] = [];
      for (const [at, source] of sources.entries()) {
        const read = await openFile(`f${at + 1}`, source, deps, signal, run);
        files.push(read.file);
        tables.push(...read.tables);
      }
      sessions.set(id, { id, files, tables, options: DEFAULT_OPTIONS, plan: null, done: false, running: null });
      return previewOf(get(id), dictionary);
    } finally {
      opening.delete(id);
    }
  }

  /** Runs one long step of a session; `cancel` reaches it, and two at once are refused by cancelling the first. */
  async function running<T>(session: Session, run: RunOptions, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    session.running?.abort();
    const controller = new AbortController();
    session.running = controller;
    try {
      return await work(run.signal ? AbortSignal.any([run.signal, controller.signal]) : controller.signal);
    } finally {
      if (session.running === controller) session.running = null;
    }
  }

  async function makePlan(session: Session, run: RunOptions, signal: AbortSignal): Promise<FullPlan> {
    const tables = session.tables.filter((table) => table.use && table.object !== null);
    if (tables.length === 0) throw importError('import.nothingToDo');
    const made = await buildPlan({
      session: session.id, tables, dictionary: createDictionary(deps.objects()), options: session.options,
      existing: deps.existing, newId: deps.newId, rules: deps.rules ?? NO_RULES, signal, onProgress: run.onProgress,
    });
    session.plan = made;
    return made;
  }

  return {
    open,
    preview: (id) => previewOf(get(id), createDictionary(deps.objects())),
    setMapping(id, change) {
      const session = get(id);
      if (session.done) throw importError('import.alreadyCommitted');
      const dictionary = createDictionary(deps.objects());
      let tables = session.tables;
      for (const mapping of change.tables ?? []) {
        if (!tables.some((table) => table.id === mapping.table)) throw importError('import.unknownTable', { table: mapping.table });
        tables = tables.map((table) => (table.id === mapping.table ? remapTable(table, mapping, dictionary) : table));
      }
      session.tables = tables;
      session.options = { ...session.options, ...change.options };
      session.plan = null;
      return previewOf(session, dictionary);
    },
    async plan(id, run = {}) {
      const session = get(id);
      return (await running(session, run, (signal) => makePlan(session, run, signal))).plan;
    },
    planPage(id, list, start, count) {
      const { plan } = get(id);
      if (!plan) throw importError('import.nothingToDo');
      const page = <T>(items: readonly T[]): { total: number; items: T[] } => ({ total: items.length, items: items.slice(start, start + count) });
      if (list === 'records') return { list, ...page(plan.records) };
      return list === 'badRows' ? { list, ...page(plan.badRows) } : { list, ...page(plan.warnings) };
    },
    async commit(id, run = {}) {
      const session = get(id);
      if (session.done) throw importError('import.alreadyCommitted');
      return running(session, run, async (signal) => {
        const plan = session.plan ?? await makePlan(session, run, signal);
        const result = await commitPlan({
          session: id, plan, files: session.files, tables: session.tables.filter((table) => table.use && table.object !== null),
          changes: deps.changes, existing: deps.existing, newId: deps.newId, rules: deps.rules ?? NO_RULES, signal, onProgress: run.onProgress,
        });
        session.done = true;
        return result;
      });
    },
    async badRows(id) {
      const session = get(id);
      const rows = session.plan?.badRows ?? [];
      return { bytes: await badRowsWorkbook(rows, session.tables), rows: rows.length };
    },
    cancel(id) {
      opening.get(id)?.abort();
      sessions.get(id)?.running?.abort();
    },
    close(id) {
      sessions.get(id)?.running?.abort();
      sessions.delete(id);
    },
  };
}

async function openFile(id: string, source: ImportSource, deps: ImportDeps, signal: AbortSignal, run: RunOptions): Promise<{ file: OpenedFile; tables: readonly Table[] }> {
  const { name } = source;
  try {
    const { size, workbook, tables } = await readInWorker({ ...source, id, objects: deps.objects() }, {
      workerUrl: deps.workerUrl, signal, timeoutMs: deps.timeoutMs, maxMemoryMb: deps.maxMemoryMb,
      onProgress: (done, total) => run.onProgress?.({ stage: 'reading', done, total, file: name }),
    });
    const file: OpenedFile = { id, name, size, format: workbook.format, notes: workbook.notes, ...(workbook.encoding === undefined ? {} : { encoding: workbook.encoding }) };
    if (tables.length > 0) return { file, tables };
    return { file: { ...file, error: toImportError(importError('import.noTable')) }, tables };
  } catch (error) {
    if (signal.aborted) throw importError('import.cancelled', {}, error);
    return { file: { id, name, size: 0, format: null, error: toImportError(error), notes: [] }, tables: [] };
  }
}

function previewOf(session: Session, dictionary: Dictionary): ImportPreview {
  return { session: session.id, files: session.files, tables: session.tables.map((table) => previewTable(table, dictionary)), options: session.options };
}
