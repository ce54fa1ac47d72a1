import { useCallback } from 'react';
import { isTextEntry } from '../ui/text-entry.ts';
import { call } from '../api/bridge.ts';
import { useUndone } from '../history/use-undone.ts';
import { useFailed } from './use-failed.ts';

/**
 * Undo or redo one step, with a short word that names it. While a text is being typed, the step is the text's own:
 * Ctrl+Z in an input takes back letters, not records.
 */
export function useStep(): (which: 'undo' | 'redo') => Promise<void> {
  const failed = useFailed();
  const undone = useUndone('undone');
  const redone = useUndone('redone');
  return useCallback(
    async (which) => {
      if (isTextEntry(document.activeElement)) document.execCommand(which);
      else if (which === 'undo') await call('history.undo', {}).then(undone, failed);
      else await call('history.redo', {}).then(redone, failed);
    },
    [undone, redone, failed],
  );
}
