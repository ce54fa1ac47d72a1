import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isDecimal } from '../../db/values/decimal.ts';
import { formatAmount, groupThousands } from '../../db/values/money.ts';
import type { QuoteDiff } from '../../preload/contract/quote-papers.ts';
import { Tag } from '../ui/Tag.tsx';

type Difference = QuoteDiff['header'][number];
type Field = 'subject';

const COLOURS = { added: 'green', removed: 'red', changed: 'gold', same: 'grey' } as const;

/** What changed: header, lines, totals. Old is struck through, new stands beside it; colour is never the only sign. */
export function VersionDiff({ diff, currency }: { readonly diff: QuoteDiff; readonly currency: string }): ReactNode {
  const { t } = useTranslation('papers');
  const { t: quote } = useTranslation('quote');
  const touched = diff.lines.filter((line): line is typeof line & { change: 'added' | 'removed' | 'changed' } => line.change !== 'same');
  const same = diff.lines.length - touched.length;
  if (touched.length === 0 && diff.header.length === 0 && diff.totals.length === 0) return <p className="soft">{t('versions.same')}</p>;
  const shown = ({ kind }: Difference, value: Difference['from']): string => {
    if (value === null || value === '') return '—';
    if (kind === 'money') return formatAmount(Number(value), currency);
    if (kind === 'taxMode') return quote(value === 'excluded' ? 'tax.excluded' : 'tax.included');
    if (kind === 'percent') return `${value}%`;
    return kind === 'decimal' && isDecimal(value) ? groupThousands(value) : String(value);
  };
  const name = (each: Difference): string => t(`versions.field.${each.field as Field}`);
  const both = (each: Difference): ReactNode => <><del>{shown(each, each.from)}</del> <ins>{shown(each, each.to)}</ins></>;
  const amount = (minor: number | null): string => (minor === null ? '' : formatAmount(minor, currency));
  return (
    <div className="version-diff selectable">
      {diff.totals.length > 0 && (
        <section>
          <h3>{t('versions.totals')}</h3>
          <table>
            <thead><tr><th>{t('versions.field.item')}</th><th className="quote-right">{t('versions.from')}</th><th className="quote-right">{t('versions.to')}</th><th className="quote-right">{t('versions.difference')}</th></tr></thead>
            <tbody>{diff.totals.map((each) => {
              const by = Number(each.to) - Number(each.from);
              return <tr key={each.field} data-grand={each.field === 'total'}><td>{each.field === 'discount' ? quote('totals.discount') : name(each)}</td><td className="quote-right figures"><del>{shown(each, each.from)}</del></td><td className="quote-right figures"><ins>{shown(each, each.to)}</ins></td><td className="quote-right figures">{by > 0 ? '+' : ''}{formatAmount(by, currency)}</td></tr>;
            })}</tbody>
          </table>
        </section>
      )}
      {(touched.length > 0 || same > 0) && (
        <section>
          <h3>{t('versions.lines')}</h3>
          {touched.length > 0 && (
            <table>
              <colgroup><col style={{ width: 44 }} /><col style={{ width: 76 }} /><col /><col style={{ width: '36%' }} /><col style={{ width: 110 }} /><col style={{ width: 110 }} /></colgroup>
              <thead><tr><th>{quote('line.number')}</th><th /><th>{quote('line.description')}</th><th>{t('versions.changed')}</th><th className="quote-right">{t('versions.from')}</th><th className="quote-right">{t('versions.to')}</th></tr></thead>
              <tbody>{touched.map((line) => (
                <tr key={`${line.from ?? ''}:${line.to ?? ''}`} data-change={line.change}>
                  <td className="figures">{line.to ?? line.from}</td>
                  <td><Tag colour={COLOURS[line.change]}>{t(`versions.${line.change}`)}</Tag></td>
                  <td><span className="diff-name">{line.description}</span> <small className="faint">{line.spec}</small></td>
                  <td>{line.change === 'changed'
                    ? <dl>{line.fields.map((each) => <div key={each.field}><dt>{name(each)}</dt><dd>{both(each)}</dd></div>)}</dl>
                    : <span className="figures">{groupThousands(line.quantity)} {line.unit}</span>}</td>
                  <td className="quote-right figures">{amount(line.amount.from)}</td>
                  <td className="quote-right figures">{amount(line.amount.to)}</td>
                </tr>
              ))}</tbody>
            </table>
          )}
          {same > 0 && <p className="faint">{t('versions.unchanged', { count: same })}</p>}
        </section>
      )}
      {diff.header.length > 0 && (
        <section>
          <h3>{t('versions.header')}</h3>
          <table><colgroup><col style={{ width: 120 }} /><col /><col /></colgroup><tbody>{diff.header.map((each) => <tr key={each.field}><td>{each.field === 'discountRate' ? t('sums.rate') : each.field === 'discount' ? quote('totals.discount') : name(each)}</td><td className="diff-long"><del>{shown(each, each.from)}</del></td><td className="diff-long"><ins>{shown(each, each.to)}</ins></td></tr>)}</tbody></table>
        </section>
      )}
    </div>
  );
}
