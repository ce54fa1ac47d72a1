import { isMobile, isPhone, splitPhones } from '../values/phone.ts';
import { draftOf, draftText } from './drafts.ts';
import type { Draft, DraftCell, RowDraft } from './drafts.ts';
import { splitPeople } from './people.ts';
import type { PersonInCell } from './people.ts';

/** People found in one phone cell of a row. */
export interface Crowd {
  readonly people: readonly PersonInCell[];
  readonly slot: number;
  /** The cell they were found in; its value is not used. */
  readonly cell: DraftCell;
}

/** Slots of people found inside one cell start here, so that they never meet those of columns. */
const CELL_SLOT = 100;

/** Objects whose phone columns may name people as well ("王伟 13800138000"). */
const PEOPLED: ReadonlySet<string> = new Set(['customers', 'contacts']);

export function mayNamePeople(object: string): boolean {
  return PEOPLED.has(object);
}

/** Takes the people of a row's contact cells apart and puts each number into the field of its kind. */
export function settlePeople(row: RowDraft): void {
  for (const draft of row.drafts.filter((one) => one.object === 'contacts')) splitContact(row, draft);
  for (const draft of row.drafts.filter((one) => one.object === 'contacts')) placePhones(draft);
}

/** People from a phone cell: the first is the contact of that slot unless another one is named there. */
export function addPeople(row: RowDraft, { people, slot, cell }: Crowd): void {
  people.forEach((person, at) => {
    const own = at === 0 ? draftOf(row, 'contacts', slot) : null;
    const target = own && ['', person.name].includes(draftText(own, 'name')) ? own : draftOf(row, 'contacts', CELL_SLOT * slot + 50 + at);
    target.cells.set('name', { ...cell, value: person.name });
    fillPhones(target, person, cell, false);
  });
}

/** A landline in the mobile column belongs in the phone field, when that is free or holds the mobile. */
function placePhones(draft: Draft): void {
  const mobile = draft.cells.get('mobile');
  const phone = draft.cells.get('phone');
  if (!mobile || mobile.value === null || mobile.problem || isMobile(String(mobile.value)) || String(mobile.value).startsWith('+')) return;
  const other = phone?.value ?? null;
  if (other !== null && !isMobile(String(other))) return;
  draft.cells.set('phone', mobile);
  draft.cells.set('mobile', phone ?? { ...mobile, value: null, raw: '' });
}

/** One cell may name several people ("张三138…/李四139…"), or the name and phone cells may be lists of equal length. */
function splitContact(row: RowDraft, draft: Draft): void {
  const cell = draft.cells.get('name');
  if (cell && isPhone(String(cell.value ?? ''))) {
    draft.cells.delete('name');
    fillPhones(draft, { name: '', phones: [String(cell.value)] }, cell, false);
    return;
  }
  const people = cell ? splitPeople(String(cell.value ?? '')) : null;
  if (!cell || !people) return;
  const listed = splitPhones(draft.cells.get('mobile')?.raw ?? '');
  const even = people.length > 1 && listed.length === people.length && people.every((person) => person.phones.length === 0);
  people.forEach((person, at) => {
    const target = at === 0 ? draft : draftOf(row, 'contacts', CELL_SLOT * draft.slot + at);
    target.cells.set('name', { ...cell, value: person.name });
    fillPhones(target, even ? { name: person.name, phones: [listed[at] ?? ''] } : person, cell, even);
  });
  if (even) draft.cells.delete('phone');
}

function fillPhones(target: Draft, person: PersonInCell, cell: DraftCell, replace: boolean): void {
  for (const phone of person.phones) {
    const wanted = isMobile(phone) ? ['mobile', 'phone'] : ['phone', 'mobile'];
    const free = replace ? 'mobile' : wanted.find((field) => (target.cells.get(field)?.value ?? null) === null);
    if (free !== undefined) target.cells.set(free, { ...cell, value: phone, raw: cell.raw });
  }
}

/** A contact without a name gives its number to the company when that has none, else it is called by its number. */
export function nameContact(row: RowDraft, draft: Draft): void {
  if (draftText(draft, 'name') !== '') return;
  const number = (draft.cells.get('mobile')?.value ?? null) !== null ? 'mobile' : 'phone';
  const cell = draft.cells.get(number);
  if (!cell || cell.value === null) return;
  const filled = [...draft.cells.values()].filter((one) => one.value !== null).length;
  const company = row.drafts.find((one) => one.object === 'customers' && one.slot === 1);
  if (company && (company.cells.get('phone')?.value ?? null) === null && filled === 1) {
    company.cells.set('phone', cell);
    draft.cells.clear();
    return;
  }
  draft.cells.set('name', { ...cell, value: String(cell.value) });
}
