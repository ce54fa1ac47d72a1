import { SYSTEM_FIELDS } from '../model/index.ts';
import type { Field, ObjectType } from '../model/index.ts';
import { cleanLine, halfWidth, labelKey } from '../values/text.ts';
import { HEADINGS, SYSTEM_HEADINGS } from './headings.ts';

/** One field that a heading may mean. */
export interface Entry {
  readonly object: string;
  readonly field: Field;
  readonly weight: number;
  readonly reason: 'exact' | 'synonym';
}

/** A heading taken apart. */
export interface Heading {
  /** Ways to read it, best first, each a `labelKey` with its weight. */
  readonly variants: readonly { readonly key: string; readonly weight: number }[];
  /** 2 for "联系人2", "第二联系人"; else 1. */
  readonly slot: number;
  /** Power of ten of the unit: "金额(万元)" → 4. */
  readonly moneyShift?: number;
}

export interface Dictionary {
  readonly objects: readonly ObjectType[];
  readonly object: (id: string) => ObjectType | undefined;
  readonly field: (object: string, field: string) => Field | undefined;
  /** Fields that a `labelKey` names exactly. */
  readonly lookup: (key: string) => readonly Entry[];
  /** Every key, for fuzzy comparison. */
  readonly keys: readonly string[];
  /** True for any heading the dictionary knows, decorated or not. */
  readonly known: (text: string) => boolean;
}

/**
 * Objects whose records come another way: lines with their documents, tags with their records, bank lines and requests through
 * pages of their own. A ledger must not be taken for one of them because of a heading or two.
 */
const NOT_IMPORTED = new Set([
  'quote_lines', 'contract_lines', 'delivery_lines', 'price_books', 'price_lines', 'approvals', 'bank_lines', 'invoices', 'need_changes', 'departments', 'tags',
]);

/** Everything the headings of a workbook may mean, from the model with its custom fields. */
export function createDictionary(all: readonly ObjectType[]): Dictionary {
  const objects = all.filter((object) => object.system !== true && !NOT_IMPORTED.has(object.id));
  const index = new Map<string, Entry[]>();
  const fields = new Map<string, Field>();
  const add = (object: string, field: Field, word: string, weight: number, reason: Entry['reason']): void => {
    const key = labelKey(word);
    const entries = index.get(key) ?? [];
    if (key === '' || entries.some((entry) => entry.object === object && entry.field.id === field.id)) return;
    entries.push({ object, field, weight, reason });
    index.set(key, entries);
  };
  for (const object of objects) {
    for (const field of object.fields) {
      fields.set(`${object.id}.${field.id}`, field);
      if (field.hidden === true || field.readonly === true) continue;
      add(object.id, field, field.label.zh, 1, 'exact');
      add(object.id, field, field.label.en, 1, 'exact');
      for (const word of field.synonyms ?? []) add(object.id, field, word, 0.96, 'synonym');
      for (const [word, weight] of HEADINGS[`${object.id}.${field.id}`] ?? []) add(object.id, field, word, weight, 'synonym');
    }
    for (const field of SYSTEM_FIELDS) {
      fields.set(`${object.id}.${field.id}`, field);
      for (const [word, weight] of SYSTEM_HEADINGS[field.id] ?? []) add(object.id, field, word, weight, 'synonym');
    }
  }
  const lookup = (key: string): readonly Entry[] => index.get(key) ?? [];
  return {
    objects,
    object: (id) => objects.find((object) => object.id === id),
    field: (object, field) => fields.get(`${object}.${field}`),
    lookup,
    keys: [...index.keys()],
    known: (text) => readHeading(text, (key) => index.has(key)).variants.some((variant) => variant.weight > 0.8 && index.has(variant.key)),
  };
}

const DECORATION = /\((?:必填|选填|可选|必选|不可重复|唯一|required|optional|单位|注[::]?)[^)]*\)|[*※]|(?:必填)$/gi;
const UNIT = /\(?(?:单位[::])?(人民币)?(万元|千元|百万元|百万|亿元|万|元|rmb|cny|¥)\)?$/i;
const SHIFTS: Readonly<Record<string, number>> = { 千元: 3, 万元: 4, 万: 4, 百万: 6, 百万元: 6, 亿元: 8 };
const ORDINALS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5 };
const LEADING_SLOT = /^(?:第([一二三四五\d])个?|(备用|次要|其他|其它|副|第二))(?=\S)/;
const TRAILING_SLOT = /[(（]?([1-9一二三四五])[)）]?$/;

/**
 * "联系方式/电话2(必填)" → what it may mean, with slot and unit. Levels of a two-row header are joined by "/"; the last
 * level says most, a group heading alone says little.
 */
export function readHeading(label: string, has: (key: string) => boolean): Heading {
  let text = halfWidth(cleanLine(label)).replace(DECORATION, '').trim();
  const unit = UNIT.exec(text)?.[2]?.toLowerCase();
  const bare = unit === undefined ? text : text.replace(UNIT, '').trim();
  const moneyShift = unit === undefined ? undefined : SHIFTS[unit];
  if (bare !== '' && !has(labelKey(text))) text = bare;
  let slot = 1;
  if (!has(labelKey(text))) {
    const levels = text.split('/').map((level) => {
      const leading = LEADING_SLOT.exec(level);
      const trailing = leading ? null : TRAILING_SLOT.exec(level);
      const found = leading?.[1] ?? trailing?.[1] ?? (leading?.[2] === undefined ? undefined : '2');
      if (found === undefined || has(labelKey(level))) return level;
      const rest = leading ? level.slice(leading[0].length) : level.slice(0, -(trailing?.[0].length ?? 0));
      if (rest === '') return level;
      slot = Math.max(slot, ORDINALS[found] ?? Number(found));
      return rest;
    });
    text = levels.join('/');
  }
  const levels = text.split('/').map((level) => level.trim()).filter((level) => level !== '');
  const variants: { key: string; weight: number }[] = [{ key: labelKey(text), weight: 1 }];
  if (levels.length > 1) {
    variants.push({ key: labelKey(levels[levels.length - 1] ?? ''), weight: 0.95 });
    for (const level of levels.slice(0, -1).reverse()) variants.push({ key: labelKey(level), weight: 0.7 });
  }
  const withoutBrackets = text.replace(/\([^)]*\)/g, '');
  if (withoutBrackets !== text) variants.push({ key: labelKey(withoutBrackets), weight: 0.93 });
  return { variants: variants.filter((variant) => variant.key !== ''), slot, ...(moneyShift === undefined ? {} : { moneyShift }) };
}
