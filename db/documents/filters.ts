/**
 * The filters a document template may use, as plain functions. Each takes a stored value; an empty value prints as
 * nothing, and a value of another type prints as it is rather than failing the page.
 */
import { isDecimal } from '../values/decimal.ts';
import { formatAmount, groupThousands, minorPlaces } from '../values/money.ts';
import { rmbUppercase } from '../values/rmb-uppercase.ts';
import type { DocumentLanguage } from './labels.ts';

/** Signs as printed: the narrow ¥ sits better beside Latin figures than the full-width ￥ of the grid. */
const SIGNS: Readonly<Record<string, string>> = { CNY: '¥', USD: 'US$', EUR: '€', GBP: '£', JPY: 'JP¥', HKD: 'HK$', TWD: 'NT$' };
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Minor units → "1,234.50". */
function amount(value: unknown, currency: unknown = 'CNY'): string {
  return Number.isSafeInteger(value) ? formatAmount(value as number, String(currency)) : asText(value);
}

/** Minor units → "¥1,234.50". */
function money(value: unknown, currency: unknown = 'CNY'): string {
  if (!Number.isSafeInteger(value)) return asText(value);
  const plain = amount(value, currency);
  const sign = SIGNS[String(currency)] ?? `${String(currency)} `;
  return plain.startsWith('-') ? `-${sign}${plain.slice(1)}` : sign + plain;
}

/** Decimal → grouped digits as they are: "12000.5" → "12,000.5". */
function qty(value: unknown): string {
  const text = asText(value);
  return isDecimal(text) ? groupThousands(text) : text;
}

/** Unit price: grouped, at least the places of the currency, more when the price has them. */
function price(value: unknown, currency: unknown = 'CNY'): string {
  const text = asText(value);
  if (!isDecimal(text)) return text;
  const [whole = '', fraction = ''] = text.split('.');
  const padded = fraction.padEnd(minorPlaces(String(currency)), '0');
  return groupThousands(whole) + (padded === '' ? '' : `.${padded}`);
}

/** Percent units → "13%". */
function percent(value: unknown): string {
  const text = asText(value);
  return text === '' ? '' : `${text}%`;
}

/** YYYY-MM-DD → "2026年11月23日", "23 Nov 2026", or unchanged when both languages share the page. */
function date(value: unknown, language: unknown = 'zh'): string {
  const text = asText(value);
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === '' || language === ('both' satisfies DocumentLanguage)) return text;
  if (language === ('en' satisfies DocumentLanguage)) return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** Minor units → 大写金额. */
function rmb(value: unknown): string {
  return Number.isSafeInteger(value) ? rmbUppercase(value as number) : asText(value);
}

/** Any text as the inside of a quoted CSS string: everything but letters and digits is a hex escape. */
function cssString(value: unknown): string {
  return asText(value).replace(/[^\p{L}\p{N}]/gu, (char) => `\\${char.codePointAt(0)?.toString(16).padStart(6, '0') ?? ''}`);
}

/** An image that may be printed, else nothing: data URLs of raster images and SVG, never an address. */
export function printableImage(value: unknown): string {
  const text = asText(value);
  return /^data:image\/(?:png|jpeg|webp|svg\+xml);base64,[A-Za-z0-9+/]+=*$/.test(text) ? text : '';
}

/** By the name a template uses. */
export const DOCUMENT_FILTERS: Readonly<Record<string, (value: unknown, argument?: unknown) => string>> = {
  amount,
  money,
  qty,
  price,
  percent,
  date,
  rmb,
  css_string: cssString,
  image: printableImage,
};
