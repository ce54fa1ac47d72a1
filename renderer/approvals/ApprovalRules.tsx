import { useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import { useModel } from '../api/model.ts';
import { useSaid } from '../app/use-said.tsx';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { RuleCard } from './RuleCard.tsx';
import { RuleEditor } from './RuleEditor.tsx';
import { SAMPLES, sampleRule, type RuleDraft } from './rules-state.ts';
import './approvals.css';

/** The section "approvals" of the rules: which documents need whom, in the order in which rules are asked. */
export function ApprovalRules(): ReactNode {
  const { t } = useTranslation('approvals');
  const { said, failed } = useSaid();
  const model = useModel();
  const { data, error, refetch } = useCall('approvals.rules', {});
  const [editing, setEditing] = useState<string | null>(null);
  const [fresh, setFresh] = useState<RuleDraft | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  if (error !== null) return <ErrorBox error={error} retry={() => void refetch()} />;
  if (data === undefined || model === undefined) return <div className="frame-wait"><Spin delay={300} /></div>;
  const ids = data.rules.map(({ id }) => id);
  const move = (id: string, to: number): void => {
    const rest = ids.filter((each) => each !== id);
    const at = Math.min(Math.max(to, 0), rest.length);
    if (ids.indexOf(id) !== at) void call('approvals.orderRules', { ids: [...rest.slice(0, at), id, ...rest.slice(at)] }).catch(failed);
  };
  const remove = (id: string, name: string): void => void call('approvals.removeRule', { id }).then(({ batch }) => said(t('rules.removed', { name }), batch), failed);
  const drag = (id: string) => ({
    draggable: editing === null,
    onDragStart: () => setDragged(id),
    onDragEnd: () => setDragged(null),
    onDragOver: (event: DragEvent) => { if (dragged !== null && dragged !== id) event.preventDefault(); },
    onDrop: () => { if (dragged !== null) move(dragged, ids.indexOf(id)); },
  });
  return (
    <section className="settings-section approval-rules">
      <h2>{t('rules.title')}</h2>
      <p className="soft">{t('rules.text')}</p>
      {data.rules.length === 0 && fresh === null && (
        <div className="rule-card">
          <strong>{t('rules.none')}</strong>
          <p className="soft">{t('rules.noneText')}</p>
          <div className="rule-samples">{SAMPLES.map((sample) => <Button key={sample} onClick={() => setFresh(sampleRule(sample, t(`rules.samples.${sample}`)))}>{t(`rules.samples.${sample}`)}</Button>)}</div>
        </div>
      )}
      <ol className="rule-list">
        {data.rules.map((rule, index) => (
          <li key={rule.id} className="rule-card" data-off={!rule.active} data-dragged={dragged === rule.id} {...drag(rule.id)}>
            {editing === rule.id
              ? <RuleEditor id={rule.id} rule={rule} facts={data.facts} onClose={() => setEditing(null)} />
              : <RuleCard number={index + 1} last={index === ids.length - 1} rule={rule} facts={data.facts} onEdit={() => { setFresh(null); setEditing(rule.id); }} onMove={(by) => move(rule.id, index + by)} onRemove={() => remove(rule.id, rule.name)} />}
          </li>
        ))}
        {fresh !== null && <li className="rule-card"><RuleEditor id={null} rule={fresh} facts={data.facts} onClose={() => setFresh(null)} /></li>}
      </ol>
      {fresh === null && editing === null && <Button icon={<PlusOutlined aria-hidden />} onClick={() => setFresh(sampleRule(null, ''))}>{t('rules.add')}</Button>}
    </section>
  );
}
