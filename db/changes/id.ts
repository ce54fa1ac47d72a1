/** The outside world as the log needs it, injected so that tests can replay it. */
export interface Entropy {
  /** Milliseconds since 1970. */
  now(): number;
  /** `n` random bytes. */
  random(n: number): Uint8Array;
}

/** A UUIDv7 (RFC 9562): 48 bits of time, then random, so that new records sort and index in order of creation. */
export function newId({ now, random }: Entropy): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(now(), 0, 6);
  bytes.set(random(10), 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A device's name inside stamps: ten characters, 51 random bits. */
export function newDevice({ random }: Entropy): string {
  return Array.from(random(10), (byte) => (byte % 36).toString(36)).join('');
}
