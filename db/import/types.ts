import type { RefusalCode } from '../process/refusals.ts';
import type { Value, ValueProblem, ValueProblemCode } from '../values/types.ts';

/**
 * Public shapes of an import. Everything here is plain JSON data: the contract mirrors it and the CLI prints it.
 * Row and column numbers are 0-based everywhere; what a person sees is +1 (rows) and A, B, C (columns).
 */

// ---------------------------------------------------------------- what was opened

/** What the bytes are, whatever the name says. */
export type FileFormat = 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'xml2003' | 'sylk' | 'html' | 'text';

/** Closed list of what can go wrong; texts in `messages.ts`. */
export type ImportErrorCode =
  | 'import.empty' | 'import.corrupt' | 'import.password' | 'import.tooLarge' | 'import.tooManyCells' | 'import.zipBomb'
  | 'import.unsupported' | 'import.noTable' | 'import.notFound' | 'import.unreadable'
  | 'import.cancelled' | 'import.timeout' | 'import.memory' | 'import.crashed'
  | 'import.unknownSession' | 'import.unknownTable' | 'import.badMapping' | 'import.nothingToDo' | 'import.stale'
  | 'import.alreadyCommitted';

export interface ImportError {
  readonly code: ImportErrorCode;
  /** English and Chinese in one line, for logs; windows translate `code`. */
  readonly message: string;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
};

/** Something worth saying that stops nothing. `rows` are sheet rows. */
export interface ImportNote {
  readonly code: ImportNoteCode;
  readonly details?: Readonly<Record<string, string | number>>;
  readonly rows?: readonly number[];
};

export type ImportNoteCode =
  | 'note.titleRows' | 'note.totalRows' | 'note.trailingNotes' | 'note.blankRows' | 'note.repeatedHeader'
  | 'note.mergedHeader' | 'note.mergedCells' | 'note.hiddenSheet' | 'note.hiddenRows' | 'note.noHeader' | 'note.form'
  | 'note.encodingGuessed' | 'note.wrongExtension' | 'note.errorCells' | 'note.date1904' | 'note.formulaWithoutValue'
  | 'note.sectionRows'
  | 'note.keptInRemark' | 'note.badQuotes' | 'note.macros';

export interface OpenedFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly format: FileFormat | null;
  /** Text formats only: utf-8, utf-16le, utf-16be, gb18030, latin1. */
  readonly encoding?: string;
  readonly error?: ImportError;
  readonly notes: readonly ImportNote[];
};

// ---------------------------------------------------------------- tables found and how columns are matched

/** Where one table lies in its sheet; rows and columns inclusive. `headerTop` = -1 when the table has no header. */
export interface TableRange {
  readonly headerTop: number;
  readonly headerBottom: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

/** Where a column's values go. */
export type ColumnTarget =
  /** A field; `slot` counts from 1: 2 is the second record of that object in one row (联系人2). */
  | { readonly kind: 'field'; readonly object: string; readonly field: string; readonly slot: number }
  /** Kept as "header：value" in the remark of the table's object, one line per row. */
  | { readonly kind: 'remark' }
  /** Left out because the person said so, or because it is a row number. */
  | { readonly kind: 'ignore' };

export type MatchReason = 'exact' | 'synonym' | 'fuzzy' | 'content' | 'rowNumber' | 'user' | 'unmatched';

export interface ColumnMatch {
  readonly target: ColumnTarget;
  /** 0 … 1. */
  readonly confidence: number;
  readonly reason: MatchReason;
};

/** One cell seen twice: as the file shows it and as Dealbook understands it. */
export interface CellPreview {
  readonly raw: string;
  readonly value: Value;
  readonly problem?: ValueProblem;
};

export interface ColumnPreview {
  /** 0-based sheet column. */
  readonly index: number;
  /** Header text; levels of a two-row header are joined by "/". */
  readonly header: string;
  readonly filled: number;
  readonly match: ColumnMatch;
  readonly alternatives: readonly ColumnMatch[];
  /** First filled cells of the column, parsed for the chosen target. */
  readonly samples: readonly CellPreview[];
};

export interface TablePreview {
  readonly id: string;
  readonly file: string;
  readonly fileName: string;
  readonly sheet: string;
  readonly hidden: boolean;
  readonly range: TableRange;
  /** How sure the header guess is, 0 … 1. */
  readonly headerConfidence: number;
  readonly dataRows: number;
  /** False: will not be imported (hidden, no header, nothing matched) unless the person says so. */
  readonly use: boolean;
  /** What the table is about (object id), null when nothing fits. */
  readonly object: string | null;
  readonly objectConfidence: number;
  readonly columns: readonly ColumnPreview[];
  readonly notes: readonly ImportNote[];
};

export interface ImportPreview {
  readonly session: string;
  readonly files: readonly OpenedFile[];
  readonly tables: readonly TablePreview[];
  readonly options: ImportOptions;
};

// ---------------------------------------------------------------- what the person decides

/** create: only new records; update: only records that exist; both. */
export type ImportMode = 'create' | 'update' | 'both';

export interface ImportOptions {
  readonly mode: ImportMode;
  /** A blank cell clears the existing value. Default false: blank never wipes. */
  readonly clearBlanks: boolean;
  /** A linked record that does not exist (a deal's customer) is created. Default true. */
  readonly createLinked: boolean;
  /** A row with an unreadable value: keep the raw text and flag it, or set the row aside. */
  readonly onBadValue: 'keep' | 'skipRow';
};

/** Changes to what was guessed; absent parts stay as they are. */
export interface TableMapping {
  readonly table: string;
  readonly use?: boolean;
  readonly object?: string;
  /** Choose other header rows; columns are matched again. Both -1: no header. */
  readonly header?: { readonly top: number; readonly bottom: number };
  readonly columns?: readonly { readonly index: number; readonly target: ColumnTarget }[];
};

export interface MappingChange {
  readonly options?: Partial<ImportOptions>;
  readonly tables?: readonly TableMapping[];
};

// ---------------------------------------------------------------- the plan

/** Where a record or a value came from. */
export interface RowRef {
  readonly file: string;
  readonly sheet: string;
  /** 0-based sheet row. */
  readonly row: number;
};

export type PlanAction = 'create' | 'update' | 'unchanged' | 'skip';

export interface PlanChange {
  readonly field: string;
  readonly old: Value;
  readonly new: Value;
  /** The cell as the file shows it. */
  readonly raw: string;
  readonly problem?: ValueProblem;
};

/** One record the import touches. */
export interface PlanRecord {
  readonly action: PlanAction;
  readonly object: string;
  /** Existing record's id, or the id the new record will get. */
  readonly record: string;
  readonly title: string;
  readonly changes: readonly PlanChange[];
  readonly sources: readonly RowRef[];
  /** Why it is skipped: 'exists' in mode create, 'missing' in mode update, 'refused' by a rule of the book. */
  readonly skipped?: 'exists' | 'missing' | 'refused';
  readonly refusal?: PlanRefusal;
};

/** What a rule of the book says against a record; it stays as it is. */
export interface PlanRefusal {
  readonly code: RefusalCode;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
};

export type BadRowCode = ValueProblemCode | 'row.noTitle' | RefusalCode;

/** A row that is set aside (`kept` false) or imported with a flagged raw value (`kept` true). */
export interface BadRow {
  readonly source: RowRef;
  readonly fileName: string;
  readonly kept: boolean;
  readonly reasons: readonly { readonly code: BadRowCode; readonly column: number; readonly header: string; readonly raw: string; readonly details?: PlanRefusal['details'] }[];
};

/** Something a person should look at; nothing in it is lost. */
export interface PlanWarning {
  readonly code: PlanWarningCode;
  readonly object: string;
  readonly title: string;
  readonly field?: string;
  /** The value that is written … */
  readonly kept?: string;
  /** … and the one from another row that is not. */
  readonly other?: string;
  readonly sources: readonly RowRef[];
};

export type PlanWarningCode =
  | 'plan.differentValue' | 'plan.mergedRows' | 'plan.secondContact' | 'plan.linkCreated' | 'plan.linkUnresolved'
  | 'plan.ambiguousKey' | 'plan.valueFlagged' | 'plan.similarName' | 'plan.filledDown';

export interface PlanCounts {
  readonly rows: number;
  readonly create: number;
  readonly update: number;
  readonly unchanged: number;
  readonly skip: number;
  readonly badRows: number;
  readonly warnings: number;
};

export interface PlanTable {
  readonly table: string;
  readonly fileName: string;
  readonly sheet: string;
  readonly object: string;
  readonly rows: number;
  readonly skippedRows: number;
};

export interface PlanObject {
  readonly object: string;
  readonly create: number;
  readonly update: number;
  readonly unchanged: number;
  readonly skip: number;
};

/** A source row with every mapped cell raw beside parsed. */
export interface PlanSample {
  readonly source: RowRef;
  readonly cells: readonly (CellPreview & { readonly column: number; readonly header: string; readonly target: ColumnTarget })[];
};

/** The dry run. Long lists are paged by `planPage`. */
export interface ImportPlan {
  readonly session: string;
  readonly mode: ImportMode;
  readonly counts: PlanCounts;
  readonly objects: readonly PlanObject[];
  readonly tables: readonly PlanTable[];
  readonly sample: readonly PlanSample[];
  /** First 100 of each; the rest by page. */
  readonly records: readonly PlanRecord[];
  readonly badRows: readonly BadRow[];
  readonly warnings: readonly PlanWarning[];
};

export type PlanPage =
  | { readonly list: 'records'; readonly total: number; readonly items: readonly PlanRecord[] }
  | { readonly list: 'badRows'; readonly total: number; readonly items: readonly BadRow[] }
  | { readonly list: 'warnings'; readonly total: number; readonly items: readonly PlanWarning[] };

// ---------------------------------------------------------------- doing it

export interface ImportProgress {
  readonly stage: 'reading' | 'planning' | 'writing';
  readonly done: number;
  /** 0 = not known yet. */
  readonly total: number;
  readonly file?: string;
};

export interface ImportResult {
  readonly session: string;
  /** The batch that one undo takes back; null when nothing had to be written. */
  readonly batch: string | null;
  /** Record id in `imports`, null with `batch`. */
  readonly importRecord: string | null;
  readonly counts: PlanCounts;
};
