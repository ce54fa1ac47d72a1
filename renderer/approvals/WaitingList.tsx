import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingRow } from '../../preload/contract/approval-views.ts';
import { localTime, money } from '../ui/format.ts';
import { Tag } from '../ui/Tag.tsx';
import { stateColour } from './states.ts';
import { hoursSince, useDuration } from './words.ts';

/** Requests, one a line: what, for whom, how much, and how long it has waited. */
export function WaitingList({ rows, chosen, onOpen }: { readonly rows: readonly WaitingRow[]; readonly chosen: string | null; readonly onOpen: (id: string) => void }): ReactNode {
  const here = useRef<HTMLLIElement>(null);
  useEffect(() => here.current?.scrollIntoView({ block: 'nearest' }), [chosen]);
  return (
    <ul className="approvals-list">
      {rows.map((row) => (
        <li key={row.id} ref={row.id === chosen ? here : undefined}>
          <button type="button" className="plain approvals-row" aria-current={row.id === chosen} onClick={() => onOpen(row.id)}>
            <Line row={row} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Line({ row }: { readonly row: WaitingRow }): ReactNode {
  const { t } = useTranslation('approvals');
  const duration = useDuration();
  const waiting = row.status === 'waiting';
  return (
    <>
      <span className="approvals-row-head">
        <strong>{row.customer === '' ? row.subject : row.customer}</strong>
        <span className="figures">{row.amount === null ? '' : money(row.amount, row.currency)}</span>
      </span>
      <span className="approvals-row-sub">{row.customer === '' ? '' : row.subject}</span>
      <span className="approvals-row-foot">
        {row.urgent && <Tag colour="red">{t('urgent')}</Tag>}
        {row.forMember !== '' && <Tag colour="purple">{t('forMember', { name: row.forMember })}</Tag>}
        {waiting ? <span className="faint">{[row.askedBy, row.step].filter((text) => text !== '').join(' · ')}</span> : <Tag colour={stateColour(row.status)}>{t(`state.${row.status}` as 'state.passed')}</Tag>}
        <span className="faint figures approvals-row-time">{waiting ? t('waited', { time: duration(hoursSince(row.since)) }) : localTime(row.askedAt)}</span>
      </span>
    </>
  );
}
