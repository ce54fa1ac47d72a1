import { useState } from 'react';
import type { ReactNode } from 'react';
import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { POOL_TERMS } from '../../preload/contract/values.ts';
import type { Output } from '../../preload/contract/index.ts';
import { call } from '../api/bridge.ts';
import { useFailed } from '../app/use-failed.ts';

type Terms = Output<'pool.rules'>['terms'];

const FIELDS = [
  { id: 'capacity', of: 'capacity', optional: true },
  { id: 'claims_per_day', of: 'claimsPerDay', optional: true },
  { id: 'cool_down_days', of: 'coolDownDays', optional: false },
  { id: 'protect_days', of: 'protectDays', optional: false },
] as const;

/** The team's terms: one number each, written when left. */
export function PoolTerms({ terms }: { readonly terms: Terms }): ReactNode {
  const { t } = useTranslation('pool');
  const failed = useFailed();
  const save = (id: string, value: number | null): void =>
    void call('records.write', { writes: [{ object: 'pool_terms', id: POOL_TERMS, fresh: true, set: { [id]: value } }] }).catch(failed);
  return (
    <div className="pool-terms">
      {FIELDS.map(({ id, of, optional }) => (
        <label key={id}>
          {t(`terms.${id}`)}
          <Figure key={String(terms[of])} value={terms[of]} placeholder={optional ? t('terms.noLimit') : ''} label={t(`terms.${id}`)} onDone={(value) => (value !== null || optional) && value !== terms[of] && save(id, value)} />
        </label>
      ))}
    </div>
  );
}

function Figure({ value, placeholder, label, onDone }: { readonly value: number | null; readonly placeholder: string; readonly label: string; readonly onDone: (value: number | null) => void }): ReactNode {
  const [typed, setTyped] = useState(value);
  return <InputNumber min={0} max={100_000} precision={0} value={typed} placeholder={placeholder} aria-label={label} onChange={setTyped} onBlur={() => onDone(typed)} onPressEnter={() => onDone(typed)} />;
}
