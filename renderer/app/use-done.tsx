import { useCallback } from 'react';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useStep } from './use-step.ts';

/** Its way back takes back the newest step, so only the newest word stands. */
const key = 'done';

/** Says that something was done, with the way back beside it. */
export function useDone(): (text: string) => void {
  const { message } = App.useApp();
  const { t } = useTranslation('ui');
  const step = useStep();
  return useCallback((text) => {
    void message.success({
      key, duration: 6,
      content: <span>{text}<Button type="link" size="small" onClick={() => { message.destroy(key); void step('undo'); }}>{t('undo')}</Button></span>,
    });
  }, [message, step, t]);
}
