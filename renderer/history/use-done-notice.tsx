import { useCallback } from 'react';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { isHarmless } from '../api/call-error.ts';
import { useFailureText } from '../i18n/hooks.ts';

/** What a page says after it did something. */
export interface DoneNotice {
  /** The word with a way back; nothing is said when nothing was written. */
  done(text: string, batch: string | null): void;
  fail(error: unknown): void;
}

/** Says what was done with an undo of that very batch, and what went wrong. */
export function useDoneNotice(): DoneNotice {
  const { message } = App.useApp();
  const { t } = useTranslation('ui');
  const failure = useFailureText();
  const fail = useCallback((error: unknown): void => void message.open({ type: isHarmless(error) ? 'info' : 'error', content: failure(error), duration: 6 }), [message, failure]);
  const done = useCallback((text: string, batch: string | null): void => {
    if (batch === null) return;
    const key = `done-${batch}`;
    const undo = (): void => {
      message.destroy(key);
      call('history.undoBatch', { batch }).catch(fail);
    };
    void message.success({ key, duration: 6, content: <span>{text}<Button type="link" size="small" onClick={undo}>{t('undo')}</Button></span> });
  }, [message, t, fail]);
  return { done, fail };
}
