import { derivedId } from '../../changes/index.ts';
import type { Act } from './pass.ts';

/** The record of an act that has an occasion is the same one on every desk; null for one without. */
export function actId({ kind, object, record, rule, occasion }: Pick<Act, 'kind' | 'object' | 'record' | 'rule' | 'occasion'>): string | null {
  return occasion === undefined ? null : derivedId('acts', kind, object, record, rule, occasion);
}
