import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Output } from '../../preload/contract/index.ts';
import { invalidateOnEvents } from '../api/query-client.ts';
import { useEvent } from '../api/hooks.ts';
import { useAppInfo } from '../api/settings.ts';
import { languageFor, speak } from '../i18n/setup.ts';
import { ThemeProvider } from '../theme/ThemeProvider.tsx';
import { Frame } from './Frame.tsx';

type ShellState = Output<'shell.state'>;

/** Everything: the cache of answers, the language, the colours, the address, and the frame inside them. */
export function App({ client, shell }: { readonly client: QueryClient; readonly shell: ShellState }): ReactNode {
  useEffect(() => invalidateOnEvents(client), [client]);
  return (
    <QueryClientProvider client={client}>
      <Dressed shell={shell} />
    </QueryClientProvider>
  );
}

function Dressed({ shell }: { readonly shell: ShellState }): ReactNode {
  const settings = useAppInfo()?.settings;
  const [systemDark, setSystemDark] = useState(shell.systemDark);
  useEvent('theme.system', ({ dark }) => setSystemDark(dark));
  const language = settings === undefined ? shell.lastLanguage : languageFor(settings.language, shell.systemLanguage);
  useEffect(() => speak(language), [language]);
  const theme = settings?.theme ?? 'system';
  return (
    <ThemeProvider dark={theme === 'system' ? systemDark : theme === 'dark'}>
      <Router hook={useHashLocation}>
        <Frame coreState={shell.core} />
      </Router>
    </ThemeProvider>
  );
}
