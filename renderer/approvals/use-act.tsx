import { useState } from 'react';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApprovalView } from '../../preload/contract/approval-views.ts';
import type { Input } from '../../preload/contract/index.ts';
import { call } from '../api/bridge.ts';
import { useFailureText } from '../i18n/hooks.ts';

type Asked = Omit<Input<'approvals.act'>, 'id'>;
export type ActKind = Asked['kind'];

/** Does something about a request, says so, and offers the way back. Answers false when it was refused; the message says why. */
export function useAct(view: Pick<ApprovalView, 'id' | 'subject' | 'customer'>): { readonly busy: boolean; act(asked: Asked): Promise<boolean> } {
  const { t } = useTranslation('approvals');
  const { message } = App.useApp();
  const failure = useFailureText();
  const [busy, setBusy] = useState(false);
  const act = async (asked: Asked): Promise<boolean> => {
    setBusy(true);
    try {
      const { batch } = await call('approvals.act', { id: view.id, ...asked });
      const key = `approval-${view.id}`;
      const undo = (): void => {
        message.destroy(key);
        void call('history.undoBatch', { batch }).catch((error: unknown) => void message.error(failure(error)));
      };
      const content = t('act.done', { what: t(`act.${asked.kind}`), subject: view.subject === '' ? view.customer : view.subject });
      void message.success({ key, duration: 6, content: <>{content} <Button type="link" size="small" onClick={undo}>{t('act.undo')}</Button></> });
      return true;
    } catch (error) {
      void message.error({ content: failure(error), duration: 6 });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, act };
}
