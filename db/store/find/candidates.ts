import type { Field, Value } from '../../model/types.ts';
import { foldText, textMatcher, type FindOptions } from '../../values/find-text.ts';
import { formatValue } from '../../values/format.ts';
import type { Locale } from '../../values/types.ts';
import type { Sql } from '../filter.ts';
import type { LiveObject, Registry } from '../registry.ts';
import { quoted } from '../tables.ts';

/** A text to look for, with what is worked out from it once. */
interface Needle {
  readonly text: string;
  readonly options: FindOptions;
  readonly locale: Locale;
  /** Lower case, half-width. */
  readonly key: string;
}

const NEVER: Sql = { sql: '0', bindings: [] };
/** Anything but printable ASCII and common Han: such a text may fold into what is looked for, so it is looked at closely. */
const UNUSUAL = '*[^ -~一-鿿]*';
const HEX = '[0-9a-f]';
const RECORD_ID = [8, 4, 4, 4, 12].map((length) => HEX.repeat(length)).join('-');

/**
 * A condition over the object's table `t` that holds for every row in which one of the fields may show the text. It lets
 * some rows through that do not; the caller looks at what is left.
 */
export function candidatesSql(registry: Registry, object: LiveObject, fields: readonly Field[], text: string, options: FindOptions, locale: Locale): Sql {
  const needle: Needle = { text, options, locale, key: foldText(text) };
  const parts = fields.map((field) => fieldSql(registry, object, field, needle));
  return { sql: `(${parts.map((part) => part.sql).join(' OR ')})`, bindings: parts.flatMap((part) => part.bindings) };
}

function fieldSql(registry: Registry, object: LiveObject, field: Field, needle: Needle): Sql {
  // A field without a column is worked out for each row that is read.
  if (field.derived !== undefined) return { sql: '1', bindings: [] };
  const column = `t.${quoted(field.id)}`;
  switch (field.type) {
    case 'money': return either(moneySql(object, column, needle), strayText(column, needle));
    case 'decimal': case 'percent': return strippedSql(column, needle, /[,%]/g);
    case 'phone': return either(holds(column, needle), strippedSql(column, needle, /\s/g));
    case 'longtext': return either(holds(column, needle), holds(`replace(${column}, char(10), ' ')`, needle));
    case 'instant': return /^[\d\-: ]+$/.test(needle.key) ? { sql: `${column} IS NOT NULL`, bindings: [] } : holds(column, needle);
    case 'boolean': return either(oneOf(column, namedKeys(field, [0, 1], needle)), strayText(column, needle));
    case 'choice': return choiceSql(field, column, needle);
    case 'link': return linkSql(registry, field, column, needle);
    default: return holds(column, needle);
  }
}

/** The stored text holds what is looked for, or letters whose plain form has to be worked out. */
function holds(column: string, { text, options, key }: Needle): Sql {
  if (options.matchCase) return { sql: `instr(${column}, ?) > 0`, bindings: [text] };
  // Without letters there is no case, and instr is the faster one.
  if (!/[a-z]/.test(key)) return { sql: `(instr(${column}, ?) > 0 OR ${column} GLOB '${UNUSUAL}')`, bindings: [key] };
  return { sql: `(${column} LIKE ? ESCAPE '\\' OR ${column} GLOB '${UNUSUAL}')`, bindings: [`%${key.replace(/[\\%_]/g, '\\$&')}%`] };
}

/** As `holds`, for cells that show more signs than they store. */
function strippedSql(column: string, needle: Needle, signs: RegExp): Sql {
  const rest = needle.key.replace(signs, '');
  return rest === '' ? { sql: `${column} IS NOT NULL`, bindings: [] } : holds(column, { ...needle, text: needle.text.replace(signs, ''), key: rest });
}

/** Text in a column of numbers: a value that was not understood. */
function strayText(column: string, needle: Needle): Sql {
  const inner = holds(column, needle);
  return { sql: `(typeof(${column}) = 'text' AND ${inner.sql})`, bindings: inner.bindings };
}

/** Amounts are stored as their digits; small ones are shown with zeros in front of them. */
function moneySql(object: LiveObject, column: string, { key }: Needle): Sql {
  const plain = /^[\d,.-]+$/.test(key);
  // Only amounts in foreign money show a sign or a code.
  if (!plain && !object.fieldsById.has('currency')) return NEVER;
  const foreign = plain ? '' : ` AND t.currency IS NOT NULL AND t.currency <> 'CNY'`;
  const digits = key.replace(/\D/g, '');
  if (digits === '') return { sql: `(${column} IS NOT NULL${foreign})`, bindings: [] };
  return { sql: `((${column} LIKE ? OR ${column} BETWEEN -999 AND 999)${foreign})`, bindings: [`%${digits}%`] };
}

function choiceSql(field: Field, column: string, needle: Needle): Sql {
  const keys = (field.options ?? []).map((option) => option.key);
  const stray = holds(column, needle);
  return either(
    oneOf(column, namedKeys(field, keys, needle)),
    { sql: `(${column} NOT IN (SELECT value FROM json_each(?)) AND ${stray.sql})`, bindings: [JSON.stringify(keys), ...stray.bindings] },
  );
}

/** The values whose labels fit. */
function namedKeys(field: Field, keys: readonly Value[], { text, options, locale }: Needle): Value[] {
  const fits = textMatcher(text, options);
  return keys.filter((key) => fits(formatValue(field, key, locale)));
}

function oneOf(column: string, values: readonly Value[]): Sql {
  return values.length === 0 ? NEVER : { sql: `${column} IN (SELECT value FROM json_each(?))`, bindings: [JSON.stringify(values)] };
}

function linkSql(registry: Registry, field: Field, column: string, needle: Needle): Sql {
  const written = holds(column, needle);
  const stray = { sql: `(${column} NOT GLOB '${RECORD_ID}' AND ${written.sql})`, bindings: written.bindings };
  const target = field.to === undefined ? undefined : registry.find(field.to);
  if (target === undefined) return stray;
  const title = holds(`x.${quoted(target.title)}`, needle);
  return either({ sql: `EXISTS (SELECT 1 FROM ${quoted(target.id)} x WHERE x.id = ${column} AND ${title.sql})`, bindings: title.bindings }, stray);
}

function either(one: Sql, other: Sql): Sql {
  if (one === NEVER) return other;
  if (other === NEVER) return one;
  return { sql: `(${one.sql} OR ${other.sql})`, bindings: [...one.bindings, ...other.bindings] };
}
