import { derivedId, type RecordWrite } from '../../changes/index.ts';

/** Adds a co-owner of a customer, changes their part, or takes them away. The record is made from the two, so adding twice is adding once. */
export function coOwnerWrite(customer: string, member: string, part: string | null): RecordWrite {
  const record = coOwnerId(customer, member);
  if (part === null) return { object: 'co_owners', record, set: { deleted: 1 } };
  return { object: 'co_owners', record, set: { customer, member, part: part === '' ? null : part, deleted: null } };
}

/** The id of the record that says so, on every desk the same. */
export function coOwnerId(customer: string, member: string): string {
  return derivedId('co_owners', customer, member);
}
