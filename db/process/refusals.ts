import { isAppError, type Details } from '../errors.ts';
import type { RecordWrite } from '../changes/index.ts';

/** A record that a gate left as it is, and why. */
export interface Refusal {
  readonly object: string;
  readonly record: string;
  readonly code: RefusalCode;
  readonly details: Details;
}

/** A refusal with the error it came as. */
export interface Thrown {
  readonly refusal: Refusal;
  readonly error: unknown;
}

/**
 * Refusals that concern one record; the window has a short reason for each, for its one summary. Anything else (an unknown field, an
 * object of its own route) concerns the whole call.
 */
export const OF_ONE_RECORD = [
  'contract.kept',
  'contract.locked',
  'invoice.kept',
  'approval.locked',
  'approval.needed',
  'approval.ruleUnreadable',
  'customer.parentLoop',
  'delivery.tooMuch',
  'pool.capacity',
  'pool.coolDown',
  'pool.dailyLimit',
  'pool.empty',
  'pool.taken',
  'quote.kept',
  'quote.locked',
  'quote.notIssued',
  'record.readonlyField',
  'record.required',
  'record.tooLarge',
  'stage.fieldsMissing',
  'stage.lostKind',
  'stage.reasonMissing',
  'stage.unchecked',
] as const;
/** What a gate may say against one record. */
export type RefusalCode = (typeof OF_ONE_RECORD)[number];

/** What `check` throws against one record; null when it lets the write pass. Anything that concerns the whole call is thrown on. */
export function refusalOf(check: () => void, { object, record }: RecordWrite): Thrown | null {
  try {
    check();
    return null;
  } catch (error) {
    if (!isAppError(error) || !isOfOneRecord(error.code)) throw error;
    return { refusal: { object, record, code: error.code, details: error.details }, error };
  }
}

function isOfOneRecord(code: string): code is RefusalCode {
  return (OF_ONE_RECORD as readonly string[]).includes(code);
}
