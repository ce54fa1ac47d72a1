import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContractView } from '../../preload/contract/contracts.ts';
import { money } from '../ui/format.ts';

/** What the contract comes to, what came in, what is open and invoiced; an advance only where there is one. */
export function ContractFigures({ figures, currency }: { readonly figures: ContractView['figures']; readonly currency: string }): ReactNode {
  const { t } = useTranslation('contracts');
  const share = figures.amount > 0 ? Math.min(100, Math.round((figures.received / figures.amount) * 100)) : 0;
  const shown = (['amount', 'received', 'open', 'invoiced', 'advance'] as const).filter((id) => id !== 'advance' || figures.advance > 0);
  return (
    <>
      <dl className="contract-figures">
        {shown.map((id) => <div key={id}><dt>{t(`figure.${id}`)}</dt><dd className="figures">{money(figures[id], currency)}</dd></div>)}
      </dl>
      <div className="contract-bar" role="img" aria-label={t('share', { share })}><span style={{ width: `${share}%` }} /></div>
    </>
  );
}
