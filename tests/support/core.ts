import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Input, Output, RouteName } from '../../preload/contract/index.ts';
import { routes } from '../../preload/contract/index.ts';
import { createCore, type Core, type CoreOptions } from '../../db/core.ts';
import type { GrantedFile } from '../../preload/contract/define.ts';
import { seededEntropy, TEST_NOW } from './book.ts';

/** A core over a file in a folder of its own, with typed calls whose answers are checked against the contract. */
export interface TestCore {
  readonly core: Core;
  readonly folder: string;
  readonly events: { readonly name: string; readonly payload: unknown }[];
  /** Throws the failure when the answer is one. */
  ask<R extends RouteName>(route: R, input: Input<R>, files?: readonly GrantedFile[]): Promise<Output<R>>;
  close(): Promise<void>;
}

export async function openCore(options: Partial<CoreOptions> & { folder?: string } = {}): Promise<TestCore> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'dealbook-test-'));
  const clock = { now: TEST_NOW };
  const core = await createCore({
    databaseFile: join(folder, 'book.db'),
    backupFolder: join(folder, 'backups'),
    version: '0.0.0-test',
    importWorker: fileURLToPath(new URL('../../db/import/worker.ts', import.meta.url)),
    entropy: { ...seededEntropy(7, clock), now: () => clock.now++ },
    passes: false,
    ...options,
  });
  const events: TestCore['events'] = [];
  core.onEvent((name, payload) => void events.push({ name, payload }));
  return {
    core, folder, events,
    ask: async (route, input, files = []) => {
      const answer = await core.call(route, input, { files });
      if (!answer.ok) throw Object.assign(new Error(`${answer.error.code}: ${answer.error.message}`), answer.error);
      return routes[route].output.parse(answer.data) as never;
    },
    close: async () => {
      await core.close();
      if (!options.folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}
