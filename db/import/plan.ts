import type { RecordWrite } from '../changes/index.ts';
import type { ObjectType } from '../model/index.ts';
import { diffEntity } from './diff.ts';
import type { Dictionary } from './dictionary.ts';
import type { Draft, Entity, RowDraft } from './drafts.ts';
import type { Existing } from './existing.ts';
import { extractRows } from './extract.ts';
import { SETTLE_ORDER } from './identity.ts';
import { pump } from './pump.ts';
import { settle } from './settle.ts';
import { refusedRecord, withRefused, type ImportRules } from './rules.ts';
import type { Table } from './tables.ts';
import type { BadRow, ImportOptions, ImportPlan, ImportProgress, PlanObject, PlanRecord, PlanSample, PlanTable, PlanWarning, RowRef } from './types.ts';
import { warningsOf } from './warnings.ts';

/** The whole dry run: what people see, and what would be written. */
export interface FullPlan {
  readonly plan: ImportPlan;
  readonly records: readonly PlanRecord[];
  readonly badRows: readonly BadRow[];
  readonly warnings: readonly PlanWarning[];
  readonly writes: readonly RecordWrite[];
  /** The same with what the file says beside them: what the program fills in does not replace that. */
  readonly said: readonly RecordWrite[];
  /** The state of the book that the plan was made against. */
  readonly revision: number;
}

export interface PlanInput {
  readonly session: string;
  readonly tables: readonly Table[];
  readonly dictionary: Dictionary;
  readonly options: ImportOptions;
  readonly existing: Existing;
  readonly newId: () => string;
  readonly rules: ImportRules;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Items of each list that a plan carries itself; the rest is paged. */
const SHOWN = 100;

/**
 * Rows of all tables → records. Every record is met once: rows, files and links that mean the same one are joined before
 * it is compared with the book. Writes nothing.
 */
export async function buildPlan(input: PlanInput): Promise<FullPlan> {
  const { dictionary, options, existing, signal } = input;
  const revision = existing.revision();
  const total = input.tables.reduce((sum, table) => sum + table.region.rows.length, 0);
  const progress = (done: number): void => input.onProgress?.({ stage: 'planning', done: Math.min(done, total), total });
  const warnings: PlanWarning[] = [];
  const warn = (warning: PlanWarning): void => { warnings.push(warning); };
  const { rows, badRows, samples, tables } = await readTables(input, progress, warn);
  const drafts = draftsByObject(rows);
  const entities = new Map<string, Entity[]>();
  for (const object of settleOrder(dictionary, drafts)) {
    const steps = settle(object, drafts.get(object.id) ?? [], { existing, options, newId: input.newId, warn });
    entities.set(object.id, await pump(steps, signal, () => progress(total)));
  }
  const { records, writes, said } = await pump(compare(input, entities, warn), signal);
  for (const warning of await pump(warningsOf(dictionary, entities, drafts, options), signal)) warnings.push(warning);
  return summarise(input, { rows: total, records, badRows: withRefused(badRows, records, dictionary, tableOf(input.tables)), warnings, writes, said, revision, samples, tables });
}

/** Records read and compared at once. */
const STEP = 1000;

/** The table that a row stands in. */
function tableOf(tables: readonly Table[]): (source: RowRef) => Table | undefined {
  const rows = new Map(tables.map((table) => [table, new Set(table.region.rows)]));
  return ({ file, sheet, row }) => tables.find((table) => table.file === file && table.sheet.name === sheet && rows.get(table)?.has(row));
}

/** Compares every record with the book and asks its rules, some at a time. */
function* compare(input: PlanInput, entities: ReadonlyMap<string, readonly Entity[]>, warn: (warning: PlanWarning) => void): Generator<number, { records: PlanRecord[]; writes: RecordWrite[]; said: RecordWrite[] }> {
  const records: PlanRecord[] = [];
  const writes: RecordWrite[] = [];
  const said: RecordWrite[] = [];
  const refusedOf = input.rules.gates();
  for (const [id, list] of entities) {
    const object = input.dictionary.object(id);
    if (!object) continue;
    for (let at = 0; at < list.length; at += STEP) {
      const some = list.slice(at, at + STEP);
      const now = input.existing.read(id, some.filter((entity) => entity.existing).map((entity) => entity.id));
      const compared = some.map((entity) => diffEntity(object, entity, now.get(entity.id)?.values, input.options, warn));
      const refused = refusedOf(id, compared.flatMap(({ write }) => write ?? []), now);
      for (const [index, entity] of some.entries()) {
        const refusal = refused.get(entity.id);
        const one = compared[index];
        if (!one) continue;
        const planned = refusal ? refusedRecord(one, entity, refusal) : one;
        records.push(planned.record);
        if (planned.write) writes.push(planned.write);
        if (planned.said) said.push(planned.said);
      }
      yield records.length;
    }
  }
  return { records, writes, said };
}

async function readTables(input: PlanInput, progress: (done: number) => void, warn: (warning: PlanWarning) => void): Promise<{ rows: RowDraft[]; badRows: BadRow[]; samples: PlanSample[]; tables: PlanTable[] }> {
  const rows: RowDraft[] = [];
  const badRows: BadRow[] = [];
  const samples: PlanSample[] = [];
  const tables: PlanTable[] = [];
  let before = 0;
  for (const table of input.tables) {
    const read = await pump(extractRows(table, input.dictionary, input.options), input.signal, (done) => progress(before + done));
    before += table.region.rows.length;
    for (const row of read.rows) rows.push(row);
    for (const row of read.badRows) badRows.push(row);
    samples.push(...read.samples);
    if (read.continued.length > 0) warn({ code: 'plan.filledDown', object: table.object ?? '', title: table.sheet.name, sources: read.continued.map((row) => ({ file: table.file, sheet: table.sheet.name, row })) });
    const skippedRows = table.region.notes.filter((note) => note.code !== 'note.mergedCells' && note.code !== 'note.mergedHeader').reduce((sum, note) => sum + Number(note.details?.['count'] ?? 0), 0);
    tables.push({ table: table.id, fileName: table.fileName, sheet: table.sheet.name, object: table.object ?? '', rows: table.region.rows.length, skippedRows });
  }
  return { rows, badRows, samples, tables };
}

/** Drafts per object, with those that only links name. */
function draftsByObject(rows: readonly RowDraft[]): Map<string, Draft[]> {
  const byObject = new Map<string, Draft[]>();
  const add = (draft: Draft): void => {
    const list = byObject.get(draft.object);
    if (list) list.push(draft);
    else byObject.set(draft.object, [draft]);
  };
  for (const row of rows) {
    for (const draft of row.drafts) {
      add(draft);
      for (const cell of draft.cells.values()) if (cell.link) add(cell.link);
    }
  }
  return byObject;
}

function settleOrder(dictionary: Dictionary, drafts: ReadonlyMap<string, readonly Draft[]>): ObjectType[] {
  const rank = (id: string): number => (SETTLE_ORDER.includes(id) ? SETTLE_ORDER.indexOf(id) : SETTLE_ORDER.length);
  return [...drafts.keys()].map((id) => dictionary.object(id)).filter((object) => object !== undefined).sort((a, b) => rank(a.id) - rank(b.id));
}

function summarise(input: PlanInput, parts: { rows: number; records: PlanRecord[]; badRows: BadRow[]; warnings: PlanWarning[]; writes: RecordWrite[]; said: RecordWrite[]; revision: number; samples: PlanSample[]; tables: PlanTable[] }): FullPlan {
  const { records, badRows, warnings, writes, said, revision } = parts;
  const objects = new Map<string, { object: string; create: number; update: number; unchanged: number; skip: number }>();
  for (const record of records) {
    const counts = objects.get(record.object) ?? { object: record.object, create: 0, update: 0, unchanged: 0, skip: 0 };
    counts[record.action] += 1;
    objects.set(record.object, counts);
  }
  const sum = (action: 'create' | 'update' | 'unchanged' | 'skip'): number => [...objects.values()].reduce((total: number, one: PlanObject) => total + one[action], 0);
  const plan: ImportPlan = {
    session: input.session,
    mode: input.options.mode,
    counts: { rows: parts.rows, create: sum('create'), update: sum('update'), unchanged: sum('unchanged'), skip: sum('skip'), badRows: badRows.length, warnings: warnings.length },
    objects: [...objects.values()],
    tables: parts.tables,
    sample: parts.samples.slice(0, SHOWN),
    records: records.slice(0, SHOWN),
    badRows: badRows.slice(0, SHOWN),
    warnings: warnings.slice(0, SHOWN),
  };
  return { plan, records, badRows, warnings, writes, said, revision };
}

