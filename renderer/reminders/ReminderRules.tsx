import type { ReactNode } from 'react';
import { InputNumber, Spin, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReminderRuleView } from '../../preload/contract/reminders.ts';
import { useSaid } from '../app/use-said.tsx';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import { useModel } from '../api/model.ts';
import { useLabel } from '../i18n/hooks.ts';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import './reminders.css';

/** When something becomes a reminder. Every change is written at once, and what falls due by it is done at once. */
export function ReminderRules(): ReactNode {
  const { t } = useTranslation('reminders');
  const read = useLabel();
  const grades = useModel()?.field('customers', 'grade')?.options ?? [];
  const { data, error, refetch } = useCall('reminders.rules', {}, { keep: true });
  if (error !== null) return <ErrorBox error={error} retry={() => void refetch()} />;
  if (data === undefined) return <div className="frame-wait"><Spin delay={300} /></div>;
  const noContact = data.rules.filter(({ kind }) => kind === 'no_contact');
  const gradeName = (key: string): string => {
    const grade = grades.find((option) => option.key === key);
    return grade === undefined ? t('noGrade') : read(grade.label);
  };
  return (
    <section className="settings-section reminder-rules">
      <h2>{t('title')}</h2>
      <p className="soft">{t('text')}</p>
      <div className="rule-card">
        <header><strong>{t('noContact')}</strong><span className="faint figures">{t('openAll', { count: noContact[0]?.open ?? 0 })}</span></header>
        <p className="soft">{t('noContactText')}</p>
        {noContact.map((rule) => <RuleLine key={rule.id} rule={rule} name={gradeName(rule.grade)} />)}
      </div>
      {data.rules.filter(({ kind }) => kind !== 'no_contact').map((rule) => (
        <div key={rule.id} className="rule-card" data-off={!rule.active}>
          <RuleLine rule={rule} name={t(`kinds.${rule.kind}`)} />
          <p className="soft">{rule.kind === 'no_contact' ? '' : t(`hint.${rule.kind}`)} <span className="faint figures">{t('openAll', { count: rule.open })}</span></p>
        </div>
      ))}
    </section>
  );
}

function RuleLine({ rule, name }: { readonly rule: ReminderRuleView; readonly name: string }): ReactNode {
  const { t } = useTranslation('reminders');
  const { failed } = useSaid();
  const set = (change: { active?: boolean; days?: number }): void => void call('reminders.setRule', { id: rule.id, ...change }).catch(failed);
  return (
    <div className="reminder-line">
      <Switch size="small" checked={rule.active} aria-label={name} onChange={(active) => set({ active })} />
      <span>{name}</span>
      <InputNumber size="small" min={0} max={3650} precision={0} disabled={!rule.active} value={rule.days} aria-label={t('days', { label: name })} onChange={(days) => days !== null && days !== rule.days && set({ days })} />
      <span className="soft">{t('daysUnit')}</span>
    </div>
  );
}
