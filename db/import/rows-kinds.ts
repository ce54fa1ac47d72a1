import { halfWidth } from '../values/text.ts';
import { isBlank, rawText } from '../values/raw.ts';
import type { Cell } from './sheet.ts';

/** What one row of a table is, by its texts alone. */

const TOTAL = /^(?:[本各分]?[页月季年日周区组部]?度?)?(?:合计|小计|总计|共计|累计|汇总|总和|合計|小計|總計)(?:金额|数量|人民币)?(?:\(.*\))?(?:[::].*)?$/;
const TOTAL_TAIL = /^.{1,8}(?:小计|合计|总计)[::]?$/;
const TOTAL_COUNT = /^(?:总?共|合计|共计)\s*\d+\s*[家个条户位名项笔行]/;
const TOTAL_EN = /^(?:sub ?-?total|grand total|total|sum)s?\s*:?$/i;
const NOTE = /^(?:\*|※|注|备注|说明|附注|附|制表|填表|制单|审核|审批|复核|打印|经办|负责人|填报|统计|截止|截至|数据来源|更新|联系客服|note|remark|prepared by|printed)[^::]{0,8}(?:[::]|$)/i;
const NUMBERED_NOTE = /^\(?\d{1,2}[、.．)]\s*\S.{8,}/;

/** Texts of the filled cells, left to right; at most `most` of them. */
export function filledTexts(row: readonly Cell[], most = Infinity): string[] {
  const texts: string[] = [];
  for (const cell of row) {
    if (texts.length >= most) break;
    if (!isBlank(cell)) texts.push(rawText(cell).trim());
  }
  return texts;
}

/** How many cells hold something. */
export function countFilled(row: readonly Cell[]): number {
  let count = 0;
  for (const cell of row) if (!isBlank(cell)) count += 1;
  return count;
}

/** Characters that every total row holds; most rows are told apart by them alone. */
const MAYBE_TOTAL = /[计計汇总總和共]|total|sum/i;

/** 合计, 小计, "华东小计", "共 35 家", Total: in one of the first three filled cells. */
export function isTotalRow(row: readonly Cell[]): boolean {
  return filledTexts(row, 3).some((text) => {
    if (text.length > 60 || !MAYBE_TOTAL.test(text)) return false;
    const plain = halfWidth(text).replace(/\s+/g, '');
    return TOTAL.test(plain) || TOTAL_TAIL.test(plain) || TOTAL_COUNT.test(plain) || TOTAL_EN.test(halfWidth(text).trim());
  });
}

/** "备注:以上数据截至…", "制表人:张三  审核:李四": begins like a note and fills at most a few cells. */
export function isNoteRow(row: readonly Cell[], width: number): boolean {
  const filled = countFilled(row);
  if (filled === 0 || filled > Math.max(2, Math.floor(width / 2))) return false;
  const first = halfWidth(filledTexts(row, 1)[0] ?? '').trim();
  if (NOTE.test(first)) return true;
  return filled === 1 && width >= 3 && (NUMBERED_NOTE.test(first) || first.length > 40);
}

/** A short text that could be a heading: words, not a number, a date, a phone or a sentence. */
export function isLabelLike(cell: Cell): boolean {
  if (typeof cell !== 'string') return false;
  const text = cell.trim();
  if (text === '' || text.length > 40) return false;
  return /[\p{L}#]/u.test(text) && !/@|https?:|^\d+[-/.年]\d+/.test(text) && !/^[\d\s+()-]{6,}$/.test(text);
}
