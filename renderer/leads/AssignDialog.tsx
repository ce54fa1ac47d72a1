import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, Button, Modal, Segmented, Select, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AssignAsked } from '../../preload/contract/leads.ts';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import { useSaid } from '../app/use-said.tsx';
import { useLabel } from '../i18n/hooks.ts';
import type { ActionDialogProps } from '../records/record-actions.tsx';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { useMembers } from './use-members.ts';
import './leads.css';

const WAYS = ['rules', 'round_robin', 'least_busy', 'fixed'] as const;

/** Gives records to members: by the rules or among chosen ones, after a look at who would get how many. */
export function AssignDialog({ object, ids, onClose }: ActionDialogProps): ReactNode {
  const { t } = useTranslation('leads');
  const read = useLabel();
  const { message } = App.useApp();
  const { said, failed } = useSaid();
  const members = useMembers();
  const [way, setWay] = useState<(typeof WAYS)[number]>('rules');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const asked: AssignAsked = way === 'rules' ? { way } : { way, members: way === 'fixed' ? chosen.slice(0, 1) : [...chosen] };
  const ready = way === 'rules' || chosen.length > 0;
  const kind = object.id === 'customers' ? 'customers' : 'leads';
  const { data, error } = useCall('leads.assign', { object: kind, ids: [...ids], asked, preview: true }, { enabled: ready && ids.length > 0, keep: true });
  const total = data?.members.reduce((sum, { count }) => sum + count, 0) ?? 0;

  const assign = async (): Promise<void> => {
    setBusy(true);
    try {
      const result = await call('leads.assign', { object: kind, ids: [...ids], asked });
      const given = result.members.reduce((sum, { count }) => sum + count, 0);
      if (result.refusedCount > 0) void message.warning(t('assignDialog.refused', { count: result.refusedCount }));
      if (given > 0) said(t('assignDialog.done', { count: given }), result.batch);
      onClose();
    } catch (problem) {
      failed(problem);
      setBusy(false);
    }
  };

  return (
    <Modal
      open width={560} centered title={t('assignDialog.title', { count: ids.length, object: read(object.label) })} onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>{t('cancel')}</Button>,
        <Button key="go" type="primary" autoFocus disabled={!ready || total === 0} loading={busy} onClick={() => void assign()}>{t('assignDialog.go')}</Button>,
      ]}
    >
      <div className="assign-dialog">
        <Segmented block aria-label={t('assignDialog.how')} value={way} onChange={setWay} options={WAYS.map((value) => ({ value, label: t(`assignDialog.${value}`) }))} />
        {way !== 'rules' && (
          <Select
            mode={way === 'fixed' ? undefined : 'multiple'} aria-label={t('assignDialog.members')} placeholder={t('assignDialog.pick')} optionFilterProp="label" showSearch
            value={way === 'fixed' ? chosen[0] : [...chosen]} options={members.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(value: string | string[]) => setChosen(typeof value === 'string' ? [value] : value)}
          />
        )}
        <h3>{t('assignDialog.preview')}</h3>
        {error !== null && <ErrorBox error={error} />}
        {ready && data === undefined && error === null && <Spin />}
        {ready && data !== undefined && (
          <ul className="assign-result">
            {data.members.map((member) => (
              <li key={member.id}>
                <strong>{member.name}</strong>
                <span className="soft">{member.reasons.map(({ why, rule, count }) => `${t(`assignDialog.why.${why}`, { rule })} ${count}`).join(t('comma'))}</span>
                <span className="assign-bar" aria-hidden="true"><i style={{ width: `${total === 0 ? 0 : (member.count / Math.max(...data.members.map(({ count }) => count))) * 100}%` }} /></span>
                <b className="figures">{member.count}</b>
              </li>
            ))}
            {data.left > 0 && <li className="assign-left soft">{way === 'rules' ? t('assignDialog.left', { count: data.left }) : t('assignDialog.nobody')}</li>}
          </ul>
        )}
      </div>
    </Modal>
  );
}
