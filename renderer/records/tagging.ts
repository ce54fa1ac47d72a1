/**
 * The id of "this record bears this tag", made from the three, so that two desks tagging alike meet in one row: the
 * first 128 bits of SHA-256 in the form of a UUID of version 8 (RFC 9562).
 */
export async function taggingId(object: string, record: string, tag: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${object}\n${record}\n${tag}`))).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
