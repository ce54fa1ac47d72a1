import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActView } from '../../preload/contract/acts.ts';
import { call } from '../api/bridge.ts';
import { useSaid } from '../app/use-said.tsx';
import { useActWords } from './use-act-words.ts';

/** Takes one act back, says so, and offers to have it again. */
export function useTakeBack(): (act: ActView) => Promise<void> {
  const { t } = useTranslation('acts');
  const { said, failed } = useSaid();
  const words = useActWords();
  return useCallback(
    async (act) => {
      try {
        const { batch, keptCount } = await call('acts.undo', { id: act.id });
        const text = t('takenBack', { what: words(act).what, title: act.title });
        said(keptCount > 0 ? `${text} ${t('kept', { count: keptCount })}` : text, null, ...(batch === null ? [] : [{ label: t('again'), act: () => void call('history.undoBatch', { batch }).catch(failed) }]));
      } catch (error) {
        failed(error);
      }
    },
    [t, said, failed, words],
  );
}
