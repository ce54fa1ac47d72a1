/**
 * Exact decimal arithmetic on BigInt over canonical decimal strings.
 *
 * A `Decimal` is a string such as "12.5", "-0.003" or "0": no exponent, no plus sign, no leading or
 * trailing zeros, never "-0". The same number always has the same string, so `===` is equality.
 * Floats never take part: 1.005 is not what a float says it is.
 *
 * Rounding is half-up, away from zero (0.005 → 0.01, -0.005 → -0.01), as Chinese invoices do.
 */
export type Decimal = string;

/** Codes thrown by number and money code; every room above passes them on unchanged. */
export type NumberErrorCode = 'NOT_A_NUMBER' | 'NUMBER_TOO_LARGE' | 'DIVIDE_BY_ZERO';

/** What number code throws: an Error with a code from the closed list and the values that caused it. */
export type NumberError = Error & { code: NumberErrorCode; details: Readonly<Record<string, string>> };

/** Makes the error; the message is for logs, the window translates the code. */
export function numberError(code: NumberErrorCode, details: Record<string, string> = {}): NumberError {
  const said = Object.entries(details).map(([name, value]) => `${name}=${value.slice(0, 60)}`);
  return Object.assign(new Error(`${code} ${said.join(' ')}`.trim()), { code, details });
}

/** True for an error made by `numberError`. */
export function isNumberError(error: unknown): error is NumberError {
  const code = error instanceof Error ? (error as Partial<NumberError>).code : undefined;
  return code === 'NOT_A_NUMBER' || code === 'NUMBER_TOO_LARGE' || code === 'DIVIDE_BY_ZERO';
}

/** More digits than any business number needs; longer input is refused, so a hostile cell cannot cost time. */
const MAX_DIGITS = 60;
/** Chained products may grow past what may be typed, up to here. */
const MAX_COMPUTED = 1000;
const CANONICAL = /^(?:0|-?(?:[1-9]\d*(?:\.\d*[1-9])?|0\.\d*[1-9]))$/;
const LOOSE = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/** True when the text is already a canonical decimal. */
export function isDecimal(text: unknown): text is Decimal {
  return typeof text === 'string' && text.length <= MAX_DIGITS + 2 && CANONICAL.test(text);
}

/**
 * Canonical decimal of a plain number text ("+007.50" → "7.5", ".5" → "0.5", "1e-7" → "0.0000001"), or null.
 * Only ASCII digits, one sign, one point and an exponent; commas, currency signs and 万 belong to the cell parsers.
 */
export function parseDecimal(text: string): Decimal | null {
  if (text.length > 2 * MAX_DIGITS) return null;
  const parts = LOOSE.exec(text.trim());
  if (!parts) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  if (whole === '' && fraction === '') return null;
  const scale = fraction.length - Number(exponent);
  const digits = (whole + fraction).replace(/^0+/, '') || '0';
  if (digits === '0') return '0';
  if (digits.length > MAX_DIGITS || Math.abs(scale) > MAX_DIGITS) return null;
  const units = BigInt(digits) * (scale < 0 ? 10n ** BigInt(-scale) : 1n);
  const canonical = fromScaled(sign === '-' ? -units : units, Math.max(scale, 0));
  return isDecimal(canonical) ? canonical : null;
}

/**
 * Canonical decimal of a JavaScript number, at the 15 significant digits that Excel keeps
 * (0.1 + 0.2 → "0.3"), or null for NaN and infinities.
 */
export function decimalFromNumber(value: number): Decimal | null {
  return Number.isFinite(value) ? parseDecimal(String(Number(value.toPrecision(15)))) : null;
}

/** The number as an integer of 10^-scale units, rounded half-up when it has more places. Throws NOT_A_NUMBER. */
export function toScaled(value: Decimal, scale: number): bigint {
  const { units, places } = split(value);
  if (places <= scale) return units * 10n ** BigInt(scale - places);
  return divideHalfUp(units, 10n ** BigInt(places - scale));
}

/** The canonical decimal of an integer count of 10^-scale units. */
export function fromScaled(units: bigint, scale: number): Decimal {
  const negative = units < 0n;
  const digits = (negative ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  const magnitude = fraction === '' ? whole : `${whole}.${fraction}`;
  return negative ? `-${magnitude}` : magnitude;
}

/** Integer division rounded half-up, away from zero. Throws DIVIDE_BY_ZERO. */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  if (divisor === 0n) throw numberError('DIVIDE_BY_ZERO', { dividend: dividend.toString() });
  const negative = dividend < 0n !== divisor < 0n;
  const top = dividend < 0n ? -dividend : dividend;
  const bottom = divisor < 0n ? -divisor : divisor;
  const magnitude = (2n * top + bottom) / (2n * bottom);
  return negative ? -magnitude : magnitude;
}

/** -1, 0 or 1, by value. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const [left, right] = align(a, b);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Exact sum. */
export function add(a: Decimal, b: Decimal): Decimal {
  const [left, right, scale] = align(a, b);
  return fromScaled(left + right, scale);
}

/** Exact difference. */
export function sub(a: Decimal, b: Decimal): Decimal {
  const [left, right, scale] = align(a, b);
  return fromScaled(left - right, scale);
}

/** Exact product. */
export function mul(a: Decimal, b: Decimal): Decimal {
  const left = split(a);
  const right = split(b);
  return fromScaled(left.units * right.units, left.places + right.places);
}

/** Quotient rounded half-up to `scale` places. Throws DIVIDE_BY_ZERO. */
export function div(a: Decimal, b: Decimal, scale: number): Decimal {
  const [left, right] = align(a, b);
  return fromScaled(divideHalfUp(left * 10n ** BigInt(scale), right), scale);
}

/** The number rounded half-up to `scale` places. */
export function round(value: Decimal, scale: number): Decimal {
  return fromScaled(toScaled(value, scale), scale);
}

function align(a: Decimal, b: Decimal): [left: bigint, right: bigint, scale: number] {
  const left = split(a);
  const right = split(b);
  const scale = Math.max(left.places, right.places);
  return [left.units * 10n ** BigInt(scale - left.places), right.units * 10n ** BigInt(scale - right.places), scale];
}

function split(value: Decimal): { units: bigint; places: number } {
  if (value.length > MAX_COMPUTED) throw numberError('NUMBER_TOO_LARGE', { value });
  const canonical = CANONICAL.test(value) ? value : parseDecimal(value);
  if (canonical === null) throw numberError('NOT_A_NUMBER', { value });
  const point = canonical.indexOf('.');
  if (point < 0) return { units: BigInt(canonical), places: 0 };
  return { units: BigInt(canonical.slice(0, point) + canonical.slice(point + 1)), places: canonical.length - point - 1 };
}
