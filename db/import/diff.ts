import type { Field, ObjectType } from '../model/index.ts';
import type { RecordWrite } from '../changes/index.ts';
import { SOFT_PROBLEMS } from '../values/types.ts';
import type { Value } from '../values/types.ts';
import type { DraftCell, Entity } from './drafts.ts';
import { sameValue, titleOf } from './merge-draft.ts';
import type { ImportOptions, PlanChange, PlanRecord, PlanWarning } from './types.ts';

/** One record of the plan and what would be written for it. */
export interface Planned {
  readonly record: PlanRecord;
  readonly write: RecordWrite | null;
  /** The write with what the file says beside it that is so already: nothing that the program would fill in replaces that. */
  readonly said: RecordWrite | null;
}

/** Objects with fields that the program fills in unless they are typed along: days of closing and of contact, probabilities. */
const FILLED_IN: ReadonlySet<string> = new Set(['deals', 'customers', 'leads']);

/**
 * Compares a record with what is there. Blank cells never wipe (unless asked to), an unreadable value never replaces a
 * good one, and text kept from unmatched columns is added to a remark, not put in its place.
 */
export function diffEntity(object: ObjectType, entity: Entity, now: ReadonlyMap<string, Value> | undefined, options: ImportOptions, warn: (warning: PlanWarning) => void): Planned {
  const title = now?.get(object.title) ?? null;
  const head = { object: object.id, record: entity.id, title: title === null ? titleOf(object, entity) : String(title), sources: entity.sources };
  if (now && options.mode === 'create') return { record: { ...head, action: 'skip', changes: [], skipped: 'exists' }, write: null, said: null };
  if (!now && options.mode === 'update') return { record: { ...head, action: 'skip', changes: [], skipped: 'missing' }, write: null, said: null };
  const changes: PlanChange[] = [];
  const same: Record<string, Value> = {};
  for (const [id, draft] of entity.cells) {
    const field = fieldOf(object, id);
    if (!field) continue;
    const cell = settledLink(draft, options);
    const old = now?.get(id) ?? null;
    const value = nextValue(object, field, cell, old, now !== undefined, options, () => warn({ code: 'plan.valueFlagged', object: object.id, title: head.title, field: id, kept: String(old), other: cell.raw, sources: entity.sources }));
    if (value === undefined) {
      if (cell.value !== null && cell.value === old) same[id] = old;
      continue;
    }
    changes.push({ field: id, old, new: value, raw: cell.raw, ...(cell.problem === undefined || value === null ? {} : { problem: cell.problem }) });
  }
  if (!now) {
    for (const field of object.fields) {
      if (field.initial === undefined || (entity.cells.get(field.id)?.value ?? null) !== null) continue;
      changes.push({ field: field.id, old: null, new: field.initial, raw: '' });
    }
  }
  if (now && changes.length === 0) return { record: { ...head, action: 'unchanged', changes }, write: null, said: null };
  const set = Object.fromEntries(changes.map((change) => [change.field, change.new]));
  const write = { object: object.id, record: entity.id, set };
  const said = FILLED_IN.has(object.id) && Object.keys(same).length > 0 ? { ...write, set: { ...same, ...set } } : write;
  return { record: { ...head, action: now ? 'update' : 'create', changes }, write, said };
}

/** The value to write, or undefined to leave the field alone. */
function nextValue(object: ObjectType, field: Field, cell: DraftCell, old: Value, exists: boolean, options: ImportOptions, flagged: () => void): Value | undefined {
  if (cell.value === null) return exists && options.clearBlanks && old !== null && cell.column >= 0 ? null : undefined;
  if (exists && (field.id === 'created_at' || field.id === 'created_by')) return undefined;
  if (old === null) return cell.value;
  if (sameValue(object.id, field.id, field, old, cell.value)) return undefined;
  if (cell.problem && !SOFT_PROBLEMS.has(cell.problem.code)) { flagged(); return undefined; }
  if (cell.column < 0 && field.type === 'longtext') {
    const lines = String(old).split('\n');
    const added = String(cell.value).split('\n').filter((line) => !lines.includes(line));
    return added.length === 0 ? undefined : [...lines, ...added].join('\n');
  }
  return cell.value;
}

/** A link cell as it will be stored: the record's id, or the raw name with its problem when there is no such record. */
export function settledLink(cell: DraftCell, options: ImportOptions): DraftCell {
  if (!cell.link) return cell;
  const { entity } = cell.link;
  const there = entity !== undefined && entity.refused !== true && (entity.existing || options.mode !== 'update');
  if (there) return { ...cell, value: entity.id, problem: undefined };
  return { ...cell, value: cell.raw, problem: { code: 'link.unresolved', text: cell.raw } };
}

function fieldOf(object: ObjectType, id: string): Field | undefined {
  return object.fields.find((field) => field.id === id) ?? SYSTEM_LIKE.get(id);
}

const SYSTEM_LIKE: ReadonlyMap<string, Field> = new Map([
  ['created_at', { id: 'created_at', type: 'instant', label: { zh: '创建时间', en: 'Created' } }],
  ['created_by', { id: 'created_by', type: 'link', to: 'members', label: { zh: '创建人', en: 'Created by' } }],
]);
