import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { call } from './api/bridge.ts';
import { createQueryClient } from './api/query-client.ts';
import { App } from './app/App.tsx';
import { setUpTexts } from './i18n/setup.ts';
import './theme/base.css';
import { applyVariables } from './theme/variables.ts';

/** The host answers even when the database does not, so the window can always say what is wrong. */
async function start(): Promise<void> {
  const shell = await call('shell.state', {});
  setUpTexts(shell.lastLanguage);
  applyVariables(shell.systemDark);
  const root = document.getElementById('root');
  if (root === null) return;
  createRoot(root).render(
    <StrictMode>
      <App client={createQueryClient()} shell={shell} />
    </StrictMode>,
  );
}

void start();
