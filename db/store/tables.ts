import type { Field } from '../model/types.ts';
import { storageClass } from './column-value.ts';
import type { Database } from './connection.ts';
import { matchFields, matchTable } from './match-keys.ts';
import type { LiveObject, Registry } from './registry.ts';

/** Columns every object's table has besides its fields. `rid` never leaves the machine; the rest is derived. */
const FIXED = [
  ['rid', 'INTEGER PRIMARY KEY'],
  ['id', 'TEXT NOT NULL'],
  ['stamps', "TEXT NOT NULL DEFAULT '{}'"],
  ['updated_at', 'TEXT'],
  ['title_key', 'TEXT'],
] as const;

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function searchTable(object: string): string {
  return `${object}_search`;
}

/** A column that the model asked for and the file did not have. */
export interface AddedColumn {
  readonly object: string;
  readonly field: string;
}

/**
 * Makes tables, columns and indexes that the model has and the file has not. Only ever adds: synced columns are never
 * dropped, renamed or retyped. Answers what was added, because quarantined changes may have been waiting for it.
 */
export function ensureTables(db: Database, registry: Registry): AddedColumn[] {
  return registry.objects().flatMap((object) => ensureTable(db, object));
}

/** Same for one object; called when a custom field arrives. */
export function ensureTable(db: Database, object: LiveObject): AddedColumn[] {
  const present = new Set(db.pluck<string>('SELECT name FROM pragma_table_info(?)', [object.id]));
  if (present.size === 0) {
    createTable(db, object);
    createTitleIndex(db, object);
    createBinIndex(db, object);
    createMatchTable(db, object);
    createTurnIndex(db, object);
    createOwnIndexes(db, object);
    return object.storedFields.map((field) => ({ object: object.id, field: field.id }));
  }
  const missing = object.storedFields.filter((field) => !present.has(field.id));
  for (const field of missing) {
    db.exec(`ALTER TABLE ${quoted(object.id)} ADD COLUMN ${columnSql(field)}`);
    createLinkIndex(db, object.id, field);
  }
  createTitleIndex(db, object);
  createBinIndex(db, object);
  createMatchTable(db, object);
  createTurnIndex(db, object);
  createOwnIndexes(db, object);
  return missing.map((field) => ({ object: object.id, field: field.id }));
}

function createTable(db: Database, object: LiveObject): void {
  const columns = [...FIXED.map(([name, type]) => `${name} ${type}`), ...object.storedFields.map(columnSql)];
  db.exec(`CREATE TABLE ${quoted(object.id)} (${columns.join(', ')})`);
  db.exec(`CREATE UNIQUE INDEX ${quoted(`${object.id}_id`)} ON ${quoted(object.id)} (id)`);
  for (const field of object.storedFields) createLinkIndex(db, object.id, field);
  if (object.searchFields.length > 0) {
    db.exec(`CREATE VIRTUAL TABLE ${quoted(searchTable(object.id))} USING fts5(text, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0")`);
  }
}

function columnSql(field: Field): string {
  return `${quoted(field.id)} ${storageClass(field.type)}`;
}

/** A pasted name becomes a link by its title: without this, every cell of a paste reads the whole table. */
function createTitleIndex(db: Database, object: LiveObject): void {
  if (!object.system) db.exec(`CREATE INDEX IF NOT EXISTS ${quoted(`${object.id}_title`)} ON ${quoted(object.id)} (${quoted(object.title)})`);
}

/** What is in the recycle bin or put away is little; knowing it spares a list of everything else from reading every row. */
function createBinIndex(db: Database, object: LiveObject): void {
  if (object.fieldsById.has('archived')) db.exec(`CREATE INDEX IF NOT EXISTS ${quoted(`${object.id}_archive`)} ON ${quoted(object.id)} (archived) WHERE archived IS 1`);
  if (object.fieldsById.has('deleted')) db.exec(`CREATE INDEX IF NOT EXISTS ${quoted(`${object.id}_bin`)} ON ${quoted(object.id)} (deleted) WHERE deleted IS 1`);
}

/** What is asked of one object's table all day, beside links and titles: little to keep, and every list of the day goes by it. */
const OWN_INDEXES: Readonly<Record<string, readonly (readonly [name: string, on: string])[]>> = {
  // The open tasks are few beside those that were done.
  tasks: [['tasks_open', "tasks (reminder, due) WHERE coalesce(status, 'open') = 'open' AND deleted IS NOT 1"]],
  follow_ups: [['follow_ups_happened', 'follow_ups (happened_at) WHERE happened_at IS NOT NULL']],
};

function createOwnIndexes(db: Database, { id }: LiveObject): void {
  for (const [name, on] of OWN_INDEXES[id] ?? []) db.exec(`CREATE INDEX IF NOT EXISTS ${quoted(name)} ON ${on}`);
}

/** Related lists ask "who points at this record", so links are indexed; empty links are most of them and stay out. */
function createLinkIndex(db: Database, object: string, field: Field): void {
  const pointsAtRecord = field.type === 'link' || (field.type === 'text' && (field.id === 'record' || field.id === 'kept'));
  if (!pointsAtRecord) return;
  db.exec(`CREATE INDEX ${quoted(`${object}_${field.id}`)} ON ${quoted(object)} (${quoted(field.id)}) WHERE ${quoted(field.id)} IS NOT NULL`);
}

/** Keys by which records are found to be the same. Made with the search texts, so those of a book that has none yet wait like these. */
function createMatchTable(db: Database, object: LiveObject): void {
  if (matchFields(object.id).length === 0) return;
  const name = matchTable(object.id);
  if (db.get("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?", [name])) return;
  db.exec(`CREATE TABLE ${quoted(name)} (key INTEGER NOT NULL, rid INTEGER NOT NULL, PRIMARY KEY (key, rid)) WITHOUT ROWID`);
  db.exec(`CREATE INDEX ${quoted(`${name}_rid`)} ON ${quoted(name)} (rid)`);
  db.run(`INSERT OR IGNORE INTO search_waiting (object, rid) SELECT ?, rid FROM ${quoted(object.id)}`, [object.id]);
}

/** Whose turn it is (the last one that a rule gave, without reading all that it ever gave), and what waits for an owner. */
function createTurnIndex(db: Database, object: LiveObject): void {
  if (!object.storedById.has('assigned_turn')) return;
  db.exec(`CREATE INDEX IF NOT EXISTS ${quoted(`${object.id}_turn`)} ON ${quoted(object.id)} (assigned_by, assigned_turn) WHERE assigned_by IS NOT NULL`);
  db.exec(`CREATE INDEX IF NOT EXISTS ${quoted(`${object.id}_unowned`)} ON ${quoted(object.id)} (created_at) WHERE owner IS NULL`);
}
