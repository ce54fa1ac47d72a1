import { useCallback, useMemo, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { AppInfo, Settings } from '../../preload/contract/app.ts';
import { call } from './bridge.ts';
import { useCall } from './hooks.ts';

/** Who and where this desk is, with its settings; undefined until the core has answered. */
export function useAppInfo(): AppInfo | undefined {
  return useCall('app.info', {}).data;
}

/** Changes some settings; the window shows them at once. */
export function useSetSettings(): (change: Partial<Settings>) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (change) => {
      const settings = await call('settings.set', change);
      client.setQueryData<AppInfo>(['app.info', {}], (info) => (info === undefined ? info : { ...info, settings }));
    },
    [client],
  );
}

/**
 * A piece of window state remembered on this desk under `key` (JSON in `settings.ui`), and the function that changes it.
 * The core keeps `ui` as one value, so the whole of it is written back; text over 20,000 characters is not kept.
 */
export function useRemembered<T>(key: string, initial: T): readonly [T, (value: T) => void] {
  const info = useAppInfo();
  const client = useQueryClient();
  const text = info?.settings.ui[key];
  const remember = useCallback(
    (value: T) => {
      const now = client.getQueryData<AppInfo>(['app.info', {}]);
      if (now === undefined) return;
      const next = JSON.stringify(value);
      if (next.length > 20_000 || next === now.settings.ui[key]) return;
      const ui = { ...now.settings.ui, [key]: next };
      client.setQueryData<AppInfo>(['app.info', {}], { ...now, settings: { ...now.settings, ui } });
      void call('settings.set', { ui });
    },
    [client, key],
  );
  // The first `initial` stays: a caller that writes it inline must not get a new value with every render.
  const [first] = useState(initial);
  const value = useMemo(() => readRemembered(text, first), [text, first]);
  return [value, remember];
}

/** Stored text back as a value; the initial one when it is missing or damaged. */
export function readRemembered<T>(text: string | undefined, initial: T): T {
  if (text === undefined) return initial;
  try {
    return JSON.parse(text) as T;
  } catch {
    return initial;
  }
}
