import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import type { SheetContext } from './context.ts';
import { isRecord, valueOf } from './row.ts';

/** What opens behind a cell: the record it names, the record it links to, or an address. Null where nothing does. */
export function openingOf(context: SheetContext, row: GridRow | undefined, field: FieldDescription): (() => void) | null {
  if (row === undefined || !isRecord(row)) return null;
  if (field.id === context.object.title) return () => context.events.openRecord(context.object.id, row.id);
  const value = valueOf(row, field.id);
  if (typeof value !== 'string' || value === '' || row.problems[field.id] !== undefined) return null;
  if (field.type === 'link') return row.titles[field.id] == null ? null : () => context.events.openRecord(field.to ?? '', value);
  if (field.type === 'email') return () => context.events.openAddress(`mailto:${value}`);
  return field.type === 'url' ? () => context.events.openAddress(/^https?:/i.test(value) ? value : `https://${value}`) : null;
}
