import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { isHarmless } from '../api/call-error.ts';
import { useFailureText } from '../i18n/hooks.ts';

/** What a page says after it did something. */
export interface Said {
  /** What was done, with an undo of that very step when it was one. */
  readonly said: (text: ReactNode, batch: string | null) => void;
  readonly failed: (error: unknown) => void;
}

/** Says what was done or what failed, at the top of the window. */
export function useSaid(): Said {
  const { message } = App.useApp();
  const { t } = useTranslation('ui');
  const failure = useFailureText();
  const failed = useCallback((error: unknown) => void message.open({ type: isHarmless(error) ? 'info' : 'error', content: failure(error), duration: 6 }), [message, failure]);
  const said = useCallback((text: ReactNode, batch: string | null) => {
    const key = `said-${batch ?? ''}`;
    const undo = (): void => {
      message.destroy(key);
      if (batch !== null) void call('history.undoBatch', { batch }).catch(failed);
    };
    void message.success({ key, duration: 6, content: <>{text}{batch !== null && <Button type="link" size="small" onClick={undo}>{t('undo')}</Button>}</> });
  }, [message, t, failed]);
  return { said, failed };
}
