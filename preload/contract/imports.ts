import { z } from 'zod';
import { route } from './define.ts';
import { Name, Value } from './values.ts';

/**
 * The import dialogue: open files → preview and adjust the mapping → plan (a dry run) → commit as one batch.
 * These mirror `db/import/types.ts`; a type test keeps the two equal. Rows and columns are 0-based.
 */
const Details = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const Note = z.object({ code: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])).optional(), rows: z.array(z.number()).optional() });
const Problem = z.object({ code: z.string(), text: z.string().optional() });
const SessionId = z.string().max(64);

const OpenedFile = z.object({
  id: z.string(),
  name: z.string(),
  size: z.number(),
  format: z.string().nullable(),
  encoding: z.string().optional(),
  error: z.object({ code: z.string(), message: z.string(), details: Details.optional() }).optional(),
  notes: z.array(Note),
});

export const ColumnTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('field'), object: Name, field: Name, slot: z.number().int().min(1).max(20) }),
  z.object({ kind: z.literal('remark') }),
  z.object({ kind: z.literal('ignore') }),
]);
export type ColumnTarget = z.infer<typeof ColumnTarget>;

const ColumnMatch = z.object({ target: ColumnTarget, confidence: z.number(), reason: z.enum(['exact', 'synonym', 'fuzzy', 'content', 'rowNumber', 'user', 'unmatched']) });
const CellPreview = z.object({ raw: z.string(), value: Value, problem: Problem.optional() });

const ColumnPreview = z.object({
  index: z.number(),
  header: z.string(),
  filled: z.number(),
  match: ColumnMatch,
  alternatives: z.array(ColumnMatch),
  samples: z.array(CellPreview),
});

const TableRange = z.object({
  headerTop: z.number(), headerBottom: z.number(), firstRow: z.number(), lastRow: z.number(), firstColumn: z.number(), lastColumn: z.number(),
});

export const TablePreview = z.object({
  id: z.string(),
  file: z.string(),
  fileName: z.string(),
  sheet: z.string(),
  hidden: z.boolean(),
  range: TableRange,
  headerConfidence: z.number(),
  dataRows: z.number(),
  use: z.boolean(),
  object: z.string().nullable(),
  objectConfidence: z.number(),
  columns: z.array(ColumnPreview),
  notes: z.array(Note),
});
export type TablePreview = z.infer<typeof TablePreview>;

export const ImportOptions = z.object({
  mode: z.enum(['create', 'update', 'both']),
  clearBlanks: z.boolean(),
  createLinked: z.boolean(),
  onBadValue: z.enum(['keep', 'skipRow']),
});

export const ImportPreview = z.object({ session: SessionId, files: z.array(OpenedFile), tables: z.array(TablePreview), options: ImportOptions });
export type ImportPreview = z.infer<typeof ImportPreview>;

const TableMapping = z.object({
  table: z.string().max(1000),
  use: z.boolean().optional(),
  object: Name.optional(),
  header: z.object({ top: z.number().int().min(-1), bottom: z.number().int().min(-1) }).optional(),
  columns: z.array(z.object({ index: z.number().int().min(0), target: ColumnTarget })).max(1000).optional(),
});

const RowRef = z.object({ file: z.string(), sheet: z.string(), row: z.number() });

export const PlanRecord = z.object({
  action: z.enum(['create', 'update', 'unchanged', 'skip']),
  object: z.string(),
  record: z.string(),
  title: z.string(),
  changes: z.array(z.object({ field: z.string(), old: Value, new: Value, raw: z.string(), problem: Problem.optional() })),
  sources: z.array(RowRef),
  skipped: z.enum(['exists', 'missing', 'refused']).optional(),
  refusal: z.object({ code: z.string(), details: Details }).optional(),
});

export const BadRow = z.object({
  source: RowRef,
  fileName: z.string(),
  kept: z.boolean(),
  reasons: z.array(z.object({ code: z.string(), column: z.number(), header: z.string(), raw: z.string(), details: Details.optional() })),
});

export const PlanWarning = z.object({
  code: z.string(),
  object: z.string(),
  title: z.string(),
  field: z.string().optional(),
  kept: z.string().optional(),
  other: z.string().optional(),
  sources: z.array(RowRef),
});

export const PlanCounts = z.object({
  rows: z.number(), create: z.number(), update: z.number(), unchanged: z.number(), skip: z.number(), badRows: z.number(), warnings: z.number(),
});

export const ImportPlan = z.object({
  session: SessionId,
  mode: z.enum(['create', 'update', 'both']),
  counts: PlanCounts,
  objects: z.array(z.object({ object: z.string(), create: z.number(), update: z.number(), unchanged: z.number(), skip: z.number() })),
  tables: z.array(z.object({ table: z.string(), fileName: z.string(), sheet: z.string(), object: z.string(), rows: z.number(), skippedRows: z.number() })),
  sample: z.array(z.object({ source: RowRef, cells: z.array(CellPreview.extend({ column: z.number(), header: z.string(), target: ColumnTarget })) })),
  records: z.array(PlanRecord),
  badRows: z.array(BadRow),
  warnings: z.array(PlanWarning),
});
export type ImportPlan = z.infer<typeof ImportPlan>;

const PlanPage = z.discriminatedUnion('list', [
  z.object({ list: z.literal('records'), total: z.number(), items: z.array(PlanRecord) }),
  z.object({ list: z.literal('badRows'), total: z.number(), items: z.array(BadRow) }),
  z.object({ list: z.literal('warnings'), total: z.number(), items: z.array(PlanWarning) }),
]);

export const ImportResult = z.object({ session: SessionId, batch: z.string().nullable(), importRecord: z.string().nullable(), counts: PlanCounts });

const Session = z.object({ session: SessionId });

export const importRoutes = {
  /** Reads the files in a killable worker. Unreadable files come back with their own error; the others are usable. */
  'import.open': route('core', z.object({ files: z.array(z.string().max(300)).min(1).max(50) }), ImportPreview, 'read'),
  'import.map': route('core', Session.extend({ options: ImportOptions.partial().optional(), tables: z.array(TableMapping).max(500).optional() }), ImportPreview),
  'import.plan': route('core', Session, ImportPlan),
  'import.planPage': route(
    'core',
    Session.extend({ list: z.enum(['records', 'badRows', 'warnings']), start: z.number().int().min(0), count: z.number().int().min(1).max(500) }),
    PlanPage,
  ),
  /** Writes the plan as one batch, or nothing. Progress comes as the event `progress` with the session as task. */
  'import.commit': route('core', Session, ImportResult),
  /** Stops reading, planning or writing; whatever was under way is rolled back. Answered at once. */
  'import.cancel': route('core', Session, z.object({})),
  'import.badRows': route('core', Session.extend({ files: z.array(z.string().max(300)).length(1) }), z.object({ rows: z.number() }), 'write'),
  'import.close': route('core', Session, z.object({})),
} as const;
