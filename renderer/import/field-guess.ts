import { parseValue } from '../../db/values/parse.ts';
import type { FieldType } from '../../db/values/types.ts';

/** Types tried for a new field, the strictest first; text fits everything. */
const CANDIDATES = ['date', 'boolean', 'email', 'url', 'phone', 'percent', 'decimal'] as const satisfies readonly FieldType[];

export type GuessedType = 'text' | 'longtext' | 'choice' | 'date' | 'boolean' | 'email' | 'url' | 'phone' | 'percent' | 'decimal' | 'money';

/**
 * Type for a field made from a column: what every sample can be read as. Plain numbers under a heading about money are
 * money; long numbers stay text, since nobody adds up account numbers.
 */
export function guessFieldType(header: string, samples: readonly string[]): GuessedType {
  const filled = samples.map((sample) => sample.trim()).filter((sample) => sample !== '');
  if (filled.length === 0) return 'text';
  if (filled.some((sample) => sample.length > 60 || sample.includes('\n'))) return 'longtext';
  const numeric = filled.every((sample) => /^[-+]?[\d.,，]+$/.test(sample));
  for (const type of CANDIDATES) {
    if (type === 'phone' && !/电话|手机|phone|mobile|tel/i.test(header)) continue;
    if (type === 'percent' && !filled.every((sample) => /[%％]$/.test(sample))) continue;
    if (type === 'boolean' && numeric) continue;
    if (type === 'date' && numeric && !/日期|时间|date/i.test(header)) continue;
    if (!filled.every((sample) => fits(type, sample))) continue;
    if (type !== 'decimal') return type;
    if (filled.some((sample) => sample.replace(/\D/g, '').length > 12 || /^0\d/.test(sample))) return 'text';
    return /额|价|费|款|amount|price|cost/i.test(header) ? 'money' : 'decimal';
  }
  return 'text';
}

function fits(type: FieldType, sample: string): boolean {
  const { problem } = parseValue({ type }, sample);
  return problem === undefined || problem.code === 'date.yearGuessed' || problem.code === 'date.ambiguous';
}
