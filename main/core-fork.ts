import { utilityProcess } from 'electron';
import type { CoreReport } from '../db/host.ts';
import type { CoreChild } from './core-process.ts';
import type { Log } from './log.ts';

export const CORE_NAME = 'Dealbook core';

/** Starts the core in a process of its own. What it says on standard error goes to the log: it never names data. */
export function forkCore(file: string, log: Log): CoreChild {
  const child = utilityProcess.fork(file, [], { serviceName: CORE_NAME, stdio: ['ignore', 'ignore', 'pipe'] });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => log.error(`core: ${text.trimEnd().slice(0, 4000)}`));
  return {
    post: (message) => child.postMessage(message),
    kill: () => void child.kill(),
    onMessage: (listener) => void child.on('message', (message: CoreReport) => listener(message)),
    onExit: (listener) => void child.on('exit', (code) => listener(code)),
  };
}
