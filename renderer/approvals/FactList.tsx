import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRate } from './words.ts';

type Facts = Readonly<Record<string, string | number | null>>;

/** The figures on which a request was asked for, as they were then. */
export function FactList({ facts }: { readonly facts: Facts }): ReactNode {
  const { t } = useTranslation('approvals');
  const rate = useRate();
  const rows: readonly (readonly [string, string, boolean])[] = [
    [t('fact.rate'), rate(facts['fact_rate']), false],
    [t('fact.lowest'), rate(facts['fact_lowest_rate']), false],
    [t('fact.margin'), facts['fact_margin'] === null || facts['fact_margin'] === undefined ? '—' : `${facts['fact_margin']}%`, Number(facts['fact_margin'] ?? 0) < 0],
    [t('fact.below'), t(facts['fact_below_cost'] === 1 ? 'fact.yes' : 'fact.no'), facts['fact_below_cost'] === 1],
    [t('fact.contracts'), t('fact.count', { count: Number(facts['fact_contracts'] ?? 0) }), false],
    [t('fact.limit'), t(facts['fact_over_limit'] === 1 ? 'fact.yes' : 'fact.no'), facts['fact_over_limit'] === 1],
  ];
  return <dl className="facts">{rows.map(([name, value, bad]) => <div key={name}><dt>{name}</dt><dd className="figures" data-bad={bad}>{value}</dd></div>)}</dl>;
}
