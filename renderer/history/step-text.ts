import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** A step as people call it: its kind, and its label when it has one ("批量修改：等级"). */
export function useStepText(): (step: { readonly kind: string; readonly label: string }) => string {
  const { t } = useTranslation('history');
  return useCallback(
    ({ kind, label }) => {
      const word = t(`kind.${kind}` as 'kind.edit', { defaultValue: kind });
      return label === '' ? word : t('kindLabel', { kind: word, label });
    },
    [t],
  );
}
