/** A time of day as people type it, as HH:MM; null for what is none. */
export function readClock(text: string): string | null {
  const plain = text.trim().replace(/[：.]/g, ':');
  const [, hour = '', minute = '0'] = /^(\d{1,2})(?::(\d{1,2}))?$/.exec(plain) ?? /^(\d{1,2})(\d{2})$/.exec(plain) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}
