import type { Wanted } from '../../../preload/contract/finds.ts';
import { UPDATED_AT } from '../../model/index.ts';
import type { Field } from '../../model/types.ts';
import { cellMatcher } from '../../values/find-text.ts';
import type { Locale } from '../../values/types.ts';
import { conditionSql, type Sql } from '../filter.ts';
import type { Store } from '../open.ts';
import { readByRid } from '../read.ts';
import type { LiveObject } from '../registry.ts';
import { quoted } from '../tables.ts';
import { candidatesSql } from './candidates.ts';

/** Which cells of some rows fit: row id → places of the fields in the test's list, from left to right. */
export interface CellTest {
  readonly fields: readonly Field[];
  cells(rids: readonly number[]): ReadonlyMap<number, readonly number[]>;
}

/** The test for what is looked for. Throws `record.unknownField`. */
export function cellTest(store: Store, object: LiveObject, wanted: Wanted, fieldIds: readonly string[], locale: Locale, now: number): CellTest {
  const fields = fieldIds.map((id) => (id === UPDATED_AT.id ? UPDATED_AT : store.registry.field(object.id, id)));
  switch (wanted.kind) {
    case 'text': return textTest(store, object, fields, wanted, locale);
    case 'missing': return sqlTest(store, object, fields, (field) => (isOpen(field) ? { sql: `t.${quoted(field.id)} IS NULL`, bindings: [] } : null));
    case 'flagged': return sqlTest(store, object, fields, (field) => (field.derived === undefined ? conditionSql({ field: field.id, op: 'invalid', values: [] }, { registry: store.registry, object, now }) : null));
  }
}

/** True for a field that people fill in. */
export function isOpen(field: Field): boolean {
  return field.readonly !== true && field.derived === undefined;
}

function textTest(store: Store, object: LiveObject, fields: readonly Field[], wanted: Wanted & { kind: 'text' }, locale: Locale): CellTest {
  const candidates = candidatesSql(store.registry, object, fields, wanted.text, wanted, locale);
  const sql = `SELECT t.rid FROM ${quoted(object.id)} t WHERE t.rid IN (SELECT value FROM json_each(?)) AND ${candidates.sql}`;
  const fits = cellMatcher(wanted.text, wanted, locale, -new Date().getTimezoneOffset());
  return {
    fields,
    cells: (rids) => {
      const found = store.db.all<{ rid: number }>(sql, [JSON.stringify(rids), ...candidates.bindings]).map(({ rid }) => rid);
      const cells = new Map<number, readonly number[]>();
      readByRid(store, object, found).forEach((record, index) => {
        const places = fields.flatMap((field, place) => (fits(record, field) ? [place] : []));
        if (places.length > 0) cells.set(found[index] ?? 0, places);
      });
      return cells;
    },
  };
}

/** A test that SQL answers alone; null for a field in which no cell fits. */
function sqlTest(store: Store, object: LiveObject, fields: readonly Field[], conditionOf: (field: Field) => Sql | null): CellTest {
  const conditions = fields.flatMap((field, place) => {
    const condition = conditionOf(field);
    return condition === null ? [] : [{ place, ...condition }];
  });
  const bindings = conditions.flatMap((condition) => condition.bindings);
  const sql = `SELECT t.rid, ${conditions.map(({ place, sql: text }) => `${text} AS c${place}`).join(', ')} FROM ${quoted(object.id)} t
    WHERE t.rid IN (SELECT value FROM json_each(?)) AND (${conditions.map(({ sql: text }) => text).join(' OR ')})`;
  return {
    fields,
    cells: (rids) => {
      if (conditions.length === 0) return new Map();
      const rows = store.db.all<Record<string, number>>(sql, [...bindings, JSON.stringify(rids), ...bindings]);
      return new Map(rows.map((row) => [row['rid'] ?? 0, conditions.flatMap(({ place }) => (row[`c${place}`] ? [place] : []))]));
    },
  };
}
