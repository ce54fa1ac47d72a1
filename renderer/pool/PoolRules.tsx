import { useState } from 'react';
import type { ReactNode } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RuleDraft } from '../../preload/contract/pool.ts';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import { useModel } from '../api/model.ts';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { DryRun } from './DryRun.tsx';
import { PoolRuleCard } from './PoolRuleCard.tsx';
import { PoolTerms } from './PoolTerms.tsx';
import { useProblemText } from './problem-text.ts';
import { useFailed } from '../app/use-failed.ts';
import './pool.css';

/** The section "pool" of the rules: what the team agreed on, and which rules take customers back. */
export function PoolRules(): ReactNode {
  const { t } = useTranslation('pool');
  const failed = useFailed();
  const problemText = useProblemText();
  const object = useModel()?.object('customers');
  const { data, error, refetch } = useCall('pool.rules', {}, { keep: true });
  /** The rule whose effect is shown; `null`: all that are on. */
  const [trying, setTrying] = useState<{ readonly draft: RuleDraft | null } | null>(null);
  if (error !== null) return <ErrorBox error={error} retry={() => void refetch()} />;
  if (data === undefined || object === undefined) return <div className="frame-wait"><Spin delay={300} /></div>;
  const { rules, problems, terms } = data;
  const attempt = (work: Promise<unknown>): void => void work.catch(failed);
  const save = (rule: RuleDraft, set: Partial<RuleDraft>): void => attempt(call('records.write', { writes: [{ object: 'pool_rules', id: rule.id, set }] }));
  const add = (): void => attempt(call('records.write', {
    writes: [{ object: 'pool_rules', set: { name: t('rules.newName', { number: rules.length + 1 }), active: 0, position: (rules.at(-1)?.position ?? 0) + 1, contact_days: 30, notice_days: 3 } }],
  }));
  /** A rule that stands before another counts first. */
  const raise = (index: number): void => {
    const [rule, before] = [rules[index], rules[index - 1]];
    if (rule === undefined || before === undefined) return;
    attempt(call('records.write', { writes: [{ object: 'pool_rules', id: rule.id, set: { position: index } }, { object: 'pool_rules', id: before.id, set: { position: index + 1 } }] }));
  };
  return (
    <section className="settings-section">
      <h2>{t('rules.title')}</h2>
      <p className="soft">{t('rules.text')}</p>
      <PoolTerms terms={terms} />
      {problems.filter(({ rule }) => rule === '').map((problem) => <span key={problem.code} className="pool-problem" role="alert">{problemText(problem)}</span>)}
      <div className="pool-head">
        <h3>{t('rules.list')}</h3>
        {rules.some(({ active }) => active === 1) && <Button size="small" onClick={() => setTrying({ draft: null })}>{t('rules.tryAll')}</Button>}
        <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={add}>{t('rules.add')}</Button>
      </div>
      {rules.length === 0 && <p className="soft">{t('rules.none')}</p>}
      {rules.map((rule, index) => (
        <PoolRuleCard
          key={rule.id} object={object} rule={rule} first={index === 0} problems={problems.filter((problem) => problem.rule === rule.id)}
          onSave={(set) => save(rule, set)} onTry={(draft) => setTrying({ draft })} onRaise={() => raise(index)} onRemove={() => attempt(call('records.delete', { object: 'pool_rules', ids: [rule.id] }))}
        />
      ))}
      {trying !== null && (
        <DryRun
          draft={trying.draft} onClose={() => setTrying(null)}
          {...(trying.draft === null || rules.find(({ id }) => id === trying.draft?.id)?.active === 1 ? {} : { onSwitchOn: () => { if (trying.draft !== null) save(trying.draft, { active: 1 }); setTrying(null); } })}
        />
      )}
    </section>
  );
}
