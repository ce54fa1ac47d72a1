import { useCallback } from 'react';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { paths } from '../app/paths.ts';
import { AlikeList } from './AlikeList.tsx';
import { isCompared } from './use-alike.ts';

/** What was just written may be here already: cells, pasted rows, names typed into links. Told once, after the fact; nothing is stopped. */
export function useAlikeNotice(): (object: string, ids: readonly string[]) => void {
  const { notification } = App.useApp();
  const { t } = useTranslation('duplicates');
  return useCallback((object, ids) => {
    if (!isCompared(object) || ids.length === 0) return;
    const key = `alike-${object}`;
    // Works from wherever it is shown: the link input stands in dialogs that know no route.
    const go = (path: string): void => {
      notification.destroy(key);
      window.location.hash = path;
    };
    call('duplicates.ofRecords', { object, ids: ids.slice(0, MOST) }).then(({ found, count }) => {
      const [first] = found;
      if (first === undefined) return;
      notification.warning({
        key, placement: 'bottomRight', duration: 12,
        title: count === 1 ? t('alikeOne', { title: first.title }) : t('alikeMany', { count }),
        description: <AlikeList alike={count === 1 ? first.alike : found.slice(0, SHOWN).flatMap(({ alike }) => alike.slice(0, 1))} onOpen={(target, id) => go(paths.record(target, id))} />,
        actions: <Button size="small" onClick={() => go(paths.duplicates(object))}>{t('showAll')}</Button>,
      });
    }, () => undefined);
  }, [notification, t]);
}

const MOST = 5000;
const SHOWN = 5;
