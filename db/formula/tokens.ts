import { formulaFault, type Span } from './fault.ts';

/** A word of a formula, with its place in the text as it was typed. */
export interface Token extends Span {
  readonly kind: 'number' | 'text' | 'name' | 'function' | 'operator' | 'open' | 'close' | 'comma';
  /** The number without its percent sign's meaning applied, the text without quotes, the name without brackets, the operator in half width. */
  readonly text: string;
  /** A name in brackets: never a truth value. */
  readonly bracketed?: boolean;
}

/** Longest formula. */
export const MAX_LENGTH = 2000;
const MAX_TOKENS = 500;

const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '”': '”', '＂': '＂', "'": "'", '‘': '’' };
const OPERATORS: readonly (readonly [string, string])[] = [
  ['<>', '<>'], ['!=', '<>'], ['<=', '<='], ['>=', '>='], ['==', '='], ['≠', '<>'], ['≤', '<='], ['≥', '>='],
  ['=', '='], ['<', '<'], ['>', '>'], ['+', '+'], ['-', '-'], ['*', '*'], ['/', '/'], ['&', '&'], ['×', '*'], ['÷', '/'], ['−', '-'],
];
const SPACE = /[\s\u3000]/;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)/y;
const WORD = /[\p{L}_][\p{L}\p{N}_]*/uy;

/** The words of a formula. Full-width signs and digits count as half-width ones. Throws faults with their places. */
export function tokenize(typed: string): Token[] {
  if (typed.length > MAX_LENGTH) throw formulaFault('tooLong', { at: MAX_LENGTH, end: typed.length }, { most: MAX_LENGTH });
  const plain = narrow(typed);
  const tokens: Token[] = [];
  // People who come from a spreadsheet begin with an equals sign.
  const first = plain.search(/[^\s\u3000]/);
  let at = plain[first] === '=' ? first + 1 : 0;
  while (at < plain.length) {
    const char = plain[at] ?? '';
    if (SPACE.test(char)) {
      at += 1;
      continue;
    }
    const token = tokenAt(typed, plain, at);
    if (tokens.length >= MAX_TOKENS) throw formulaFault('tooLong', { at, end: typed.length }, { most: MAX_TOKENS });
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** Half-width letter by letter, so that every place stays what it was. */
function narrow(typed: string): string {
  return typed.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).replaceAll('【', '[').replaceAll('】', ']');
}

function tokenAt(typed: string, plain: string, at: number): Token {
  const char = plain[at] ?? '';
  const quote = QUOTES[typed[at] ?? ''];
  if (quote !== undefined) return textAt(typed, at, quote);
  if (char === '[') return bracketAt(typed, plain, at);
  if (char === '(') return { kind: 'open', text: '(', at, end: at + 1 };
  if (char === ')') return { kind: 'close', text: ')', at, end: at + 1 };
  if (char === ',' || char === '，' || char === '、' || char === ';') return { kind: 'comma', text: ',', at, end: at + 1 };
  const operator = OPERATORS.find(([sign]) => plain.startsWith(sign, at));
  if (operator) return { kind: 'operator', text: operator[1], at, end: at + operator[0].length };
  const number = match(NUMBER, plain, at);
  if (number !== null) return numberAt(plain, at, number);
  const word = match(WORD, plain, at);
  if (word === null) {
    const end = at + (String.fromCodePoint(typed.codePointAt(at) ?? 32).length);
    throw formulaFault('badCharacter', { at, end }, { text: typed.slice(at, end) });
  }
  const end = at + word.length;
  const isCall = /^[\s\u3000]*\(/.test(plain.slice(end));
  return { kind: isCall ? 'function' : 'name', text: isCall ? word : typed.slice(at, end), at, end };
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** `80%` is 0.8; the sign belongs to the number. */
function numberAt(plain: string, at: number, number: string): Token {
  const percent = plain[at + number.length] === '%';
  const end = at + number.length + (percent ? 1 : 0);
  return { kind: 'number', text: percent ? `${number}%` : number, at, end };
}

/** A text between quotes; a doubled quote stands for one. */
function textAt(typed: string, at: number, quote: string): Token {
  let text = '';
  for (let i = at + 1; i < typed.length; i++) {
    const ends = typed[i] === quote || (quote === '”' && typed[i] === '"');
    if (!ends) text += typed[i] ?? '';
    else if (typed[i + 1] === typed[i]) text += typed[i++] ?? '';
    else return { kind: 'text', text, at, end: i + 1 };
  }
  throw formulaFault('openText', { at, end: typed.length });
}

/** A name between brackets; a doubled closing bracket stands for one. */
function bracketAt(typed: string, plain: string, at: number): Token {
  let text = '';
  for (let i = at + 1; i < plain.length; i++) {
    if (plain[i] !== ']') text += typed[i] ?? '';
    else if (plain[i + 1] === ']') text += typed[i++] ?? '';
    else return { kind: 'name', text: text.trim(), at, end: i + 1, bracketed: true };
  }
  throw formulaFault('openName', { at, end: typed.length });
}

/** A name as it is written in brackets. */
export function bracketed(name: string): string {
  return `[${name.replace(/[\]】］]/g, '$&$&')}]`;
}

/** A text as it is written in quotes. */
export function inQuotes(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
