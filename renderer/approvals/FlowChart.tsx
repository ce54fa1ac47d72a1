import type { ReactNode } from 'react';
import { CheckOutlined, ClockCircleOutlined, FlagOutlined, SendOutlined, StopOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { ApprovalView, Approver } from '../../preload/contract/approval-views.ts';
import { localTime } from '../ui/format.ts';
import { Tag } from '../ui/Tag.tsx';
import { useInstead } from './instead.ts';
import { hoursSince, useDuration } from './words.ts';

type Step = ApprovalView['steps'][number];

const ICONS: Readonly<Record<Step['state'], ReactNode>> = { done: <CheckOutlined aria-hidden />, now: <ClockCircleOutlined aria-hidden />, ahead: null, stopped: <StopOutlined aria-hidden /> };

/** The way of a request from who asked to the end, with the step it stands at lit and how long it has stood there. */
export function FlowChart({ view }: { readonly view: ApprovalView }): ReactNode {
  const { t } = useTranslation('approvals');
  if (view.steps.length === 0) return <p className="flow-auto"><CheckOutlined aria-hidden /> {view.rule === '' ? t('panel.auto') : t('panel.autoRule', { rule: view.rule })}</p>;
  return (
    <ol className="flow">
      <li className="flow-step" data-state="done"><span className="flow-dot"><SendOutlined aria-hidden /></span><div className="flow-box"><strong>{t('panel.start')}</strong><span>{view.askedBy}</span><span className="faint figures">{localTime(view.askedAt)}</span></div></li>
      {view.steps.map((step, index) => <FlowStep key={step.key} step={step} number={index + 1} view={view} />)}
      <li className="flow-step" data-state={view.status === 'passed' || view.status === 'reopened' ? 'done' : 'ahead'}>
        <span className="flow-dot"><FlagOutlined aria-hidden /></span>
        <div className="flow-box"><strong>{view.status === 'waiting' ? t('panel.end') : t(`state.${view.status}` as 'state.passed')}</strong><span className="faint figures">{view.doneAt === null ? '' : localTime(view.doneAt)}</span></div>
      </li>
    </ol>
  );
}

function FlowStep({ step, number, view }: { readonly step: Step; readonly number: number; readonly view: ApprovalView }): ReactNode {
  const { t } = useTranslation('approvals');
  return (
    <li className="flow-step" data-state={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
      <span className="flow-dot">{ICONS[step.state] ?? number}</span>
      <div className="flow-box">
        <strong>{step.name === '' ? t(step.added ? 'added' : 'stepName', { number }) : step.name}{step.slots.length > 1 && <Tag>{t(`mode.${step.mode}`)}</Tag>}</strong>
        {step.slots.map((slot, index) => <Place key={index} slot={slot} />)}
        {step.byTime && <span className="faint">{t('byTime')}</span>}
        {step.state === 'now' && <Waiting step={step} view={view} />}
        {step.state === 'done' && step.began !== null && step.ended !== null && <Took began={step.began} ended={step.ended} />}
      </div>
    </li>
  );
}

function Place({ slot }: { readonly slot: Step['slots'][number] }): ReactNode {
  return (
    <span className="flow-place" data-done={slot.by !== null} data-turn={slot.turn}>
      {slot.by === null ? slot.people.map((person) => <Person key={person.member} person={person} />) : <span><CheckOutlined aria-hidden /> {slot.by}</span>}
    </span>
  );
}

function Person({ person }: { readonly person: Approver }): ReactNode {
  const note = useInstead()(person);
  return <span title={note}>{person.name}{note === '' ? null : <small className="flow-note">{note}</small>}</span>;
}

function Waiting({ step, view }: { readonly step: Step; readonly view: ApprovalView }): ReactNode {
  const { t } = useTranslation('approvals');
  const duration = useDuration();
  const over = step.due !== null && hoursSince(step.due) > 0;
  return (
    <span className="flow-wait figures" data-over={over}>
      {t('waitedStep', { time: duration(hoursSince(view.since ?? view.askedAt)) })}
      {view.usualHours !== null && <small>{t('usual', { time: duration(view.usualHours) })}</small>}
      {step.due !== null && <small>{t(over ? 'dueOver' : 'due', { time: localTime(step.due).slice(5) })}</small>}
    </span>
  );
}

function Took({ began, ended }: { readonly began: string; readonly ended: string }): ReactNode {
  const duration = useDuration();
  return <span className="faint figures">{duration(hoursSince(began, Date.parse(ended)))}</span>;
}
