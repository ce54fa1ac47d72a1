import { test as base } from '@playwright/test';
import { launchApp, type LaunchChoices, type RunningApp } from './launch.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  /** Starts a program; every one that a test started is ended after it. */
  readonly launch: (choices?: LaunchChoices) => Promise<RunningApp>;
  /** One program on an empty data folder. */
  readonly running: RunningApp;
}

/** Playwright's `test` with programs to drive: each test has its own data folder. */
export const test = base.extend<Fixtures>({
  // Playwright reads the names of the fixtures that this one needs out of an object pattern.
  // oxlint-disable-next-line no-empty-pattern
  launch: async ({}, use) => {
    const started: RunningApp[] = [];
    await use(async (choices) => {
      const app = await launchApp(choices);
      started.push(app);
      return app;
    });
    for (const app of started) await app.close().catch(() => {});
  },
  running: async ({ launch }, use) => {
    await use(await launch());
  },
});
