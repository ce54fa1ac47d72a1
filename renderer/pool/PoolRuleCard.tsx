import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, InputNumber, Switch, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../preload/contract/index.ts';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import type { RuleDraft } from '../../preload/contract/pool.ts';
import { ConditionEditor, conditionOf, storedCondition } from '../rules/ConditionEditor.tsx';
import { useProblemText } from './problem-text.ts';

interface Props {
  readonly object: ObjectDescription;
  readonly rule: RuleDraft;
  readonly first: boolean;
  readonly problems: Output<'pool.rules'>['problems'];
  readonly onSave: (set: Partial<RuleDraft>) => void;
  /** Shows who would move; a rule is switched on from there, never unseen. */
  readonly onTry: (draft: RuleDraft) => void;
  readonly onRaise: () => void;
  readonly onRemove: () => void;
}

const DAYS = ['contact_days', 'deal_days', 'notice_days'] as const;
const SPARES = ['spare_contract', 'spare_open_deal', 'spare_co_owned'] as const;

/** One rule: whose customers go back, after which days, and who stays. Written as soon as a field is left. */
export function PoolRuleCard({ object, rule, first, problems, onSave, onTry, onRaise, onRemove }: Props): ReactNode {
  const { t } = useTranslation('pool');
  const problemText = useProblemText();
  const [draft, setDraft] = useState(rule);
  const [condition, setCondition] = useState(() => conditionOf(rule.condition));
  useEffect(() => setDraft(rule), [rule]);
  const on = rule.active === 1;
  const keep = (name: 'name' | (typeof DAYS)[number]): void => {
    if (draft[name] !== rule[name]) onSave({ [name]: draft[name] });
    if (draft[name] !== rule[name] && on && name !== 'name') onTry(draft);
  };
  const set = (part: Partial<RuleDraft>): void => {
    setDraft({ ...draft, ...part });
    onSave(part);
  };
  return (
    <div role="group" className="rule-card" data-off={!on} aria-label={rule.name ?? ''}>
      <header>
        <Switch size="small" checked={on} aria-label={t('rules.on')} onChange={(next) => (next ? onTry(draft) : set({ active: 0 }))} />
        <Input className="pool-name" variant="borderless" value={draft.name ?? ''} maxLength={200} aria-label={t('rules.name')} onChange={(event) => setDraft({ ...draft, name: event.target.value })} onBlur={() => keep('name')} />
        <Button size="small" onClick={() => onTry(draft)}>{t('rules.try')}</Button>
        {!first && <Tooltip title={t('rules.raise')}><Button size="small" type="text" icon={<ArrowUpOutlined aria-hidden />} aria-label={t('rules.raise')} onClick={onRaise} /></Tooltip>}
        <Tooltip title={t('rules.remove')}><Button size="small" type="text" icon={<DeleteOutlined aria-hidden />} aria-label={t('rules.remove')} onClick={onRemove} /></Tooltip>
      </header>
      <ConditionEditor object={object} condition={condition} onChange={(next) => { setCondition(next); const stored = storedCondition(next, object); if (stored !== rule.condition) set({ condition: stored }); }} />
      <div className="pool-days">
        {DAYS.map((name) => (
          <label key={name}>
            {t(`rules.${name}`)}
            <InputNumber
              size="small" min={0} max={36_500} precision={0} suffix={t('rules.days')} placeholder={name === 'notice_days' ? '0' : t('rules.never')} value={typeof draft[name] === 'number' ? draft[name] : null} aria-label={t(`rules.${name}`)}
              onChange={(value) => setDraft({ ...draft, [name]: value })} onBlur={() => keep(name)} onPressEnter={() => keep(name)}
            />
          </label>
        ))}
      </div>
      <div className="pool-days">
        <span className="soft">{t('rules.spare')}</span>
        {SPARES.map((name) => <Checkbox key={name} checked={draft[name] !== 0} onChange={({ target }) => set({ [name]: target.checked ? 1 : 0 })}>{t(`rules.${name}`)}</Checkbox>)}
      </div>
      {problems.map((problem, index) => <span key={index} className="pool-problem" role="alert">{problemText(problem)}</span>)}
    </div>
  );
}
