const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The whole number that Han numerals below ten thousand name ("十二" → 12, "一百零三" → 103), or null. */
export function readHan(text: string): number | null {
  const plain = text.replace(/[〇○]/g, '零').replace(/两/g, '二');
  let total = 0;
  let digit: number | null = null;
  for (const letter of plain) {
    const unit = UNITS[letter];
    if (unit !== undefined) {
      if (digit === null && !(unit === 10 && total === 0)) return null;
      total += (digit ?? 1) * unit;
      digit = null;
    } else {
      const next = DIGITS.indexOf(letter);
      if (next < 0) return null;
      digit = next;
    }
  }
  const value = total + (digit ?? 0);
  // Only what is written as we would write it is a number: "一二" is not, nor is "十百".
  return writeHan(value) === plain ? value : null;
}

/** 0 … 9999 in Han numerals as people say them: 12 → "十二", 103 → "一百零三"; null beyond. */
export function writeHan(value: number): string | null {
  if (!Number.isInteger(value) || value < 0 || value > 9999) return null;
  if (value < 10) return DIGITS[value] ?? null;
  let rest = value;
  let text = '';
  for (const [unit, size] of [['千', 1000], ['百', 100], ['十', 10], ['', 1]] as const) {
    const digit = Math.floor(rest / size);
    rest %= size;
    if (digit > 0) text += `${DIGITS[digit] ?? ''}${unit}`;
    else if (text !== '' && rest > 0 && !text.endsWith('零')) text += '零';
  }
  return value < 20 ? text.slice(1) : text;
}
