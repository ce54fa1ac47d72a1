import { useCallback } from 'react';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { isTextEntry } from '../ui/text-entry.ts';
import { call } from '../api/bridge.ts';
import { isHarmless } from '../api/call-error.ts';
import { useStepText } from '../history/step-text.ts';
import { useFailureText } from '../i18n/hooks.ts';

/**
 * Undo or redo one step, with a short word that names it. While a text is being typed, the step is the text's own:
 * Ctrl+Z in an input takes back letters, not records.
 */
export function useStep(): (which: 'undo' | 'redo') => Promise<void> {
  const { message } = App.useApp();
  const { t } = useTranslation('history');
  const failure = useFailureText();
  const stepText = useStepText();
  return useCallback(
    async (which) => {
      if (isTextEntry(document.activeElement)) {
        document.execCommand(which);
        return;
      }
      try {
        const result = await call(which === 'undo' ? 'history.undo' : 'history.redo', {});
        const text = t(which === 'undo' ? 'undone' : 'redone', { label: stepText({ kind: result.kind, label: result.label, cells: result.restored, object: result.records[0]?.object ?? null }) });
        void (result.keptCount > 0 ? message.warning(`${text} ${t('keptCount', { count: result.keptCount })}`) : message.success(text));
      } catch (error) {
        void (isHarmless(error) ? message.info(failure(error)) : message.error(failure(error)));
      }
    },
    [message, t, failure, stepText],
  );
}
