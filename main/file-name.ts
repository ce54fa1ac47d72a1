/** A name that every file system takes, with the extension: a quote's number or a customer's name may hold anything. */
export function safeFileName(suggested: string, extension: string): string {
  const stem = suggested.toLowerCase().endsWith(`.${extension}`) ? suggested.slice(0, -extension.length - 1) : suggested;
  const clean = Array.from(stem, (char) => (/[\\/:*?"<>|]/.test(char) || char < ' ' ? '_' : char)).join('').replace(/^[. ]+|[. ]+$/g, '');
  const short = clean.slice(0, 80) || 'dealbook';
  return `${/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(short) ? `_${short}` : short}.${extension}`;
}
