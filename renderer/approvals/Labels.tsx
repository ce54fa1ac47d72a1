import type { ReactNode } from 'react';
import { Badge } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCall } from '../api/hooks.ts';

/** The name of the drawer's tab. */
export function RecordApprovalLabel(): ReactNode {
  return useTranslation('approvals').t('record.tab');
}

/** The name of the section of the approval rules. */
export function ApprovalRulesLabel(): ReactNode {
  return useTranslation('approvals').t('rules.title');
}

/** How many requests wait for the member at this desk, for the rail; red when one is urgent. */
export function WaitingBadge(): ReactNode {
  const { data } = useCall('approvals.count', {}, { keep: true });
  if (data === undefined || data.count === 0) return null;
  return <Badge className="rail-badge" count={data.count} size="small" color={data.urgent > 0 ? 'var(--danger)' : 'var(--accent)'} />;
}
