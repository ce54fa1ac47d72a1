import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../api/hooks.ts';
import { useLabel } from '../i18n/hooks.ts';
import type { PartProps } from '../records/parts.tsx';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { localTime } from '../ui/format.ts';
import './stages.css';

/** How a deal came where it is: every move with who, how long it had stood, and why a stage was passed over. */
export function DealMoves({ model, record }: PartProps): ReactNode {
  const { t } = useTranslation('deals');
  const read = useLabel();
  const { data, error, refetch } = useCall('stages.deal', { deal: record.id });
  const stages = model.field('deals', 'stage')?.options ?? [];
  const name = (stage: string | null): string => {
    const option = stages.find(({ key }) => key === stage);
    return option === undefined ? (stage ?? '—') : read(option.label);
  };
  if (error !== null) return <ErrorBox error={error} retry={() => void refetch()} />;
  if (data?.moves.length === 0) return <p className="faint deal-moves">{t('noMoves')}</p>;
  return (
    <ul className="deal-moves">
      {data?.moves.map((move) => (
        <li key={`${move.at}${move.to}`}>
          <span className="figures soft">{localTime(move.at)}</span>
          <span>{move.from === null ? t('began', { stage: name(move.to) }) : `${name(move.from)} → ${name(move.to)}`}{move.note !== '' && <div className="soft">{t('reasonGiven', { note: move.note })}</div>}</span>
          <span className="soft">{[move.member, move.days === null ? '' : t('days', { count: move.days })].filter((part) => part !== '').join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}
