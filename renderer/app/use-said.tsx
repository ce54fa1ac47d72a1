import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { useUndone } from '../history/use-undone.ts';
import { useFailed } from './use-failed.ts';

/** Of several in a row only the newest word stands: a pile of them would hide what is below. */
const key = 'said';

/** A further thing that the word offers. */
export interface Offer {
  readonly label: string;
  readonly act: () => void;
}

/** What a page says after it did something. */
export interface Said {
  /** What was done, with an undo of that very step when it was one, and what else is offered. */
  readonly said: (text: ReactNode, batch: string | null, ...offers: readonly Offer[]) => void;
  readonly failed: (error: unknown) => void;
}

/** Says what was done or what failed, at the top of the window. */
export function useSaid(): Said {
  const { message } = App.useApp();
  const { t } = useTranslation('ui');
  const failed = useFailed();
  const undone = useUndone();
  const said = useCallback((text: ReactNode, batch: string | null, ...offers: readonly Offer[]) => {
    const undo = batch === null ? [] : [{ label: t('undo'), act: () => void call('history.undoBatch', { batch }).then(undone, failed) }];
    void message.success({
      key, duration: offers.length === 0 ? 6 : 8,
      content: <>{text}{[...offers, ...undo].map(({ label, act }) => <Button key={label} type="link" size="small" onClick={() => { message.destroy(key); act(); }}>{label}</Button>)}</>,
    });
  }, [message, t, failed, undone]);
  return { said, failed };
}
