/**
 * Several PDFs as one, page after page, each with its own page numbers. For what Chromium's printer (Skia) writes: a plain table
 * of objects, nothing encrypted, no object streams; anything else is refused and not guessed at. Only what pages reach is taken
 * along, so the outlines and tags of the single files stay behind.
 */
export function joinPdfs(files: readonly Uint8Array[], title: string): Buffer {
  const parsed = files.map((file) => parsePdf(Buffer.from(file.buffer, file.byteOffset, file.byteLength)));
  const bodies: Buffer[] = [Buffer.from('<</Type /Catalog /Pages 2 0 R>>'), Buffer.alloc(0), Buffer.from(`<</Title <FEFF${utf16(title)}>>>`)];
  const roots: string[] = [];
  let pages = 0;
  for (const pdf of parsed) {
    const numbers = new Map(reachable(pdf, pdf.pages).map((old, index) => [old, bodies.length + index + 1]));
    for (const old of numbers.keys()) {
      const { text, stream } = pdf.objects.get(old) ?? missing();
      const moved = renumber(old === pdf.pages ? text.replace('<<', '<</Parent 2 0 R ') : text, numbers);
      bodies.push(Buffer.concat([Buffer.from(moved, 'latin1'), stream]));
    }
    roots.push(`${numbers.get(pdf.pages) ?? 0} 0 R`);
    pages += pdf.count;
  }
  bodies[1] = Buffer.from(`<</Type /Pages /Count ${pages} /Kids [${roots.join(' ')}]>>`);
  return write(bodies);
}

interface PdfObject {
  /** The dictionary, in latin1. */
  readonly text: string;
  /** `stream … endstream` with what is around it; empty for an object without. */
  readonly stream: Buffer;
}

interface ParsedPdf {
  readonly objects: ReadonlyMap<number, PdfObject>;
  /** Number of the root of the page tree. */
  readonly pages: number;
  readonly count: number;
}

function parsePdf(file: Buffer): ParsedPdf {
  const tail = file.subarray(Math.max(0, file.length - 2048)).toString('latin1');
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? NaN);
  const end = file.subarray(table).toString('latin1');
  const [head, first, size] = /^xref\s+(\d+)\s+(\d+)\s*\n/.exec(end) ?? missing();
  const entries = end.slice(head?.length).slice(0, Number(size) * 20).match(/\d{10} \d{5} [nf]/g) ?? missing();
  const offsets = entries.flatMap((entry, index) => (entry.endsWith('n') ? [{ number: Number(first) + index, at: Number(entry.slice(0, 10)) }] : [])).sort((a, b) => a.at - b.at);
  const objects = new Map(offsets.map(({ number, at }, index) => [number, readObject(file.subarray(at, offsets[index + 1]?.at ?? table))]));
  const root = refOf(end.slice(end.indexOf('trailer')), 'Root');
  const pages = refOf(objects.get(root)?.text ?? '', 'Pages');
  const count = Number(/\/Count (\d+)/.exec(objects.get(pages)?.text ?? '')?.[1] ?? NaN);
  if (!Number.isInteger(count)) missing();
  return { objects, pages, count };
}

function readObject(bytes: Buffer): PdfObject {
  const from = bytes.indexOf('obj') + 3;
  const to = bytes.lastIndexOf('endobj');
  const body = bytes.subarray(from, to);
  const stream = /^[^]*?>>\s*(?=stream\r?\n)/.exec(body.subarray(0, 65_536).toString('latin1'))?.[0];
  return stream === undefined ? { text: body.toString('latin1').trim(), stream: Buffer.alloc(0) } : { text: stream.trim(), stream: Buffer.concat([Buffer.from('\n'), body.subarray(stream.length)]) };
}

function refOf(text: string, key: string): number {
  return Number(new RegExp(`/${key}\\s+(\\d+)\\s+0\\s+R`).exec(text)?.[1] ?? missing());
}

/** Strings of a dictionary, so that "3 0 R" inside one is left alone; then references. */
const PARTS = /\((?:[^()\\]|\\[^]|\((?:[^()\\]|\\[^])*\))*\)|(\d+)\s+0\s+R\b/g;

function renumber(text: string, numbers: ReadonlyMap<number, number>): string {
  return text.replace(PARTS, (whole, number?: string) => (number === undefined ? whole : numbers.has(Number(number)) ? `${numbers.get(Number(number)) ?? 0} 0 R` : 'null'));
}

function reachable(pdf: ParsedPdf, from: number): number[] {
  const found = new Set([from]);
  for (const number of found) {
    for (const match of (pdf.objects.get(number)?.text ?? '').matchAll(PARTS)) {
      if (match[1] !== undefined && pdf.objects.has(Number(match[1]))) found.add(Number(match[1]));
    }
  }
  return [...found];
}

function write(bodies: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\xd3\xeb\xe9\xe1\n', 'latin1')];
  let at = parts[0]?.length ?? 0;
  const offsets = bodies.map((body, index) => {
    const object = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    parts.push(object);
    const offset = at;
    at += object.length;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(Buffer.from(`xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${bodies.length + 1} /Root 1 0 R /Info 3 0 R>>\nstartxref\n${at}\n%%EOF\n`));
  return Buffer.concat(parts);
}

function utf16(text: string): string {
  return [...Buffer.from(text, 'utf16le').swap16()].map((byte) => byte.toString(16).padStart(2, '0')).join('').toUpperCase();
}

function missing(): never {
  throw new Error('this is no PDF that can be joined');
}
