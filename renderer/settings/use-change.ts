import { useCallback } from 'react';
import type { Settings } from '../../preload/contract/app.ts';
import { useSetSettings } from '../api/settings.ts';
import { useFailed } from '../app/use-failed.ts';

/** Changes settings at once; a failure is said in words. */
export function useChange(): (change: Partial<Settings>) => void {
  const set = useSetSettings();
  const failed = useFailed();
  return useCallback((change) => void set(change).catch(failed), [set, failed]);
}
