import { spawnSync } from 'node:child_process';

/** What poppler's programs say about a PDF. */
export interface PdfFacts {
  readonly pages: number;
  readonly size: string;
  readonly text: string;
  /** The table of `pdffonts`. */
  readonly fonts: string;
}

export function hasPdfTools(): boolean {
  return ['pdfinfo', 'pdftotext', 'pdffonts'].every((name) => spawnSync(name, ['-v']).error === undefined);
}

export function pdfFacts(file: string): PdfFacts {
  const info = run('pdfinfo', [file]);
  return {
    pages: Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]),
    size: /^Page size:\s+(.*)$/m.exec(info)?.[1] ?? '',
    text: run('pdftotext', ['-layout', file, '-']),
    fonts: run('pdffonts', [file]),
  };
}

function run(program: string, args: readonly string[]): string {
  const result = spawnSync(program, [...args], { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`${program}: ${result.error?.message ?? result.stderr}`);
  return result.stdout;
}
