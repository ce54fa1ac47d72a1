import { useState } from 'react';
import type { ReactNode } from 'react';
import { Segmented, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCall } from '../api/hooks.ts';
import { useRemembered } from '../api/settings.ts';
import { Activity } from '../charts/Activity.tsx';
import { Ageing } from '../charts/Ageing.tsx';
import { ApprovalTimes } from '../charts/ApprovalTimes.tsx';
import { Conversion } from '../charts/Conversion.tsx';
import { CustomerSpread, LeadConversion } from '../charts/Customers.tsx';
import { Cycle } from '../charts/Cycle.tsx';
import { Forecast } from '../charts/Forecast.tsx';
import { Stalled } from '../charts/Stalled.tsx';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { Toolbar } from '../ui/Toolbar.tsx';
import { Funnel } from './Funnel.tsx';
import { Monthly } from './Monthly.tsx';
import { Regions } from './Regions.tsx';
import { useOpenRecords } from './open-records.ts';
import './dashboard.css';
import '../charts/charts.css';

const TABS = ['overview', 'deals', 'customers', 'work', 'money'] as const;
type Tab = (typeof TABS)[number];

const DAYS_A_MONTH = 30.44;

/** How the business stands, by subject. Only what is looked at is counted. */
export function DashboardPage(): ReactNode {
  const { t } = useTranslation(['dashboard', 'charts']);
  const [months, setMonths] = useState(12);
  const [tab, setTab] = useRemembered<Tab>('dashboard.tab', 'overview');
  const open = useOpenRecords();
  const days = Math.round(months * DAYS_A_MONTH);
  const periods = [6, 12, 24].map((count) => ({ value: count, label: t('dashboard:months.last', { count }) }));
  return (
    <>
      <Toolbar title={t('dashboard:title')} end={<Segmented aria-label={t('dashboard:months.label')} value={months} onChange={setMonths} options={periods} />}>
        <Segmented aria-label={t('charts:tabs.label')} value={tab} onChange={setTab} options={TABS.map((value) => ({ value, label: t(`charts:tabs.${value}`) }))} />
      </Toolbar>
      {tab === 'overview' ? <Overview months={months} /> : (
        <div className="dashboard charts-tabbed">
          {tab === 'deals' && <><Conversion days={days} onOpen={open} /><Stalled onOpen={open} /><Forecast onOpen={open} /><Cycle days={days} onOpen={open} /></>}
          {tab === 'customers' && <><CustomerSpread onOpen={open} /><LeadConversion days={days} onOpen={open} /></>}
          {tab === 'work' && <><Activity onOpen={open} /><ApprovalTimes months={months} onOpen={open} /></>}
          {tab === 'money' && <Ageing onOpen={open} />}
        </div>
      )}
    </>
  );
}

/** The funnel, where the customers are, and what came of it month by month. */
function Overview({ months }: { readonly months: number }): ReactNode {
  const { data, error, refetch } = useCall('reports.dashboard', { months }, { keep: true });
  const open = useOpenRecords();
  if (error !== null) return <ErrorBox error={error} retry={() => void refetch()} />;
  if (data === undefined) return <div className="frame-wait"><Spin delay={300} /></div>;
  return (
    <div className="dashboard">
      <Funnel stages={data.funnel} onOpen={open} />
      <Regions regions={data.regions} onOpen={open} />
      <Monthly months={data.monthly} onOpen={open} />
    </div>
  );
}
