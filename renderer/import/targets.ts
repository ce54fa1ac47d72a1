import type { FieldDescription } from '../../preload/contract/model.ts';
import type { ColumnTarget, TablePreview } from '../../preload/contract/imports.ts';
import type { Model } from '../api/model.ts';

/** Column targets as flat keys, for a select. */
export const REMARK = 'remark';
export const IGNORE = 'ignore';
export const NEW_FIELD = 'new-field';

/** "customers.name" for the first record of a row, "contacts.name#2" for the second. */
export function targetKey(target: ColumnTarget): string {
  if (target.kind !== 'field') return target.kind;
  return target.slot === 1 ? `${target.object}.${target.field}` : `${target.object}.${target.field}#${target.slot}`;
}

/** The target behind a key; null for what is not one (such as "new field"). */
export function targetOf(key: string): ColumnTarget | null {
  if (key === REMARK || key === IGNORE) return { kind: key };
  const parts = /^([a-z0-9_]+)\.([a-z0-9_]+)(?:#(\d+))?$/.exec(key);
  if (parts === null) return null;
  return { kind: 'field', object: parts[1] ?? '', field: parts[2] ?? '', slot: Number(parts[3] ?? '1') };
}

/** Objects whose fields one row of a table about `object` may fill: itself first, then what hangs on it. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  customers: ['customers', 'contacts', 'follow_ups', 'deals'],
  contacts: ['contacts', 'customers'],
  leads: ['leads', 'follow_ups'],
  deals: ['deals', 'customers', 'contacts'],
  follow_ups: ['follow_ups', 'customers', 'contacts'],
  quotes: ['quotes', 'customers', 'contacts'],
  contracts: ['contracts', 'customers', 'contacts'],
};

/** Objects a table can be about. */
export const IMPORTABLE: readonly string[] = ['customers', 'contacts', 'leads', 'deals', 'follow_ups', 'tasks', 'products', 'quotes', 'contracts', 'deliveries', 'payment_plans', 'payments', 'members'];

export interface TargetGroup {
  readonly object: string;
  readonly fields: readonly FieldDescription[];
}

/** Fields a column of this table may go to, grouped by object. Targets in use stay listed even when unusual. */
export function targetGroups(model: Model, table: TablePreview): readonly TargetGroup[] {
  if (table.object === null) return [];
  const objects = [...(TOGETHER[table.object] ?? [table.object])];
  for (const column of table.columns) {
    for (const match of [column.match, ...column.alternatives]) {
      if (match.target.kind === 'field' && !objects.includes(match.target.object)) objects.push(match.target.object);
    }
  }
  return objects.flatMap((object) => {
    const fields = model.object(object)?.fields.filter((field) => takesImport(field)) ?? [];
    return fields.length === 0 ? [] : [{ object, fields }];
  });
}

function takesImport(field: FieldDescription): boolean {
  return field.hidden !== true && field.type !== 'json' && (field.readonly !== true || field.id === 'created_at');
}

/** 0 → "A", 26 → "AA": columns as Excel names them. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}
