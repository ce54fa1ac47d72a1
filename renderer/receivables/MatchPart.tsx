import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import { useSaid } from '../app/use-said.tsx';
import type { PartProps } from '../records/parts.tsx';
import { FigureInput } from '../ui/FigureInput.tsx';
import { money } from '../ui/format.ts';
import './receivables.css';

/** What a payment settles: parts of it for instalments of its customer; the rest is money in advance. */
export function MatchPart({ record }: PartProps): ReactNode {
  const { t } = useTranslation('receivables');
  const { said, failed } = useSaid();
  const { data, refetch } = useCall('payments.matching', { payment: record.id }, { keep: true });
  const [parts, setParts] = useState<Readonly<Record<string, number>>>({});
  useEffect(() => setParts(Object.fromEntries((data?.matches ?? []).map(({ plan, amount }) => [plan, amount]))), [data]);
  const amount = typeof record.values['amount'] === 'number' ? record.values['amount'] : 0;
  const currency = String(record.values['currency'] ?? 'CNY');
  if (data === undefined) return <div className="frame-wait"><Spin /></div>;
  if (record.values['customer'] == null) return <p className="receivables-note">{t('match.noCustomer')}</p>;
  const items = data.items.filter((item) => item.currency === currency);
  if (items.length === 0) return <p className="receivables-note">{t('match.none')}</p>;
  const rest = amount - Object.values(parts).reduce((sum, part) => sum + part, 0);
  const spread = (): void => {
    let left = amount;
    setParts(Object.fromEntries(items.map((item) => {
      const part = Math.max(0, Math.min(left, item.remaining));
      left -= part;
      return [item.plan, part];
    })));
  };
  const save = async (): Promise<void> => {
    try {
      const { batch } = await call('payments.match', { payment: record.id, matches: Object.entries(parts).flatMap(([plan, part]) => (part > 0 ? [{ plan, amount: part }] : [])) });
      said(t('match.saved'), batch);
      await refetch();
    } catch (error) {
      failed(error);
    }
  };
  return (
    <div className="match-part">
      <h3>{t('match.title')}</h3>
      <ul>
        {items.map((item) => (
          <li key={item.plan}>
            <span className="match-name">{item.contractNumber} {item.name}<small className="figures">{item.due ?? ''}</small></span>
            <span className="figures soft">{money(item.remaining, currency)}</span>
            <FigureInput type="money" value={parts[item.plan] ?? null} currency={currency} label={`${item.contractNumber} ${item.name}`} onChange={(part) => setParts({ ...parts, [item.plan]: typeof part === 'number' ? part : 0 })} />
          </li>
        ))}
      </ul>
      <div className="match-foot">
        <span className={rest < 0 ? 'match-over figures' : 'soft figures'}>{t('match.rest', { amount: money(rest, currency) })}</span>
        <Button size="small" onClick={() => setParts({})}>{t('match.clear')}</Button>
        <Button size="small" onClick={spread}>{t('match.spread')}</Button>
        <Button size="small" type="primary" disabled={rest < 0} onClick={() => void save()}>{t('match.save')}</Button>
      </div>
    </div>
  );
}
