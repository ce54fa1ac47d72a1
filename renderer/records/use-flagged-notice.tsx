import { useCallback } from 'react';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import type { WriteResult } from '../../preload/contract/records.ts';
import { useLabel } from '../i18n/hooks.ts';

const SHOWN = 5;

/** Lists what was kept although it was not understood: one summary, however many cells. */
export function useFlaggedNotice(): (object: ObjectDescription, flagged: WriteResult['flagged']) => void {
  const { notification } = App.useApp();
  const { t } = useTranslation('grid');
  const read = useLabel();
  return useCallback(
    (object, flagged) => {
      if (flagged.length === 0) return;
      const lines = flagged.slice(0, SHOWN).map((cell) => {
        const field = object.fields.find((each) => each.id === cell.field);
        return t('flagged.cell', { field: field === undefined ? cell.field : read(field.label), text: cell.text });
      });
      notification.warning({
        key: 'flagged',
        placement: 'bottomRight',
        duration: 12,
        title: t('flagged.title', { count: flagged.length }),
        description: (
          <div>
            <div>{t('flagged.text')}</div>
            {lines.map((line, index) => <div key={index} className="selectable">{line}</div>)}
            {flagged.length > SHOWN && <div>{t('flagged.more', { count: flagged.length - SHOWN })}</div>}
          </div>
        ),
      });
    },
    [notification, t, read],
  );
}
