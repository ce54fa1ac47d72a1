/**
 * How many pages a PDF has that Chromium's printer (Skia) wrote: it leaves page dictionaries uncompressed, one
 * `/Type /Page` each.
 */
export function pdfPageCount(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  return text.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0;
}
