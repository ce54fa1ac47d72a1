import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { DeleteOutlined, DownOutlined, EditOutlined, HolderOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Switch, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldDescription } from '../../preload/contract/model.ts';
import { call } from '../api/bridge.ts';
import { useModel } from '../api/model.ts';
import { useLabel } from '../i18n/hooks.ts';
import { Tag } from '../ui/Tag.tsx';
import { ProblemList } from './ProblemList.tsx';
import { ruleObject, whoKey, type StoredRule } from './rules-state.ts';
import { useRuleWords } from './use-rule-words.ts';
import { useFailed } from '../app/use-failed.ts';

interface Props {
  readonly number: number;
  readonly last: boolean;
  readonly rule: StoredRule;
  readonly facts: readonly FieldDescription[];
  readonly onEdit: () => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** One rule in a sentence: when … then …; switched on and off, moved and opened here. */
export function RuleCard({ number, last, rule, facts, onEdit, onMove, onRemove }: Props): ReactNode {
  const { t } = useTranslation('approvals');
  const { t: filter } = useTranslation('filters');
  const failed = useFailed();
  const label = useLabel();
  const object = useModel()?.object(rule.object);
  const words = useRuleWords(object === undefined ? undefined : ruleObject(object, facts));
  const { id, problems, ...stored } = rule;
  const turn = (active: boolean): void => void call('approvals.saveRule', { id, rule: { ...stored, active } }).catch(failed);
  return (
    <>
      <header>
        <HolderOutlined className="rule-holder faint" aria-hidden title={t('rules.drag')} />
        <span className="faint figures" title={t('rules.position', { number })}>{number}</span>
        <strong>{rule.name}</strong>
        {object !== undefined && <Tag>{label(object.one)}</Tag>}
        <Switch size="small" checked={rule.active} aria-label={t(rule.active ? 'rules.on' : 'rules.off')} onChange={turn} />
        <Tooltip title={t('rules.up')}><Button type="text" size="small" icon={<UpOutlined aria-hidden />} aria-label={t('rules.up')} disabled={number === 1} onClick={() => onMove(-1)} /></Tooltip>
        <Tooltip title={t('rules.down')}><Button type="text" size="small" icon={<DownOutlined aria-hidden />} aria-label={t('rules.down')} disabled={last} onClick={() => onMove(1)} /></Tooltip>
        <Tooltip title={t('rules.edit')}><Button type="text" size="small" icon={<EditOutlined aria-hidden />} aria-label={t('rules.edit')} onClick={onEdit} /></Tooltip>
        <Tooltip title={t('rules.remove')}><Button type="text" size="small" icon={<DeleteOutlined aria-hidden />} aria-label={t('rules.remove')} onClick={onRemove} /></Tooltip>
      </header>
      <p className="rule-sentence">
        <span className="faint">{t('rules.when')}</span>
        {rule.condition.conditions.length === 0 ? <span>{t('rules.always')}</span> : rule.condition.conditions.map((condition, index) => (
          <Fragment key={index}>{index > 0 && <span className="faint">{filter(rule.condition.match === 'any' ? 'or' : 'and')}</span>}<span>{words.condition(condition)}</span></Fragment>
        ))}
        <span className="faint">{t('rules.then')}</span>
        {rule.outcome === 'pass' ? <Tag colour="green">{t('rules.summaryPass')}</Tag> : rule.steps.map((step, index) => (
          <Fragment key={index}>
            {index > 0 && <span className="faint">→</span>}
            <span className="plan-step">{step.who.map((who) => <span key={whoKey(who)}>{words.who(who)}</span>).flatMap((who, at) => (at === 0 ? [who] : [step.mode === 'any' ? ' / ' : t('comma', { ns: 'ui' }), who]))}{step.who.length > 1 && <small className="faint">{t(`mode.${step.mode}`)}</small>}</span>
          </Fragment>
        ))}
      </p>
      <ProblemList problems={problems} />
    </>
  );
}
