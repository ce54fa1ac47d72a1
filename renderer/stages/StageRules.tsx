import type { ReactNode } from 'react';
import { Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StageRule } from '../../preload/contract/stages.ts';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import { useModel } from '../api/model.ts';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { StageRuleCard } from './StageRuleCard.tsx';
import { useFailed } from '../app/use-failed.ts';
import './stages.css';

/** The section "stages" of the rules: what each stage asks for. Every change is written at once and can be undone. */
export function StageRules(): ReactNode {
  const { t } = useTranslation('deals');
  const failed = useFailed();
  const model = useModel();
  const { data, error, refetch } = useCall('stages.rules', {});
  const save = (rule: StageRule): void => void call('stages.saveRule', rule).catch(failed);
  if (error !== null) return <ErrorBox error={error} retry={() => void refetch()} />;
  if (data === undefined || model === undefined) return <div className="frame-wait"><Spin delay={300} /></div>;
  return (
    <section className="settings-section">
      <h2>{t('rules.title')}</h2>
      <p className="soft">{t('rules.text')}</p>
      <div className="stage-rules">
        {data.rules.map((rule) => <StageRuleCard key={rule.stage} model={model} rule={rule} problems={data.problems.filter(({ stage }) => stage === rule.stage)} onSave={save} />)}
      </div>
    </section>
  );
}
