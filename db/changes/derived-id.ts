import { createHash } from 'node:crypto';

/**
 * An id made from what a record stands for, so that two desks that make it apart meet in one row: the first 128 bits of
 * SHA-256 over the parts in the form of a UUID of version 8 (RFC 9562). The window's `taggingId` gives the same.
 */
export function derivedId(...parts: readonly string[]): string {
  const bytes = createHash('sha256').update(parts.join('\n')).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
