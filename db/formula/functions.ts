import type { Span } from './fault.ts';
import { DATE_FUNCTIONS } from './functions-date.ts';
import { LOGIC_FUNCTIONS } from './functions-logic.ts';
import { NUMBER_FUNCTIONS } from './functions-number.ts';
import { TEXT_FUNCTIONS } from './functions-text.ts';
import type { Places, Row, Typed } from './typed.ts';

/** What a function is given besides its arguments. */
export interface CallSite {
  readonly span: Span;
  readonly places: Places;
  /** Today at this desk. */
  readonly today: () => (row: Row) => string;
}

/** One function of the closed list. */
export interface FunctionKind {
  /** The name that is shown, and the key of its help text. */
  readonly name: string;
  readonly zh: string;
  readonly min: number;
  readonly max: number;
  /** Checks the arguments and says how the outcome is worked out. Throws faults. */
  readonly make: (args: readonly Typed[], site: CallSite) => Typed;
}

/** Every function that a formula may call. */
export const FUNCTIONS: readonly FunctionKind[] = [...LOGIC_FUNCTIONS, ...NUMBER_FUNCTIONS, ...TEXT_FUNCTIONS, ...DATE_FUNCTIONS];

/** Other spellings that spreadsheets have for the same. */
const ALSO: Readonly<Record<string, string>> = { CONCATENATE: 'CONCAT', AVG: 'AVERAGE', ISBLANK: 'ISEMPTY', VALUE: 'NUMBER', 平均值: 'AVERAGE', 最大值: 'MAX', 最小值: 'MIN', 合计: 'SUM' };
const BY_NAME: ReadonlyMap<string, FunctionKind> = new Map(FUNCTIONS.flatMap((each) => [[each.name, each], [each.zh, each]] as const));

/** The function of this name, Chinese or English, in any case. */
export function functionNamed(name: string): FunctionKind | undefined {
  const upper = name.toUpperCase();
  return BY_NAME.get(upper) ?? BY_NAME.get(Object.hasOwn(ALSO, upper) ? (ALSO[upper] ?? '') : '');
}
