import { useCallback } from 'react';
import { App } from 'antd';
import type { Settings } from '../../preload/contract/app.ts';
import { useSetSettings } from '../api/settings.ts';
import { useFailureText } from '../i18n/hooks.ts';

/** Changes settings at once; a failure is said in words. */
export function useChange(): (change: Partial<Settings>) => void {
  const set = useSetSettings();
  const { message } = App.useApp();
  const failure = useFailureText();
  return useCallback((change) => void set(change).catch((error: unknown) => message.error(failure(error))), [set, message, failure]);
}
