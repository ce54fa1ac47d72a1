import { useState } from 'react';
import type { ReactNode } from 'react';
import { Segmented, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Output } from '../../preload/contract/index.ts';
import { useCall } from '../api/hooks.ts';
import { paths } from '../app/paths.ts';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { money } from '../ui/format.ts';
import type { RuleDraft } from './rules-state.ts';
import { useDuration, useRate } from './words.ts';

type Counts = Output<'approvals.backTest'>['now'];

/** What the rule as drafted would have meant for past quotes, beside the rules as they are; follows every change. */
export function BackTestBox({ input }: { readonly input: { readonly id?: string; readonly rule: RuleDraft } }): ReactNode {
  const { t } = useTranslation('approvals');
  const rate = useRate();
  const [months, setMonths] = useState(12);
  const { data, error } = useCall('approvals.backTest', { ...input, months }, { keep: true });
  if (error !== null) return <ErrorBox error={error} />;
  if (data === undefined) return <div className="frame-wait"><Spin delay={300} /></div>;
  return (
    <section className="back-test" aria-label={t('test.open')}>
      <header><strong>{data.quotes === 0 ? t('test.noQuotes') : t('test.title', { months, count: data.quotes })}</strong><Segmented size="small" value={months} onChange={setMonths} options={[3, 6, 12, 24].map((value) => ({ value, label: t('test.months', { count: value }) }))} /></header>
      {data.quotes > 0 && (
        <>
          <div className="back-test-sides"><Side title={t('test.now')} counts={data.now} total={data.quotes} /><Side title={t('test.then')} counts={data.then} total={data.quotes} /></div>
          <p className="soft">{data.changedCount === 0 ? t('test.none') : t('test.changed', { count: data.changedCount })}</p>
          {data.changed.length > 0 && (
            <div className="back-test-list">
              <table className="statistics-table">
                <thead><tr><th>{t('test.quote')}</th><th>{t('test.customer')}</th><th className="num">{t('test.amount')}</th><th className="num">{t('test.rate')}</th><th>{t('test.before')}</th><th>{t('test.after')}</th></tr></thead>
                <tbody>
                  {data.changed.map((quote) => (
                    <tr key={quote.id}><td><Link href={paths.record('quotes', quote.id)}>{quote.title}</Link></td><td>{quote.customer}</td><td className="num figures">{quote.amount === null ? '' : money(quote.amount)}</td><td className="num figures">{rate(quote.rate)}</td><td className="soft"><Outcome code={quote.before} /></td><td><Outcome code={quote.after} /></td></tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function Side({ title, counts, total }: { readonly title: string; readonly counts: Counts; readonly total: number }): ReactNode {
  const { t } = useTranslation('approvals');
  const duration = useDuration();
  return (
    <div className="back-test-side">
      <h5>{title}</h5>
      <p><b className="figures">{counts.ask}</b> {t('test.ask')} <span className="faint figures">{Math.round((counts.ask * 100) / Math.max(1, total))}%</span></p>
      <p><b className="figures">{counts.pass + counts.none}</b> {t('test.pass')}</p>
      {counts.hours !== null && <p><b className="figures">{duration(counts.hours)}</b> {t('test.hours')}</p>}
      {counts.people.length > 0 && <p className="soft">{counts.people.map(({ name, count }) => `${name} ${t('test.times', { count })}`).join(' · ')}</p>}
    </div>
  );
}

/** `ask:<rule>`, `pass:<rule>`, or nothing, in words. */
function Outcome({ code }: { readonly code: string }): ReactNode {
  const { t } = useTranslation('approvals');
  const [kind = '', ...rest] = code.split(':');
  if (kind === 'ask') return <>{rest.join(':')}</>;
  return <>{kind === 'pass' ? t('test.auto') : t('test.nothing')}</>;
}
