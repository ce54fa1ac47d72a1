import { defineConfig } from '@playwright/test';

// e2e drives the real Electron app; Playwright's own browsers are never downloaded. `npm test -- e2e` sets
// DEALBOOK_ELECTRON (the runtime's path) and a screen.
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  // One window at a time: two cores, and keyboard focus belongs to one window of a screen.
  workers: 1,
  fullyParallel: false,
  // A shared build machine may stall a window for seconds; the list names every test that needed its second try.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  // Generous on purpose: a slow shared machine must not fail a test; nothing here measures time.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json']],
});
