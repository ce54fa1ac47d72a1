import { halfWidth } from '../../db/values/text.ts';

/** The row that a person names, counted from 1: "128", "１２８", "1,200", "第128行", "row 128". Null for anything else. */
export function readRowNumber(text: string): number | null {
  const digits = /^(?:第|row)?\s*([1-9][\d,]{0,12})\s*(?:行)?$/i.exec(halfWidth(text).trim())?.[1]?.replaceAll(',', '');
  return digits === undefined ? null : Number(digits);
}
