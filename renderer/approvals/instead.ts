import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Approver } from '../../preload/contract/approval-views.ts';

/** Why somebody else is asked than the rule meant; empty when it is whom the rule meant. */
export function useInstead(): (person: Approver) => string {
  const { t } = useTranslation('approvals');
  return useCallback(({ name, meant, instead, own }) => {
    if (own) return t('instead.own');
    if (instead === '') return '';
    if (meant === null || meant === '') return t('instead.missingNobody', { name });
    return t(`instead.${instead}`, { meant, name });
  }, [t]);
}
