import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import type { ActionDialogProps } from '../records/record-actions.tsx';
import { useMoved } from './use-moved.tsx';

/** Claims at once: there is nothing to ask. */
export function ClaimNow({ ids, onClose }: ActionDialogProps): ReactNode {
  const { t } = useTranslation('pool');
  const moved = useMoved();
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void moved(call('pool.claim', { ids: [...ids] }), (count) => t('claimed', { count })).then(onClose);
  }, [ids, moved, onClose, t]);
  return null;
}
