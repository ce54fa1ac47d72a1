import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../app/paths.ts';
import { shortMoney } from '../dashboard/short-money.ts';
import { useLanguage } from '../i18n/hooks.ts';
import { money } from '../ui/format.ts';
import type { Home } from './todo-groups.ts';

type Figures = Home['figures'];

const FIGURES: readonly { readonly name: keyof Figures; readonly money: boolean; readonly list: string }[] = [
  { name: 'customers', money: false, list: 'customers' },
  { name: 'openDeals', money: false, list: 'deals' },
  { name: 'openAmount', money: true, list: 'deals' },
  { name: 'quotedThisMonth', money: true, list: 'quotes' },
  { name: 'wonThisMonth', money: true, list: 'deals' },
  { name: 'receivedThisMonth', money: true, list: 'payments' },
];

/** The six numbers of the month; each opens the list behind it. */
export function KeyFigures({ figures }: { readonly figures: Figures }): ReactNode {
  const { t } = useTranslation('home');
  const language = useLanguage();
  const [, navigate] = useLocation();
  return (
    <div className="home-figures">
      {FIGURES.map(({ name, money: isMoney, list }) => (
        <button key={name} type="button" className="plain home-figure" title={isMoney ? money(figures[name]) : undefined} onClick={() => navigate(paths.list(list))}>
          <span>{t(`figures.${name}`)}</span>
          <b className="figures">{isMoney ? `￥${shortMoney(figures[name], language)}` : figures[name].toLocaleString('en-US')}</b>
        </button>
      ))}
    </div>
  );
}
