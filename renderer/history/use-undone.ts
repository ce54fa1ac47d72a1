import { useCallback } from 'react';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { UndoResult } from '../../preload/contract/history.ts';
import { useStepText } from './step-text.ts';

/** Says which step was taken back or done again, and how much of it was edited since and stayed. */
export function useUndone(which: 'undone' | 'redone' = 'undone'): (result: UndoResult) => void {
  const { message } = App.useApp();
  const { t } = useTranslation('history');
  const stepText = useStepText();
  return useCallback(
    ({ kind, label, restored, records, keptCount }) => {
      const text = t(which, { label: stepText({ kind, label, cells: restored, object: records[0]?.object ?? null }) });
      void (keptCount > 0 ? message.warning(`${text} ${t('keptCount', { count: keptCount })}`) : message.success(text));
    },
    [which, message, t, stepText],
  );
}
