import { cleanLine, halfWidth } from '../values/text.ts';
import { isPhone, splitPhones } from '../values/phone.ts';

/** One person found in a cell. */
export interface PersonInCell {
  readonly name: string;
  readonly phones: readonly string[];
}

/**
 * People written into one cell: "张三13800000000/李四 139…", "王伟(采购) 021-55667788", "张三、李四". Null when the cell is
 * one plain name (or anything that should stay as it is).
 */
export function splitPeople(text: string): PersonInCell[] | null {
  const plain = halfWidth(cleanLine(text.replace(/\r\n?|\n/g, '；')));
  const parts = plain.split(/[;；、，]|,\s*|\/(?!\d{1,2}\b)/).map((part) => part.trim()).filter((part) => part !== '');
  const people: PersonInCell[] = [];
  for (const part of parts) {
    const read = readPerson(part);
    if (read === null) return null;
    const last = people[people.length - 1];
    // "张三 13800000000/021-5566" : a number without a name belongs to the person before it.
    if (read.name === '' && last) people[people.length - 1] = { name: last.name, phones: [...last.phones, ...read.phones] };
    else if (read.name === '') return null;
    else people.push(read);
  }
  const plainName = people.length === 1 && people[0]?.phones.length === 0;
  return people.length === 0 || plainName ? null : people;
}

function readPerson(part: string): PersonInCell | null {
  if (isPhone(part)) return { name: '', phones: [part] };
  const found = /^([^\d+]{1,20}?)[\s::]*((?:\+?\d[\d\s-]{6,}\d))$/.exec(part);
  if (found) {
    const phones = splitPhones((found[2] ?? '').trim());
    const name = (found[1] ?? '').replace(/[\s::(（-]+$/, '').trim();
    return name !== '' && phones.every(isPhone) ? { name, phones } : null;
  }
  return /^[\p{Script=Han}]{2,4}(?:\([^)]{1,8}\))?$/u.test(part) ? { name: part, phones: [] } : null;
}
