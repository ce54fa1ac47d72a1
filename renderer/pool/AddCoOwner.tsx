import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { MemberPick } from './MemberPick.tsx';
import { useFailed } from '../app/use-failed.ts';

/** Who else works on a customer, and at what. */
export function AddCoOwner({ customer, onDone }: { readonly customer: string; readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation('pool');
  const failed = useFailed();
  const [member, setMember] = useState<string | null>(null);
  const [part, setPart] = useState('');
  const add = (): void => {
    if (member === null) return;
    call('pool.setCoOwner', { customer, member, part: part.trim() }).then(onDone, failed);
  };
  return (
    <div className="owners-add">
      <MemberPick value={member} onChange={setMember} label={t('owners.member')} />
      <Input value={part} maxLength={200} placeholder={t('owners.part')} aria-label={t('owners.part')} onChange={(event) => setPart(event.target.value)} onPressEnter={add} />
      <Button type="primary" size="small" disabled={member === null} onClick={add}>{t('owners.addDo')}</Button>
    </div>
  );
}
