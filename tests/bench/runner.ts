// Started by build/bench.mjs on Electron's own Node: runs bench files and prints one table.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Result } from './harness.ts';

/** What a bench file exports. */
export interface BenchModule {
  /** Measures all, or, of a bench with several ids, those that were asked for. */
  readonly run: (only?: readonly string[]) => Promise<readonly Result[]>;
}

const [jsonFile, ids = '', ...files] = process.argv.slice(2);
const only = ids === '' ? [] : ids.split(',');
const results: Result[] = [];
for (const file of files) {
  process.stderr.write(`· ${path.basename(file, '.ts')} …\n`);
  const bench = (await import(pathToFileURL(file).href)) as BenchModule;
  results.push(...(await bench.run(only.filter((id) => id.startsWith(`${path.basename(file, '.ts')}.`)))));
}
process.stdout.write(table(results));
if (jsonFile) fs.writeFileSync(jsonFile, `${JSON.stringify(results, null, 2)}\n`);
process.exitCode = results.every(({ holds }) => holds) ? 0 : 1;

function table(lines: readonly Result[]): string {
  const rows = [
    ['id', 'ours', 'base', 'unit', 'ratio', 'goal', 'holds', 'what'],
    ...lines.map((line) => [
      line.id,
      figure(line.ours),
      figure(line.base),
      line.unit,
      line.ratio.toFixed(2),
      line.goal === null ? '-' : `≤ ${line.goal}`,
      line.holds ? 'yes' : 'NO',
      line.what,
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()}\n`).join('');
}

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
