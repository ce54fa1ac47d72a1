import { useState } from 'react';
import type { ReactNode } from 'react';
import { Segmented, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCall } from '../api/hooks.ts';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { Toolbar } from '../ui/Toolbar.tsx';
import { Funnel } from './Funnel.tsx';
import { Monthly } from './Monthly.tsx';
import { Regions } from './Regions.tsx';
import { useOpenRecords } from './open-records.ts';
import './dashboard.css';

/** How the business stands: the funnel, where the customers are, and what came of it month by month. */
export function DashboardPage(): ReactNode {
  const { t } = useTranslation('dashboard');
  const [months, setMonths] = useState(12);
  const { data, error, refetch } = useCall('reports.dashboard', { months }, { keep: true });
  const open = useOpenRecords();
  const periods = [6, 12, 24].map((count) => ({ value: count, label: t('months.last', { count }) }));
  return (
    <>
      <Toolbar title={t('title')} end={<Segmented aria-label={t('months.label')} value={months} onChange={setMonths} options={periods} />} />
      {error !== null && <ErrorBox error={error} retry={() => void refetch()} />}
      {data === undefined ? error === null && <div className="frame-wait"><Spin delay={300} /></div> : (
        <div className="dashboard">
          <Funnel stages={data.funnel} onOpen={open} />
          <Regions regions={data.regions} onOpen={open} />
          <Monthly months={data.monthly} onOpen={open} />
        </div>
      )}
    </>
  );
}
