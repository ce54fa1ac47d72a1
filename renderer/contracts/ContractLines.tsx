import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { groupThousands } from '../../db/values/money.ts';
import type { ContractView } from '../../preload/contract/contracts.ts';
import { money } from '../ui/format.ts';

/** What was sold, with how much of it went out. */
export function ContractLines({ lines, currency }: { readonly lines: ContractView['lines']; readonly currency: string }): ReactNode {
  const { t } = useTranslation('contracts');
  if (lines.length === 0) return <p className="contract-none">{t('noLines')}</p>;
  return (
    <table className="contract-table">
      <thead><tr><th>{t('line.description')}</th><th className="figures">{t('line.quantity')}</th><th className="figures">{t('line.delivered')}</th><th className="figures">{t('line.left')}</th><th className="figures">{t('line.amount')}</th></tr></thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <td><span className="contract-name">{line.description}</span>{line.spec !== '' && <small>{line.spec}</small>}</td>
            <td className="figures">{groupThousands(line.quantity ?? '')} {line.unit}</td>
            <td className="figures">{groupThousands(line.delivered)}</td>
            <td className={line.left === '0' ? 'figures faint' : 'figures'}>{groupThousands(line.left)}</td>
            <td className="figures">{money(line.amount ?? 0, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
