import { useCallback } from 'react';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ActView } from '../../preload/contract/acts.ts';
import { call } from '../api/bridge.ts';
import { isHarmless } from '../api/call-error.ts';
import { useFailureText } from '../i18n/hooks.ts';
import { useActWords } from './use-act-words.ts';

/** Takes one act back, says so, and offers to have it again. */
export function useTakeBack(): (act: ActView) => Promise<void> {
  const { message } = App.useApp();
  const { t } = useTranslation('acts');
  const failure = useFailureText();
  const words = useActWords();
  return useCallback(
    async (act) => {
      const fail = (error: unknown): void => void (isHarmless(error) ? message.info(failure(error)) : message.error(failure(error)));
      try {
        const { batch, keptCount } = await call('acts.undo', { id: act.id });
        const key = `act-${act.id}`;
        const again = (): void => {
          message.destroy(key);
          if (batch !== null) call('history.undoBatch', { batch }).catch(fail);
        };
        const text = t('takenBack', { what: words(act).what, title: act.title });
        void message.success({
          key, duration: 6,
          content: <span>{text}{keptCount > 0 && ` ${t('kept', { count: keptCount })}`}<Button type="link" size="small" onClick={again}>{t('again')}</Button></span>,
        });
      } catch (error) {
        fail(error);
      }
    },
    [message, t, failure, words],
  );
}
