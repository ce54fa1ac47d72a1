// npm run check: lint rules and types only, in seconds.
import './node-version.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { runCommand } from './lib/say.mjs';
import { runLint } from './lib/suites.mjs';

runCommand(async () => {
  await ensureDependencies();
  const { failed } = await runLint();
  return failed > 0 ? 1 : 0;
});
