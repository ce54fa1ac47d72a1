import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRate } from './words.ts';

type Facts = Readonly<Record<string, string | number | null>>;

/** The figures on which a request was asked for, as they were then; those that were not known are left out. */
export function FactList({ facts }: { readonly facts: Facts }): ReactNode {
  const { t } = useTranslation('approvals');
  const rate = useRate();
  const all: readonly (readonly [string, string, string, boolean])[] = [
    ['fact_rate', t('fact.rate'), rate(facts['fact_rate']), false],
    ['fact_lowest_rate', t('fact.lowest'), rate(facts['fact_lowest_rate']), false],
    ['fact_margin', t('fact.margin'), facts['fact_margin'] === null || facts['fact_margin'] === undefined ? '—' : `${facts['fact_margin']}%`, Number(facts['fact_margin'] ?? 0) < 0],
    ['fact_below_cost', t('fact.below'), t(facts['fact_below_cost'] === 1 ? 'fact.yes' : 'fact.no'), facts['fact_below_cost'] === 1],
    ['fact_contracts', t('fact.contracts'), t('fact.count', { count: Number(facts['fact_contracts'] ?? 0) }), false],
    ['fact_over_limit', t('fact.limit'), t(facts['fact_over_limit'] === 1 ? 'fact.yes' : 'fact.no'), facts['fact_over_limit'] === 1],
  ];
  const rows = all.filter(([id]) => facts[id] !== undefined && facts[id] !== null);
  return <dl className="facts">{rows.map(([id, name, value, bad]) => <div key={id}><dt>{name}</dt><dd className="figures" data-bad={bad}>{value}</dd></div>)}</dl>;
}
