import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Condition } from '../../preload/contract/grids.ts';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import { useCall } from '../api/hooks.ts';
import { shortMoney } from '../dashboard/short-money.ts';
import { useLabel, useLanguage } from '../i18n/hooks.ts';
import { tagStyle } from '../ui/Tag.tsx';
import { BUCKETS } from './Ageing.tsx';
import { among, between, daysAgo } from './filters.ts';
import './charts.css';

interface Piece {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly note: string;
  readonly colour: string | undefined;
  readonly condition: Condition;
}

interface Props {
  readonly object: ObjectDescription;
  /** Shows only the records of a piece. */
  readonly onFilter: (condition: Condition) => void;
}

/** The lists that have a small chart above their rows; not the customers, who may be a million. */
export const WITH_HEAD: ReadonlySet<string> = new Set(['deals', 'leads', 'payment_plans']);

/** One line above a list: how its records spread, each part a filter. */
export function HeadChart({ object, onFilter }: Props): ReactNode {
  switch (object.id) {
    case 'deals': return <DealsHead object={object} onFilter={onFilter} />;
    case 'leads': return <LeadsHead object={object} onFilter={onFilter} />;
    case 'payment_plans': return <AgeingHead onFilter={onFilter} />;
    default: return null;
  }
}

function DealsHead({ object, onFilter }: Props): ReactNode {
  const { t } = useTranslation('charts');
  const read = useLabel();
  const language = useLanguage();
  const { data } = useCall('board.columns', { closedDays: 365 }, { keep: true });
  const pieces = useMemo(() => (data?.columns ?? []).filter(({ stage }) => stage !== 'won' && stage !== 'lost').map(({ stage, count, amount }): Piece => {
    const option = object.fields.find(({ id }) => id === 'stage')?.options?.find(({ key }) => key === stage);
    return { key: stage, label: option === undefined ? stage : read(option.label), value: count, note: `${count} · ￥${shortMoney(amount, language)}`, colour: option?.colour, condition: among('stage', [stage]) };
  }), [data, object, read, language]);
  return <Strip title={t('head.deals')} pieces={pieces} onFilter={onFilter} />;
}

const SOURCE_COLOURS = ['blue', 'cyan', 'green', 'gold', 'orange', 'purple', 'magenta', 'lime'];

function LeadsHead({ object, onFilter }: Props): ReactNode {
  const { t } = useTranslation('charts');
  const read = useLabel();
  const { data } = useCall('charts.leads', { days: 365 }, { keep: true });
  const pieces = useMemo(() => (data?.sources ?? []).map(({ source, total, converted }, at): Piece => {
    const option = object.fields.find(({ id }) => id === 'source')?.options?.find(({ key }) => key === source);
    return {
      key: source ?? '', label: source === null ? t('unset') : option === undefined ? source : read(option.label), value: total, note: t('leads.note', { total, rate: total === 0 ? 0 : Math.round((converted / total) * 100) }),
      colour: option?.colour ?? SOURCE_COLOURS[at % SOURCE_COLOURS.length], condition: among('source', [source]),
    };
  }), [data, object, read, t]);
  return <Strip title={t('head.leads')} pieces={pieces} onFilter={onFilter} />;
}

const LATENESS = ['green', 'gold', 'orange', 'orange', 'red', 'grey'];

function AgeingHead({ onFilter }: Pick<Props, 'onFilter'>): ReactNode {
  const { t } = useTranslation('charts');
  const language = useLanguage();
  const { data } = useCall('reports.ageing', { member: null }, { keep: true });
  const pieces = useMemo(() => (data === undefined ? [] : BUCKETS.map((bucket, at): Piece => ({
    key: bucket.id, label: t(`ageing.${bucket.id}`), value: data.totals[bucket.id], note: `￥${shortMoney(data.totals[bucket.id], language)}`, colour: LATENESS[at],
    condition: bucket.id === 'undated' ? { field: 'due', op: 'empty', values: [] } : bucket.from === null ? { field: 'due', op: 'gte', values: [daysAgo(0)] }
      : bucket.to === null ? { field: 'due', op: 'lte', values: [daysAgo(bucket.from)] } : between('due', daysAgo(bucket.to), daysAgo(bucket.from)),
  }))), [data, language, t]);
  return <Strip title={t('head.ageing')} pieces={pieces} onFilter={onFilter} />;
}

function Strip({ title, pieces, onFilter }: { readonly title: string; readonly pieces: readonly Piece[]; readonly onFilter: Props['onFilter'] }): ReactNode {
  const shown = pieces.filter(({ value }) => value > 0);
  if (shown.length === 0) return null;
  return (
    <div className="head-chart" role="group" aria-label={title}>
      <span className="faint">{title}</span>
      {shown.map((piece) => (
        <button key={piece.key} type="button" className="plain head-piece" style={{ ...tagStyle(piece.colour), flexGrow: piece.value }} title={`${piece.label} ${piece.note}`} onClick={() => onFilter(piece.condition)}>
          <span>{piece.label}</span><span className="figures">{piece.note}</span>
        </button>
      ))}
    </div>
  );
}
