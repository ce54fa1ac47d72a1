import { expect, test } from 'vitest';
import { joinPdfs } from '../../../main/join-pdf.ts';
import { pdfPageCount } from '../../../main/pdf-pages.ts';

/** A PDF as Skia lays one out: catalog, page tree, page, stream; binary in the stream, a reference inside a string. */
function onePage(text: string): Buffer {
  const stream = `BT (${text}) Tj ET \x00\xff endobj 3 0 R`;
  const bodies = ['<</Type /Catalog\n/Pages 2 0 R\n/StructTreeRoot 6 0 R>>', '<</Type /Pages\n/Count 1\n/Kids [3 0 R]>>', '<</Type /Page\n/Parent 2 0 R\n/Contents 4 0 R\n/Note (see 4 0 R \\) or (5 0 R))\n/Resources 5 0 R>>',
    `<</Length ${stream.length}>> stream\n${stream}\nendstream`, '<<>>', '<</Type /StructTreeRoot>>'];
  let out = '%PDF-1.4\n';
  const offsets = bodies.map((body, index) => {
    const at = out.length;
    out += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = out.length;
  out += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<</Size ${bodies.length + 1}\n/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(out, 'latin1');
}

test('pages of several files stand in one, in order, with everything they need and nothing else', () => {
  const joined = joinPdfs([onePage('eins'), onePage('zwei'), onePage('drei')], '报价');
  const text = joined.toString('latin1');
  expect(pdfPageCount(joined)).toBe(3);
  expect(text).toContain('/Count 3');
  expect(text.indexOf('eins')).toBeLessThan(text.indexOf('zwei'));
  expect(text.match(/endobj 3 0 R\nendstream/g)).toHaveLength(3);
  expect(text.match(/\(see 4 0 R \\\) or \(5 0 R\)\)/g)).toHaveLength(3);
  expect(text).not.toContain('StructTreeRoot');
  expect(text).toContain('FEFF62A54EF7');
  const [, at] = /startxref\n(\d+)/.exec(text) ?? [];
  expect(text.slice(Number(at), Number(at) + 4)).toBe('xref');
  for (const [index, row] of [...text.slice(Number(at)).matchAll(/(\d{10}) 00000 n/g)].entries()) expect(text.slice(Number(row[1])).startsWith(`${index + 1} 0 obj`)).toBe(true);
});

test('a file joined once can be joined again; what is no PDF is refused', () => {
  const once = joinPdfs([onePage('eins'), onePage('zwei')], 'a');
  expect(pdfPageCount(joinPdfs([once, onePage('drei')], 'b'))).toBe(3);
  expect(() => joinPdfs([Buffer.from('hello')], 'a')).toThrow('no PDF');
});
