import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContractView } from '../../preload/contract/contracts.ts';
import { localTime, money } from '../ui/format.ts';

interface Kept {
  readonly values?: Readonly<Record<string, unknown>>;
  readonly lines?: readonly { readonly description?: string; readonly quantity?: string; readonly unit?: string; readonly amount?: number | null }[];
}

/** Agreed changes, newest first; each opens to what the contract said before it. */
export function ContractVersions({ versions, currency }: { readonly versions: ContractView['versions']; readonly currency: string }): ReactNode {
  const { t } = useTranslation('contracts');
  const [shown, setShown] = useState<number | null>(null);
  return (
    <section className="contract-versions">
      <h3>{t('versions')}</h3>
      <ul>
        {versions.map(({ version, reason, agreedOn, at, snapshot }) => (
          <li key={version}>
            <button type="button" className="plain" aria-expanded={shown === version} onClick={() => setShown(shown === version ? null : version)}>
              <b>V{version} → V{version + 1}</b><span>{reason}</span><span className="figures faint">{agreedOn ?? localTime(at).slice(0, 10)}</span>
            </button>
            {shown === version && <Before kept={read(snapshot)} currency={currency} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Before({ kept, currency }: { readonly kept: Kept; readonly currency: string }): ReactNode {
  const { t } = useTranslation('contracts');
  const amount = kept.values?.['amount'];
  return (
    <div className="contract-before">
      <p>{t('before', { amount: typeof amount === 'number' ? money(amount, currency) : '—' })}</p>
      {kept.lines?.map((line, at) => <p key={at} className="soft">{line.description} × {line.quantity} {line.unit} · {money(line.amount ?? 0, currency)}</p>)}
    </div>
  );
}

function read(snapshot: string): Kept {
  try {
    return JSON.parse(snapshot) as Kept;
  } catch {
    return {};
  }
}
