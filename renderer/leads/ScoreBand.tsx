import type { ReactNode } from 'react';
import { Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCall } from '../api/hooks.ts';
import { useLabel } from '../i18n/hooks.ts';
import type { PartProps } from '../records/parts.tsx';
import './leads.css';

/** A lead's score with its reasons in one line; all parts, those that bring nothing yet too, on a click. */
export function ScoreBand({ record }: Pick<PartProps, 'record'>): ReactNode {
  const { t } = useTranslation('leads');
  const read = useLabel();
  const { data } = useCall('leads.score', { id: record.id }, { keep: true });
  if (data === undefined) return null;
  const telling = data.parts.filter(({ points }) => points > 0);
  return (
    <Popover
      trigger="click" placement="bottomLeft"
      content={<ul className="score-parts">{data.parts.map((part) => <li key={part.id} data-none={part.points === 0}><span>{read(part.label)}</span><span className="assign-bar" aria-hidden="true"><i style={{ width: `${(part.points / part.most) * 100}%` }} /></span><b className="figures">{part.points}<span className="faint">/{part.most}</span></b></li>)}</ul>}
    >
      <button type="button" className="plain score-band">
        <span className="soft">{t('score')}</span>
        <b className="figures">{data.total ?? t('noScore')}</b>
        <span className="soft score-why">{telling.length === 0 ? t('scoreNone') : telling.map(({ label, points }) => `${read(label)} +${points}`).join(' · ')}</span>
      </button>
    </Popover>
  );
}
