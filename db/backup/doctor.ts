import type { z } from 'zod';
import type { DoctorReport as Shape } from '../../preload/contract/app.ts';
import { appError } from '../errors.ts';
import { findDivergences, rebuildTables } from '../changes/rebuild.ts';
import type { Database } from '../store/connection.ts';
import { MIGRATIONS } from '../store/migrations/index.ts';
import type { Store } from '../store/open.ts';
import type { LiveObject, Registry } from '../store/registry.ts';
import { compareSchemas } from '../store/schema.ts';
import { ensureTables, quoted, searchTable } from '../store/tables.ts';
import { createBackup } from './create.ts';

export type DoctorReport = z.infer<typeof Shape>;
type Check = DoctorReport['checks'][number];

/** Details name at most this many cases. */
const NAMED = 5;

/**
 * Examines a book and changes nothing. A check that is not `ok` makes the book unhealthy; `quarantine` and `links` only
 * inform, because waiting for a newer version and pointing at a record that is not here yet are both ordinary states.
 */
export function examineBook(store: Store): DoctorReport {
  const file = checkFile(store.db);
  // On a damaged file the other questions have no meaningful answer, and asking may fail half-way.
  const checks = file.ok ? [file, checkSchema(store), checkTables(store), checkSearch(store), checkQuarantine(store.db), checkLinks(store)] : [file];
  return { healthy: checks.every((check) => check.ok), checks };
}

/**
 * Makes the derived tables again from the log, behind a verified backup, and examines the outcome. Throws before
 * anything is changed: `database.corrupt` for a damaged file, which only a backup can replace, `backup.failed` when the
 * copy cannot be made.
 */
export async function repairBook(store: Store, backupFolder: string, now: number): Promise<DoctorReport> {
  const file = checkFile(store.db);
  if (!file.ok) throw appError('database.corrupt', 'The file itself is damaged; its tables cannot be made again.', { file: store.db.filename, reason: file.detail });
  await createBackup(store.db, backupFolder, 'repair', now);
  rebuildTables(store);
  return examineBook(store);
}

function checkFile(db: Database): Check {
  const found = db.pluck<string>('PRAGMA quick_check(5)');
  const ok = found.length === 1 && found[0] === 'ok';
  return { id: 'file', ok, detail: ok ? '' : found.join('; ').replace(/\s*\n\s*/g, '; ').slice(0, 300) };
}

function checkSchema(store: Store): Check {
  const differences = compareSchemas(store.db, (fresh) => buildFresh(fresh, store.registry));
  return { id: 'schema', ok: differences.length === 0, detail: named(differences) };
}

function buildFresh(fresh: Database, registry: Registry): void {
  for (const migration of MIGRATIONS) migration.up(fresh);
  ensureTables(fresh, registry);
}

/** Tables are derived; a difference means a bug or a hand in the file, and `repair` puts it right. */
function checkTables(store: Store): Check {
  const found = findDivergences(store);
  return { id: 'tables', ok: found.length === 0, detail: named(found.map(({ object, record, field }) => `${object}/${record}.${field}`)) };
}

/** Every record with searchable text stands in its search table exactly once, but for those whose text is still to be written. */
function checkSearch(store: Store): Check {
  const wrong = store.registry.objects().filter((object) => object.searchFields.length > 0).flatMap((object) => {
    const [indexed = 0, expected = 0] = store.db.pluck<number>(searchCounts(object));
    return indexed === expected ? [] : [`${object.id}: ${indexed} / ${expected}`];
  });
  return { id: 'search', ok: wrong.length === 0, detail: named(wrong) };
}

function searchCounts(object: LiveObject): string {
  const searchable = object.searchFields.map((field) => `typeof(${quoted(field.id)}) = 'text'`).join(' OR ');
  const settled = (rid: string): string => `${rid} NOT IN (SELECT rid FROM search_waiting WHERE object = '${object.id.replaceAll("'", "''")}')`;
  return `SELECT count(*) FROM ${quoted(searchTable(object.id))} WHERE ${settled('rowid')}
    UNION ALL SELECT count(*) FROM ${quoted(object.id)} WHERE (${searchable}) AND ${settled('rid')}`;
}

function checkQuarantine(db: Database): Check {
  const waiting = db.pluck<string>("SELECT object || '.' || field || ': ' || count(*) FROM quarantine GROUP BY object, field ORDER BY 1");
  return { id: 'quarantine', ok: true, detail: named(waiting) };
}

function checkLinks(store: Store): Check {
  const dangling = store.registry.objects().flatMap((object) => object.linkFields.flatMap((field) => {
    const target = field.to === undefined ? undefined : store.registry.find(field.to);
    if (!target) return [];
    const column = `t.${quoted(field.id)}`;
    const count = store.db.pluck<number>(
      `SELECT count(*) FROM ${quoted(object.id)} t WHERE t.deleted IS NOT 1 AND ${column} IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM ${quoted(target.id)} x WHERE x.id = ${column})`,
    )[0] ?? 0;
    return count > 0 ? [`${object.id}.${field.id}: ${count}`] : [];
  }));
  return { id: 'links', ok: true, detail: named(dangling) };
}

/** The first cases and how many more there are; empty for none. */
function named(cases: readonly string[]): string {
  const more = cases.length - NAMED;
  return cases.slice(0, NAMED).join('; ') + (more > 0 ? ` (+${more})` : '');
}
