import type { Derived } from '../../model/types.ts';

/** A definition that this version cannot read: the column stays and says so in every cell. */
export const UNREADABLE: Derived = { kind: 'formula', expression: '' };

const NAME = /^[a-z][a-z0-9_]{0,62}$/;
const OPERATIONS: ReadonlySet<unknown> = new Set(['count', 'sum', 'min', 'max', 'avg']);
const MAX_EXPRESSION = 10_000;

/**
 * The definition of a derived field as it was synced; null for a field with a column. Another desk may have sent
 * anything: names become parts of SQL, so they are held to the alphabet of names.
 */
export function readDerived(json: string | null): Derived | null {
  if (json === null || json === '') return null;
  const given = parsed(json);
  const named = (name: string): boolean => typeof given[name] === 'string' && NAME.test(given[name]);
  switch (given['kind']) {
    case 'formula': {
      const { expression } = given;
      return typeof expression === 'string' && expression.length <= MAX_EXPRESSION ? { kind: 'formula', expression } : UNREADABLE;
    }
    case 'lookup':
      return named('through') && named('field') ? { kind: 'lookup', through: String(given['through']), field: String(given['field']) } : UNREADABLE;
    case 'rollup':
      if (!named('object') || !named('through') || !OPERATIONS.has(given['op'])) return UNREADABLE;
      return { kind: 'rollup', object: String(given['object']), through: String(given['through']), op: given['op'] as 'count', ...(named('field') ? { field: String(given['field']) } : {}) };
    default: return UNREADABLE;
  }
}

function parsed(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
