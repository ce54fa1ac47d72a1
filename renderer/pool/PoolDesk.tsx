import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useCall } from '../api/hooks.ts';
import { paths } from '../app/paths.ts';
import './pool.css';

/** How the member at this desk stands with the team's terms, and the way to the rules. */
export function PoolDesk(): ReactNode {
  const { t } = useTranslation('pool');
  const [, navigate] = useLocation();
  const { data } = useCall('pool.desk', {}, { keep: true });
  if (data === undefined) return null;
  const { owned, claimedToday, terms } = data;
  const full = terms.capacity !== null && owned >= terms.capacity;
  const spent = terms.claimsPerDay !== null && claimedToday >= terms.claimsPerDay;
  return (
    <>
      <span className="pool-desk figures">
        <span data-full={full}>{terms.capacity === null ? t('desk.owned', { count: owned }) : t('desk.ownedOf', { count: owned, limit: terms.capacity })}</span>
        <span data-full={spent}>{terms.claimsPerDay === null ? t('desk.claimed', { count: claimedToday }) : t('desk.claimedOf', { count: claimedToday, limit: terms.claimsPerDay })}</span>
      </span>
      <Button onClick={() => navigate(paths.rules('pool'))}>{t('desk.rules')}</Button>
    </>
  );
}
