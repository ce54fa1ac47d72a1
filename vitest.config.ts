import { defineConfig } from 'vitest/config';

// Runs under Electron's own Node: `npm test` starts it so; see build/README.md for the bare command.
export default defineConfig({
  test: {
    include: ['tests/{unit,property,fault,contract}/**/*.test.{ts,tsx}'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    // Generous on purpose: a slow shared machine must not fail a test; nothing here measures time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    passWithNoTests: true,
  },
});
