import type { FieldDescription } from '../../../preload/contract/model.ts';
import { fieldNamed } from './headings.ts';
import type { HeadedRows } from './headings.ts';
import { plainCell } from './pasted-cell.ts';
import { readList } from './text-list.ts';

/** Everyday words for fields, as chat messages name them: `电话：138…` fits a field whose label is 公司电话 or 手机. */
const WORDS: readonly { readonly words: readonly string[]; readonly fits: (field: FieldDescription, title: string) => boolean }[] = [
  { words: ['公司', '单位', '客户', '公司名称', 'company', 'customer'], fits: (field) => field.type === 'link' && field.to === 'customers' },
  { words: ['姓名', '名字', '名称', '客户', '公司', '单位', '公司名称', '客户名称', 'name', 'company'], fits: (field, title) => field.id === title },
  { words: ['电话', '手机', '手机号', '手机号码', '联系电话', '联系方式', 'phone', 'mobile', 'tel'], fits: (field) => field.type === 'phone' },
  { words: ['邮箱', '邮件', '电子邮箱', 'email', 'e-mail'], fits: (field) => field.type === 'email' },
  { words: ['网址', '网站', '官网', 'website'], fits: (field) => field.type === 'url' },
  { words: ['备注', '说明', 'notes', 'remark'], fits: (field) => field.type === 'longtext' },
];

/** Plain lines as new records of an object, where they can be read as nothing else. */
export function readListed(text: string, fields: readonly FieldDescription[], title: string): HeadedRows | null {
  const open = fields.filter((field) => field.readonly !== true);
  const fieldOf = (label: string): FieldDescription | null => fieldNamed(label, open) ?? byWord(label, open, title);
  const list = readList(text, (label) => fieldOf(label) !== null);
  if (list === null) return null;
  const named = list.columns.map((column) => {
    if (column === 'title') return open.find((field) => field.id === title) ?? null;
    if (column === 'phone') return open.find((field) => field.id === 'mobile') ?? open.find((field) => field.type === 'phone') ?? null;
    return fieldOf(column.label);
  });
  // Two labels for one field, or a column that this object does not have: the text stays as it is.
  if (named.some((field) => field === null) || new Set(named).size !== named.length) return null;
  return { rows: list.rows.map((row) => row.map(plainCell)), fields: named };
}

function byWord(label: string, fields: readonly FieldDescription[], title: string): FieldDescription | null {
  const word = label.toLowerCase();
  for (const { words, fits } of WORDS) {
    const found = words.includes(word) ? fields.find((field) => fits(field, title)) : undefined;
    if (found !== undefined) return found;
  }
  return null;
}
