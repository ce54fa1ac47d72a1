import { useCallback } from 'react';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../preload/contract/index.ts';
import { call } from '../api/bridge.ts';
import { useFailureText } from '../i18n/hooks.ts';
import { useRefusedNotice } from '../work/use-refused-notice.tsx';

/** Says how many customers changed hands, with the way back, and which did not and why. */
export function useMoved(): (work: Promise<Output<'pool.claim'>>, text: (count: number) => string) => Promise<void> {
  const { message } = App.useApp();
  const { t } = useTranslation('ui');
  const failure = useFailureText();
  const refused = useRefusedNotice();
  return useCallback(
    async (work, text) => {
      try {
        const done = await work;
        refused(done, done.moved);
        if (done.batch === null || done.moved === 0) return;
        const key = `moved-${done.batch}`;
        const undo = (): void => {
          message.destroy(key);
          call('history.undoBatch', { batch: done.batch ?? '' }).catch((error: unknown) => message.error(failure(error)));
        };
        void message.success({ key, duration: 6, content: <span>{text(done.moved)}<Button type="link" size="small" onClick={undo}>{t('undo')}</Button></span> });
      } catch (error) {
        void message.error({ content: failure(error), duration: 6 });
      }
    },
    [message, t, failure, refused],
  );
}
