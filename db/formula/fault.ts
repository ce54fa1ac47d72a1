/**
 * Why a formula cannot be used. The window has a Chinese and an English text for each; `at` and `length` say where in
 * the text it lies.
 */
export const FAULT_CODES = [
  'empty', 'tooLong', 'tooDeep', 'tooComplex', 'badCharacter', 'openText', 'openName', 'openParen', 'syntax', 'incomplete',
  'unknownName', 'ambiguousName', 'fieldGone', 'notUsable', 'unknownFunction', 'argumentCount', 'wantsKind', 'mixedKinds',
  'moneyAndNumber', 'moneyTimesMoney', 'textAdded', 'noOrder', 'unknownOption', 'unknownUnit', 'cycle', 'wrongResult',
  'badLookup', 'badRollup',
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];

/** Facts that the text of a fault fills in. */
export type FaultDetails = Readonly<Record<string, string | number>>;

/** What is thrown while a definition is read; never while values are worked out. */
export interface FormulaFault extends Error {
  readonly fault: FaultCode;
  readonly at: number;
  readonly length: number;
  readonly details: FaultDetails;
}

/** A stretch of the formula's text. */
export interface Span {
  readonly at: number;
  readonly end: number;
}

/** Makes the fault; the message is for logs. */
export function formulaFault(fault: FaultCode, span: Span, details: FaultDetails = {}): FormulaFault {
  return Object.assign(new Error(`formula: ${fault} at ${span.at}`), { fault, at: span.at, length: Math.max(0, span.end - span.at), details });
}

/** True for what `formulaFault` made. */
export function isFormulaFault(error: unknown): error is FormulaFault {
  return error instanceof Error && 'fault' in error && (FAULT_CODES as readonly unknown[]).includes(error.fault);
}
