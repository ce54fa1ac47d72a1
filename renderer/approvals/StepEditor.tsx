import type { ReactNode } from 'react';
import { DeleteOutlined, DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCall } from '../api/hooks.ts';
import { useModel } from '../api/model.ts';
import { useLabel } from '../i18n/hooks.ts';
import { whoKey, whoOf, type RuleStep } from './rules-state.ts';
import { TimeEditor } from './TimeEditor.tsx';

interface Props {
  readonly number: number;
  readonly step: RuleStep;
  readonly last: boolean;
  readonly onChange: (step: RuleStep) => void;
  readonly onRemove: () => void;
  readonly onMove: (by: 1 | -1) => void;
}

/** One level of a rule: its name, who approves, how many of them, and what happens when nobody acts. */
export function StepEditor({ number, step, last, onChange, onRemove, onMove }: Props): ReactNode {
  const { t } = useTranslation('approvals');
  const label = useLabel();
  const roles = useModel()?.field('members', 'role')?.options ?? [];
  const { data } = useCall('links.search', { object: 'members', text: '', limit: 50 });
  const known = new Set((data?.options ?? []).map(({ id }) => `member:${id}`));
  const strangers = step.who.filter((who) => who.kind === 'member' && !known.has(whoKey(who))).map((who) => ({ value: whoKey(who), label: '…' }));
  const options = [
    { label: t('rules.whoGroup.relation'), options: (['manager', 'head', 'limit'] as const).map((kind) => ({ value: kind as string, label: t(`rules.whoKind.${kind}`) })) },
    { label: t('rules.whoGroup.role'), options: roles.map((role) => ({ value: `role:${role.key}`, label: t('rules.whoKind.role', { name: label(role.label) }) })) },
    { label: t('rules.whoGroup.member'), options: [...(data?.options ?? []).map((member) => ({ value: `member:${member.id}`, label: member.title })), ...strangers] },
  ];
  return (
    <li className="rule-step">
      <div className="rule-step-line">
        <span className="flow-dot">{number}</span>
        <Input className="rule-step-name" aria-label={t('rules.stepName')} placeholder={t('rules.stepName')} maxLength={60} value={step.name} onChange={(event) => onChange({ ...step, name: event.target.value })} />
        <Select className="rule-step-who" mode="multiple" aria-label={t('rules.who')} placeholder={t('rules.addWho')} value={step.who.map(whoKey)} options={options} optionFilterProp="label" onChange={(keys: string[]) => onChange({ ...step, who: keys.map(whoOf) })} />
        <Select aria-label={t('rules.mode')} value={step.mode} popupMatchSelectWidth={false} onChange={(mode) => onChange({ ...step, mode })} labelRender={({ value }) => t(`mode.${value as 'any'}`)} options={(['any', 'all', 'order'] as const).map((value) => ({ value, label: t(`modeLong.${value}`) }))} />
        <Button type="text" size="small" icon={<UpOutlined aria-hidden />} aria-label={t('rules.up')} disabled={number === 1} onClick={() => onMove(-1)} />
        <Button type="text" size="small" icon={<DownOutlined aria-hidden />} aria-label={t('rules.down')} disabled={last} onClick={() => onMove(1)} />
        <Button type="text" size="small" icon={<DeleteOutlined aria-hidden />} aria-label={t('rules.remove')} onClick={onRemove} />
      </div>
      <TimeEditor time={step.time} onChange={(time) => onChange({ ...step, time })} />
    </li>
  );
}
