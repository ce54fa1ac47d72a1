import { useCallback } from 'react';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Refused } from '../../preload/contract/records.ts';
import { paths } from '../app/paths.ts';
import { RefusedList } from './RefusedList.tsx';
import { countReasons } from './reasons.ts';
import { useRefusalWords } from './use-refusal-words.ts';

export interface RefusedAnswer {
  readonly refused: readonly Refused[];
  readonly refusedCount: number;
}

const SHOWN = 4;

/**
 * After a write of several records: how many were written, and how many a rule left as they were, by reason. One summary
 * however many; says nothing when all were written.
 */
export function useRefusedNotice(): (answer: RefusedAnswer, written: number) => void {
  const { notification, modal } = App.useApp();
  const { t } = useTranslation(['work', 'ui']);
  const reason = useRefusalWords();
  const [, navigate] = useLocation();
  return useCallback(
    ({ refused, refusedCount }, written) => {
      if (refusedCount === 0) return;
      const list = (): void => {
        notification.destroy('refused');
        const opened = modal.info({
          icon: null,
          width: 560,
          title: t('work:refusedTitle', { count: refusedCount }),
          okText: t('ui:close'),
          content: <RefusedList refused={refused} count={refusedCount} reason={reason} onOpen={({ object, id }) => { opened.destroy(); navigate(paths.record(object, id)); }} />,
        });
      };
      const reasons = countReasons(refused, reason);
      notification.warning({
        key: 'refused',
        placement: 'bottomRight',
        duration: 0,
        title: written === 0 ? t('work:refusedTitle', { count: refusedCount }) : t('work:partly', { written, refused: refusedCount }),
        description: (
          <ul className="refused-reasons">
            {reasons.slice(0, SHOWN).map(([text, count]) => <li key={text}>{t('work:reasonCount', { reason: text, count })}</li>)}
          </ul>
        ),
        actions: <Button size="small" onClick={list}>{t('work:show')}</Button>,
      });
    },
    [notification, modal, t, reason, navigate],
  );
}
