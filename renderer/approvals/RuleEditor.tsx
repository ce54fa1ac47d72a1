import { useState } from 'react';
import type { ReactNode } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldDescription } from '../../preload/contract/model.ts';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import { useModel } from '../api/model.ts';
import { askedFilter } from '../filters/filter-state.ts';
import type { FilterDraft } from '../filters/filter-state.ts';
import { useLabel } from '../i18n/hooks.ts';
import { ConditionEditor } from '../rules/ConditionEditor.tsx';
import { useDebounced } from '../ui/use-debounced.ts';
import { BackTestBox } from './BackTestBox.tsx';
import { ProblemList } from './ProblemList.tsx';
import { NEW_STEP, ruleObject, type RuleDraft } from './rules-state.ts';
import { StepEditor } from './StepEditor.tsx';
import { useFailed } from '../app/use-failed.ts';

interface Props {
  readonly id: string | null;
  readonly rule: RuleDraft;
  readonly facts: readonly FieldDescription[];
  readonly onClose: () => void;
}

/** A rule being built in words: when …, then these steps; what contradicts is told while it is written, and it can be tried on past quotes. */
export function RuleEditor({ id, rule, facts, onClose }: Props): ReactNode {
  const { t } = useTranslation('approvals');
  const { message } = App.useApp();
  const failed = useFailed();
  const label = useLabel();
  const model = useModel();
  const [draft, setDraft] = useState<RuleDraft>(() => ({ name: rule.name, object: rule.object, active: rule.active, condition: rule.condition, outcome: rule.outcome, steps: rule.steps }));
  const [filter, setFilter] = useState<FilterDraft>({ match: rule.condition.match, conditions: rule.condition.conditions });
  const [busy, setBusy] = useState(false);
  const [testing, setTesting] = useState(false);
  const described = model?.object(draft.object);
  const asked = useDebounced(JSON.stringify({ ...(id === null ? {} : { id }), rule: { ...draft, name: draft.name.trim() === '' ? '…' : draft.name } }), 250);
  const input = JSON.parse(asked) as { id?: string; rule: RuleDraft };
  const { data: checked } = useCall('approvals.checkRule', input, { keep: true });
  if (described === undefined) return null;
  const object = ruleObject(described, facts);
  const problems = checked?.problems ?? [];
  const blocked = problems.some(({ blocking }) => blocking);
  const set = (patch: Partial<RuleDraft>): void => setDraft((was) => ({ ...was, ...patch }));
  const steps = draft.steps;
  const change = (next: FilterDraft): void => {
    setFilter(next);
    const { conditions = [] } = askedFilter(next, object.fields);
    set({ condition: { match: next.match, conditions: conditions.map(({ field, op, values = [] }) => ({ field, op, values })), groups: draft.condition.groups } });
  };
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      const saved = await call('approvals.saveRule', { ...(id === null ? {} : { id }), rule: draft });
      if (saved.id === null) return;
      void message.success(t('rules.saved'));
      onClose();
    } catch (wrong) {
      failed(wrong);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="rule-editor">
      <div className="rule-editor-head">
        <Input aria-label={t('rules.name')} placeholder={t('rules.name')} autoFocus={id === null} maxLength={100} value={draft.name} onChange={(event) => set({ name: event.target.value })} />
        <Select aria-label={t('rules.object')} value={draft.object} disabled={id !== null} onChange={(next) => { set({ object: next, condition: { match: 'all', conditions: [], groups: [] } }); setFilter({ match: 'all', conditions: [] }); }}
          options={(['quotes', 'contracts'] as const).map((value) => ({ value, label: label(model?.object(value)?.one ?? { zh: value, en: value }) }))} />
      </div>
      <h4>{t('rules.condition')}{filter.conditions.length === 0 && <span className="soft"> {t('rules.always')}</span>}</h4>
      <ConditionEditor object={object} condition={filter} onChange={change} />
      <h4>{t('rules.outcome')}</h4>
      <Radio.Group value={draft.outcome} onChange={(event) => set({ outcome: event.target.value === 'pass' ? 'pass' : 'ask' })} options={[{ value: 'ask', label: t('rules.ask') }, { value: 'pass', label: t('rules.pass') }]} />
      {draft.outcome === 'ask' && (
        <ol className="rule-steps">
          {steps.map((step, index) => (
            <StepEditor
              key={index} number={index + 1} step={step} last={index === steps.length - 1}
              onChange={(next) => set({ steps: steps.map((each, at) => (at === index ? next : each)) })}
              onRemove={() => set({ steps: steps.filter((_each, at) => at !== index) })}
              onMove={(by) => { const rest = steps.filter((_each, at) => at !== index); set({ steps: [...rest.slice(0, index + by), step, ...rest.slice(index + by)] }); }}
            />
          ))}
          <li><Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => set({ steps: [...steps, { ...NEW_STEP }] })}>{t('rules.addStep')}</Button></li>
        </ol>
      )}
      <ProblemList problems={problems} />
      {testing && <BackTestBox input={input} />}
      <footer className="rule-editor-foot">
        <Button type="primary" loading={busy} disabled={blocked || draft.name.trim() === ''} title={blocked ? t('problem.blocked') : undefined} onClick={() => void save()}>{t('rules.save')}</Button>
        <Button onClick={onClose}>{t('rules.cancel')}</Button>
        {!testing && draft.object === 'quotes' && <Button type="link" onClick={() => setTesting(true)}>{t('test.open')}</Button>}
      </footer>
    </div>
  );
}
