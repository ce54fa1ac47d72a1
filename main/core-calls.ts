import type { CoreProcess } from './core-process.ts';

/** Routes after which the core has closed its database and must be opened anew, whether they succeeded or not. */
const ENDING: ReadonlySet<string> = new Set(['backup.restore']);

/** Calls of the core, with a fresh one after a restore. The caller hears the answer when the new one is on its way. */
export function coreCalls(core: Pick<CoreProcess, 'call' | 'restart'>): CoreProcess['call'] {
  return async (route, input, files) => {
    const answer = await core.call(route, input, files);
    if (ENDING.has(route)) await core.restart();
    return answer;
  };
}
