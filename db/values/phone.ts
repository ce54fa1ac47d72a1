import { cleanLine, halfWidth } from './text.ts';

/**
 * Phones are text: what is stored is what was written (spaces and dashes too), what is compared is `phoneKey`.
 */

/** "021-55667788-801": an extension written as a third group. */
const DASH_EXTENSION = /^(\(?0\d{2,3}\)?[-\s—–]?\d{7,8})[-—–]\d{1,6}$/;
const EXTENSION = /(?:转|分机|ext\.?|x|#)\s*(\d{1,6})$/i;

/** Comparison form: digits only, no country code 86, extension after "x". "+86 138-0013-8000" → "13800138000". */
export function phoneKey(text: string): string {
  const plain = halfWidth(cleanLine(text));
  const extension = EXTENSION.exec(plain)?.[1] ?? '';
  let digits = plain.replace(EXTENSION, '').replace(/\D/g, '');
  digits = digits.replace(/^0086/, '');
  if (/^86(?:1\d{10}|0\d{9,11})$/.test(digits)) digits = digits.slice(2);
  if (/^01[3-9]\d{9}$/.test(digits)) digits = digits.slice(1);
  return extension === '' ? digits : `${digits}x${extension}`;
}

/** True for a mainland mobile number, in any writing. */
export function isMobile(text: string): boolean {
  return /^1[3-9]\d{9}$/.test(phoneKey(text));
}

/** True when the text reads as one phone number (mobile, landline with or without area code, 400/800, foreign with +). */
export function isPhone(text: string): boolean {
  const plain = halfWidth(cleanLine(text));
  if (!/^\+?[\d\s().\-—–#]+(?:(?:转|分机|ext\.?|x|#)\s*\d{1,6})?$/i.test(plain)) return false;
  if (/^\d{4}([-./])\d{1,2}\1\d{1,2}$/.test(plain)) return false;
  const digits = phoneKey(plain.replace(DASH_EXTENSION, '$1')).split('x')[0] ?? '';
  if (plain.startsWith('+')) return digits.length >= 7 && digits.length <= 15;
  return /^1[3-9]\d{9}$/.test(digits) || /^0\d{9,11}$/.test(digits) || /^[2-9]\d{6,7}$/.test(digits) || /^[48]00\d{7}$/.test(digits);
}

/** Several numbers in one text ("13800138000/021-55667788、139…") as separate texts; one number stays whole. */
export function splitPhones(text: string): string[] {
  const parts = cleanLine(text).split(/[/／、,，;；|]|\s+(?=\+?\d{7,})|或/).map((part) => part.trim()).filter((part) => part !== '');
  return parts.length > 1 && parts.every(isPhone) ? parts : [cleanLine(text)];
}
