import type { Field, ObjectType } from '../model/index.ts';
import { phoneKey } from '../values/phone.ts';
import { companyKey, textKey } from '../values/text.ts';
import { SOFT_PROBLEMS } from '../values/types.ts';
import type { Value } from '../values/types.ts';
import type { Draft, DraftCell, Entity } from './drafts.ts';
import type { PlanWarning } from './types.ts';

/**
 * Adds what a draft says to its record. The first value of a field stays; blanks are filled; long texts are joined; a
 * second phone goes to the free phone field. Any other different value is not written and is reported.
 */
export function mergeDraft(object: ObjectType, entity: Entity, draft: Draft, warn: (warning: PlanWarning) => void): void {
  const known = entity.sources.length > 0;
  if (!draft.implicit || !known) entity.sources.push(draft.source);
  for (const [id, cell] of draft.cells) {
    const field = object.fields.find((one) => one.id === id) ?? SYSTEM;
    const own = entity.cells.get(id);
    if (object.id === 'contacts' && field.type === 'phone' && isOtherPhone(entity, id, cell)) continue;
    if (!own || own.value === null) { if (!own || cell.value !== null) entity.cells.set(id, cell); continue; }
    if (cell.value === null || sameValue(object.id, id, field, own.value, cell.value)) continue;
    if (isFlagged(own) && !isFlagged(cell)) { entity.cells.set(id, cell); report(own, cell); continue; }
    if (field.type === 'longtext') { entity.cells.set(id, joined(own, cell)); continue; }
    if (object.id === 'contacts' && field.type === 'phone' && secondPhone(entity, id, cell)) continue;
    if (`${object.id}.${id}` === 'customers.name') keepShortName(entity, own, cell);
    report(cell, own);
    function report(lost: DraftCell, kept: DraftCell): void {
      if (draft.implicit) return;
      warn({ code: 'plan.differentValue', object: object.id, title: titleOf(object, entity), field: id, kept: shown(kept), other: shown(lost), sources: [...entity.sources.slice(0, 1), draft.source] });
    }
  }
}

const SYSTEM: Field = { id: '', type: 'text', label: { zh: '', en: '' } };

export function titleOf(object: ObjectType, entity: Entity): string {
  return String(entity.cells.get(object.title)?.value ?? '');
}

function isFlagged(cell: DraftCell): boolean {
  return cell.problem !== undefined && !SOFT_PROBLEMS.has(cell.problem.code);
}

function shown(cell: DraftCell): string {
  return cell.raw === '' ? String(cell.value ?? '') : cell.raw;
}

function joined(own: DraftCell, cell: DraftCell): DraftCell {
  const lines = String(own.value).split('\n');
  const added = String(cell.value).split('\n').filter((line) => !lines.includes(line));
  return added.length === 0 ? own : { ...own, value: [...lines, ...added].join('\n'), raw: [...lines, ...added].join('\n') };
}

function secondPhone(entity: Entity, id: string, cell: DraftCell): boolean {
  const other = id === 'mobile' ? 'phone' : 'mobile';
  const own = entity.cells.get(other)?.value ?? null;
  if (own === null) entity.cells.set(other, cell);
  return own === null || phoneKey(String(own)) === phoneKey(String(cell.value));
}

/** The number is already in the contact's other phone field. */
function isOtherPhone(entity: Entity, id: string, cell: DraftCell): boolean {
  const other = entity.cells.get(id === 'mobile' ? 'phone' : 'mobile')?.value ?? null;
  return other !== null && cell.value !== null && phoneKey(String(other)) === phoneKey(String(cell.value));
}

/** A shorter name of the same company is worth keeping: it is how people call it. */
function keepShortName(entity: Entity, own: DraftCell, cell: DraftCell): void {
  const [full, short] = [String(own.value), String(cell.value)];
  if (short.length < full.length && (entity.cells.get('short_name')?.value ?? null) === null) entity.cells.set('short_name', cell);
}

/** Equal for a person: phones by digits, company names without their dress, texts without width and case. */
export function sameValue(object: string, id: string, field: Field, a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (field.type === 'phone') return phoneKey(String(a)) === phoneKey(String(b));
  if (`${object}.${id}` === 'customers.name') return companyKey(String(a)) === companyKey(String(b));
  return ['text', 'email', 'url', 'longtext'].includes(field.type) && textKey(String(a)) === textKey(String(b));
}
