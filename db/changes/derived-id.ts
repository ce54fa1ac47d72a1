import { hash } from 'node:crypto';

/**
 * An id made from what a record stands for, so that two desks that make it apart meet in one row: the first 128 bits of
 * SHA-256 over the parts in the form of a UUID of version 8 (RFC 9562). The window's `taggingId` gives the same.
 */
export function derivedId(...parts: readonly string[]): string {
  const hex = hash('sha256', parts.join('\n'));
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
