import { readFileSync } from 'node:fs';
import os from 'node:os';
import { writeFileAtomically } from './atomic-file.ts';
import { appError } from '../db/errors.ts';
import type { GrantedFile } from '../preload/contract/define.ts';

export interface DiagnosticsFacts {
  readonly version: string;
  readonly coreState: string;
  readonly coreError: string | null;
  /** What `doctor.run` answered, as text; null when the core could not be asked. */
  readonly doctor: string | null;
  readonly logFile: string;
}

const LOG_TAIL = 512 * 1024;

/** Writes what support needs and nothing of a customer: versions, the machine, the core's state, the end of the log. */
export function saveDiagnostics(file: GrantedFile, facts: DiagnosticsFacts): void {
  const { versions } = process;
  const lines = [
    `Dealbook ${facts.version}`,
    `Electron ${versions.electron ?? '-'}  Chromium ${versions.chrome ?? '-'}  Node ${versions.node}`,
    `${os.type()} ${os.release()} ${process.arch}  ${os.cpus().length} CPUs  ${Math.round(os.totalmem() / 2 ** 30)} GB (${Math.round(os.freemem() / 2 ** 30)} GB free)`,
    `locale ${Intl.DateTimeFormat().resolvedOptions().locale}  zone ${Intl.DateTimeFormat().resolvedOptions().timeZone}`,
    `core ${facts.coreState}${facts.coreError === null ? '' : `  ${facts.coreError}`}`,
    '',
    '--- doctor',
    facts.doctor ?? 'not available',
    '',
    '--- log',
    withoutHome(tailOf(facts.logFile)),
  ];
  try {
    writeFileAtomically(file.path, `${lines.join('\n')}\n`);
  } catch (error) {
    throw appError('file.notWritable', 'the file could not be written', { file: file.name, reason: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  }
}

function tailOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').slice(-LOG_TAIL);
  } catch {
    return 'no log';
  }
}

/** A stack trace names folders, and a home folder is named after its owner. */
function withoutHome(text: string): string {
  return text.replaceAll(os.homedir(), '~');
}
