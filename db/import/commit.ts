import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { Changes, RecordWrite } from '../changes/index.ts';
import type { Existing } from './existing.ts';
import { importError, isImportError } from './messages.ts';
import type { FullPlan } from './plan.ts';
import { pump } from './pump.ts';
import type { ImportRules } from './rules.ts';
import type { Table } from './tables.ts';
import type { ImportProgress, ImportResult, OpenedFile } from './types.ts';

export interface CommitInput {
  readonly session: string;
  readonly plan: FullPlan;
  readonly files: readonly OpenedFile[];
  readonly tables: readonly Table[];
  readonly changes: Pick<Changes, 'commitLong'>;
  readonly existing: Pick<Existing, 'revision'>;
  readonly newId: () => string;
  readonly rules: Pick<ImportRules, 'effects'>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/**
 * Writes a plan as one batch: one undo takes it all back, overwritten values included. Stopping it, or any error,
 * leaves nothing written. A plan that was made before the last change of the book is refused, so that the preview a
 * person agreed to is what happens.
 */
export async function commitPlan(input: CommitInput): Promise<ImportResult> {
  const { plan, changes, signal } = input;
  if (input.existing.revision() !== plan.revision) throw importError('import.stale');
  if (plan.writes.length === 0) return { session: input.session, batch: null, importRecord: null, counts: plan.plan.counts };
  const total = plan.writes.length;
  input.onProgress?.({ stage: 'writing', done: 0, total });
  const effects = await pump(input.rules.effects(plan.said), signal);
  // Other calls may have gone in between.
  if (input.existing.revision() !== plan.revision) throw importError('import.stale');
  const importRecord = input.newId();
  const names = input.files.filter((file) => file.error === undefined).map((file) => file.name);
  const writes: RecordWrite[] = [...plan.writes, ...effects, { object: 'imports', record: importRecord, set: provenance(input, names) }];
  try {
    const batch = await changes.commitLong({ kind: 'import', label: labelOf(names), writes }, {
      signal,
      onProgress: (done, total) => input.onProgress?.({ stage: 'writing', done, total }),
    });
    return { session: input.session, batch: batch?.id ?? null, importRecord: batch ? importRecord : null, counts: plan.plan.counts };
  } catch (error) {
    if (signal?.aborted && !isImportError(error)) throw importError('import.cancelled', {}, error);
    throw error;
  }
}

function labelOf(names: readonly string[]): string {
  return names.length <= 3 ? names.join('、') : `${names.slice(0, 3).join('、')} +${names.length - 3}`;
}

/** Above this many records only the tables are named, not every row: one cell must stay small enough to sync. */
const ROWS_UP_TO = 20_000;

/**
 * Where everything came from. `rows` is deflated JSON in base64: [[record id, file, sheet, row], …] with indexes into
 * `files` and `sheets`; 0-based rows. Missing when there are too many.
 */
function provenance(input: CommitInput, names: readonly string[]): RecordWrite['set'] {
  const { plan, files, tables } = input;
  const written = plan.records.filter((record) => record.action === 'create' || record.action === 'update');
  const sheets = [...new Set(tables.map((table) => table.sheet.name))];
  const rows = written.flatMap((record) => record.sources.map((source) => [record.record, files.findIndex((file) => file.id === source.file), sheets.indexOf(source.sheet), source.row]));
  const detailed = rows.length <= ROWS_UP_TO;
  return {
    files: names.join('、'),
    created: plan.plan.counts.create,
    updated: plan.plan.counts.update,
    skipped: plan.plan.counts.skip + plan.badRows.filter((row) => !row.kept && row.reasons.every(({ details }) => details === undefined)).length,
    mapping: JSON.stringify(tables.map((table) => ({
      file: table.fileName, sheet: table.sheet.name, object: table.object, header: [table.region.range.headerTop, table.region.range.headerBottom],
      layout: layoutOf(table), columns: table.columns.map((column) => ({ header: column.header, target: column.match.target })),
    }))),
    provenance: JSON.stringify({
      files: files.map((file) => ({ name: file.name, size: file.size })), sheets, count: rows.length,
      ...(detailed ? { rows: deflateRawSync(JSON.stringify(rows)).toString('base64') } : {}),
    }),
  };
}

/** The shape of a table's header, by which a later file of the same layout can be recognised. */
function layoutOf(table: Table): string {
  return createHash('sha256').update(JSON.stringify(table.columns.map((column) => column.header))).digest('hex').slice(0, 16);
}
