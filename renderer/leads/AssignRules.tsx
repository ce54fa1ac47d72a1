import { useState } from 'react';
import type { ReactNode } from 'react';
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select, Spin, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Write } from '../../preload/contract/records.ts';
import { call } from '../api/bridge.ts';
import { useModel } from '../api/model.ts';
import { useSaid } from '../app/use-said.tsx';
import type { FilterDraft } from '../filters/filter-state.ts';
import { ConditionEditor, conditionOf, storedCondition } from '../rules/ConditionEditor.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useAssignRules, type AssignRule } from './use-assign-rules.ts';
import { useMembers } from './use-members.ts';
import './leads.css';

/** Who gets new leads: rules in their order, each a line of words with its condition. */
export function AssignRules(): ReactNode {
  const { t } = useTranslation('leads');
  const { said, failed } = useSaid();
  const rules = useAssignRules();
  const write = (writes: Write[]): void => void call('records.write', { writes }).catch(failed);
  const save = (id: string, set: Record<string, string | number | null>): void => write([{ object: 'assignment_rules', id, set }]);
  const add = (): void => write([{ object: 'assignment_rules', set: { name: t('rules.newName'), object: 'leads', active: 0, way: 'round_robin', members: '[]', position: Math.max(0, ...(rules ?? []).map(({ values }) => Number(values['position'] ?? 0))) + 1 } }]);
  const move = (index: number, by: 1 | -1): void => {
    const order = [...(rules ?? [])];
    const [moved] = order.splice(index, 1);
    if (moved === undefined) return;
    order.splice(index + by, 0, moved);
    write(order.map(({ id }, position) => ({ object: 'assignment_rules', id, set: { position: position + 1 } })));
  };
  const remove = (rule: AssignRule): void => void call('records.delete', { object: 'assignment_rules', ids: [rule.id] }).then(
    ({ batch }) => said(t('rules.removed', { name: String(rule.values['name'] ?? '') }), batch), failed);
  const button = <Button icon={<PlusOutlined aria-hidden />} onClick={add}>{t('rules.add')}</Button>;
  return (
    <section>
      <h2>{t('rules.title')}</h2>
      <p className="soft">{t('rules.intro')}</p>
      {rules === undefined && <Spin />}
      {rules?.length === 0 && <EmptyState title={t('rules.none')} text={t('rules.noneText')}>{button}</EmptyState>}
      <ul className="rule-list">
        {rules?.map((rule, index) => (
          <RuleCard key={rule.id} rule={rule} onSave={(set) => save(rule.id, set)} onRemove={() => remove(rule)} onMove={{ up: index > 0 ? () => move(index, -1) : null, down: index < rules.length - 1 ? () => move(index, 1) : null }} />
        ))}
      </ul>
      {rules !== undefined && rules.length > 0 && button}
    </section>
  );
}

interface CardProps {
  readonly rule: AssignRule;
  readonly onSave: (set: Record<string, string | number | null>) => void;
  readonly onRemove: () => void;
  readonly onMove: { readonly up: (() => void) | null; readonly down: (() => void) | null };
}

function RuleCard({ rule, onSave, onRemove, onMove }: CardProps): ReactNode {
  const { t } = useTranslation('leads');
  const model = useModel();
  const members = useMembers();
  const leads = model?.object('leads');
  const { values } = rule;
  const chosen = membersOf(values['members'] ?? null);
  // A half-filled line stays here; what is stored is complete.
  const [draft, setDraft] = useState(() => conditionOf(values['condition'] ?? null));
  const change = (next: FilterDraft): void => {
    setDraft(next);
    const stored = leads === undefined ? null : storedCondition(next, leads);
    if (stored !== null && stored !== values['condition']) onSave({ condition: stored });
  };
  const active = values['active'] === 1;
  const name = String(values['name'] ?? '');
  return (
    <li className="rule-card" data-off={!active}>
      <header>
        <Switch size="small" checked={active} aria-label={t('rules.on')} onChange={(on) => onSave({ active: on ? 1 : 0 })} />
        <Input key={name} className="rule-name" variant="borderless" defaultValue={name} aria-label={t('rules.name')} maxLength={100} onBlur={({ target }) => target.value.trim() !== '' && target.value !== name && onSave({ name: target.value.trim() })} onPressEnter={({ currentTarget }) => currentTarget.blur()} />
        <Button type="text" size="small" icon={<ArrowUpOutlined aria-hidden />} aria-label={t('rules.up')} disabled={onMove.up === null} onClick={() => onMove.up?.()} />
        <Button type="text" size="small" icon={<ArrowDownOutlined aria-hidden />} aria-label={t('rules.down')} disabled={onMove.down === null} onClick={() => onMove.down?.()} />
        <Button type="text" size="small" icon={<DeleteOutlined aria-hidden />} aria-label={t('rules.remove')} onClick={onRemove} />
      </header>
      <div className="rule-line">
        <span className="soft">{t('rules.way')}</span>
        <Select value={String(values['way'] ?? 'round_robin')} aria-label={t('rules.way')} options={WAYS.map((way) => ({ value: way, label: t(`assignDialog.${way}`) }))} onChange={(way) => onSave({ way })} />
        <Select
          className="rule-members" mode="multiple" showSearch optionFilterProp="label" aria-label={t('rules.members')} placeholder={t('rules.members')} value={chosen}
          options={members.map(({ id, name: label }) => ({ value: id, label }))} onChange={(next: string[]) => onSave({ members: JSON.stringify(next) })}
        />
      </div>
      {chosen.length === 0 && <p className="rule-warning">{t('rules.noMembers')}</p>}
      {draft.conditions.length === 0 && <p className="faint">{t('rules.always')}</p>}
      {leads !== undefined && <ConditionEditor object={{ ...leads, fields: leads.fields.filter((field) => field.derived === undefined) }} condition={draft} onChange={change} />}
    </li>
  );
}

const WAYS = ['round_robin', 'least_busy', 'fixed'] as const;

function membersOf(stored: string | number | null): string[] {
  try {
    const list: unknown = JSON.parse(String(stored ?? '[]'));
    return Array.isArray(list) ? list.filter((member): member is string => typeof member === 'string') : [];
  } catch {
    return [];
  }
}
