import { appError } from '../errors.ts';
import { isStamp } from './clock.ts';

const MAX_NAME = 200;

/**
 * Throws `call.invalidInput` unless this is a batch as a desk could have written it. Refused as a whole and before
 * anything is written: half a user action is worse than none, and a batch that cannot be stored must not stop at the
 * database's own complaint. What is merely unknown (objects, fields, kinds, values of other types) passes.
 */
export function checkBatch(batch: unknown): void {
  const refuse = (what: string) => {
    throw appError('call.invalidInput', `The batch is malformed: ${what}.`, { what });
  };
  if (!isRecord(batch)) return refuse('batch');
  for (const name of ['id', 'device', 'kind']) if (!isName(batch[name])) refuse(name);
  for (const name of ['member', 'label']) if (typeof batch[name] !== 'string') refuse(name);
  if (!isStamp(batch['at'])) refuse('at');
  if (batch['undoes'] !== null && !isName(batch['undoes'])) refuse('undoes');
  if (!Array.isArray(batch['changes'])) return refuse('changes');
  for (const change of batch['changes'] as readonly unknown[]) {
    const wrong = problemOf(change);
    if (wrong !== null) refuse(`change.${wrong}`);
  }
}

function problemOf(change: unknown): string | null {
  if (!isRecord(change)) return 'shape';
  if (!isStamp(change['at'])) return 'at';
  if (!isName(change['object'])) return 'object';
  if (!isName(change['record'])) return 'record';
  if (!isRecord(change['set']) || !Object.values(change['set']).every(isJson)) return 'set';
  if (!isRecord(change['seen']) || !Object.values(change['seen']).every((stamp) => typeof stamp === 'string')) return 'seen';
  return null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text that a database column and JSON both hold byte for byte. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_NAME && value.isWellFormed() && !value.includes('\0');
}

function isJson(value: unknown): boolean {
  return ['string', 'number', 'boolean', 'object'].includes(typeof value);
}
