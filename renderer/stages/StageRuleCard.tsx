import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Checkbox, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StageProblem, StageRule } from '../../preload/contract/stages.ts';
import type { Model } from '../api/model.ts';
import { useLabel } from '../i18n/hooks.ts';
import { Tag } from '../ui/Tag.tsx';

interface Props {
  readonly model: Model;
  readonly rule: StageRule;
  readonly problems: readonly StageProblem[];
  readonly onSave: (rule: StageRule) => void;
}

/** One stage's rule. Numbers are written when left, lists with each choice. */
export function StageRuleCard({ model, rule, problems, onSave }: Props): ReactNode {
  const { t } = useTranslation('deals');
  const read = useLabel();
  const [draft, setDraft] = useState(rule);
  useEffect(() => setDraft(rule), [rule]);
  const save = (part: Partial<StageRule>): void => {
    const next = { ...draft, ...part };
    setDraft(next);
    if (JSON.stringify(next) !== JSON.stringify(rule)) onSave(next);
  };
  const option = model.field('deals', 'stage')?.options?.find(({ key }) => key === rule.stage);
  const fields = (model.object('deals')?.fields ?? []).filter((field) => field.readonly !== true && field.id !== 'stage');
  const known = new Set(fields.map(({ id }) => id));
  const options = [...fields.map((field) => ({ value: field.id, label: read(field.label) })), ...rule.required.filter((id) => !known.has(id)).map((id) => ({ value: id, label: fieldName(model, id, read) }))];
  const closed = rule.stage === 'won' || rule.stage === 'lost';
  return (
    <div role="group" className="stage-rule" aria-label={option === undefined ? rule.stage : read(option.label)}>
      <div className="stage-rule-head">
        <span className="stage-rule-name"><Tag {...(option?.colour === undefined ? {} : { colour: option.colour })}>{option === undefined ? rule.stage : read(option.label)}</Tag></span>
        <label>{t('rules.probability')}<InputNumber size="small" min={0} max={100} suffix="%" disabled={closed} value={draft.probability} onChange={(value) => setDraft({ ...draft, probability: value ?? 0 })} onBlur={() => save({})} /></label>
        {!closed && <label>{t('rules.stalledDays')}<InputNumber size="small" min={1} max={3650} precision={0} placeholder={t('rules.never')} value={draft.stalledDays} onChange={(value) => setDraft({ ...draft, stalledDays: value })} onBlur={() => save({})} /></label>}
        {!closed && <Checkbox checked={draft.maySkip} onChange={({ target }) => save({ maySkip: target.checked })}>{t('rules.maySkip')}</Checkbox>}
      </div>
      <div className="stage-rule-line">
        <span>{t('rules.required')}</span>
        <Select mode="multiple" size="small" aria-label={t('rules.required')} value={[...draft.required]} options={options} placeholder={t('rules.nothing')} optionFilterProp="label" onChange={(required) => save({ required })} />
        <span>{t('rules.checklist')}</span>
        <Select mode="tags" size="small" aria-label={t('rules.checklist')} value={[...draft.checklist]} options={[]} open={false} suffixIcon={null} placeholder={t('rules.checklistHint')} onChange={(items: string[]) => save({ checklist: items.map((item) => item.trim()).filter((item) => item !== '').slice(0, 30) })} />
      </div>
      {problems.map(({ code, about }) => <span key={`${code}${about}`} className="stage-problem" role="alert">{t(`problem.${code.replace('.', '_')}` as 'problem.probability_range', { about: aboutText(model, code, about, read) })}</span>)}
    </div>
  );
}

type Read = (label: { readonly zh: string; readonly en: string }) => string;

function aboutText(model: Model, code: StageProblem['code'], about: string, read: Read): string {
  if (code.startsWith('required.')) return fieldName(model, about, read);
  const option = code === 'probability.falls' ? model.field('deals', 'stage')?.options?.find(({ key }) => key === about) : undefined;
  return option === undefined ? about : read(option.label);
}

function fieldName(model: Model, id: string, read: Read): string {
  const field = model.field('deals', id);
  return field === undefined ? id : read(field.label);
}
