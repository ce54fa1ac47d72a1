import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalView } from '../../preload/contract/approval-views.ts';
import type { Input } from '../../preload/contract/index.ts';
import { call } from '../api/bridge.ts';
import { useSaid } from '../app/use-said.tsx';

type Asked = Omit<Input<'approvals.act'>, 'id'>;
export type ActKind = Asked['kind'];

/** Does something about a request, says so, and offers the way back. Answers false when it was refused; the message says why. */
export function useAct(view: Pick<ApprovalView, 'id' | 'subject' | 'customer'>): { readonly busy: boolean; act(asked: Asked): Promise<boolean> } {
  const { t } = useTranslation('approvals');
  const { said, failed } = useSaid();
  const [busy, setBusy] = useState(false);
  const act = async (asked: Asked): Promise<boolean> => {
    setBusy(true);
    try {
      const { batch } = await call('approvals.act', { id: view.id, ...asked });
      said(t('act.done', { what: t(`act.${asked.kind}`), subject: view.subject === '' ? view.customer : view.subject }), batch);
      return true;
    } catch (error) {
      failed(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, act };
}
