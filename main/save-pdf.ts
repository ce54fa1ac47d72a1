import { appError } from '../db/errors.ts';
import { writeFileAtomically } from './atomic-file.ts';
import { pdfPageCount } from './pdf-pages.ts';

/** Writes a finished PDF. Throws file.notWritable; an older file of the name stays whole then. */
export function savePdf(file: string, name: string, pdf: Uint8Array): { pages: number; bytes: number } {
  try {
    writeFileAtomically(file, pdf);
  } catch (error) {
    throw appError('file.notWritable', 'the file could not be written', { file: name, reason: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  }
  return { pages: pdfPageCount(pdf), bytes: pdf.byteLength };
}
