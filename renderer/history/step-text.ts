import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useModel } from '../api/model.ts';
import { useLabel } from '../i18n/hooks.ts';

/** A step as the core tells of it; how much and of what, where that is known. */
export interface StepFacts {
  readonly kind: string;
  readonly label: string;
  readonly cells?: number | null;
  readonly changes?: number;
  readonly object?: string | null;
}

/** Kinds whose size says more than their name: the others speak for themselves. */
const SIZED: ReadonlySet<string> = new Set(['paste', 'fill', 'bulk', 'delete', 'restore', 'edit', 'create']);

/** A step as people call it: what was done, to how much, of what ("批量修改：等级 · 300 个单元格 · 客户"). */
export function useStepText(): (step: StepFacts) => string {
  const { t } = useTranslation('history');
  const model = useModel();
  const read = useLabel();
  return useCallback(
    ({ kind, label: written, cells, changes, object }) => {
      // The program labels its own steps with the pass that made them.
      const label = kind === 'auto' ? t(`pass.${written.replace('.', '_')}` as 'pass.pool', { defaultValue: written }) : written;
      const word = t(`kind.${kind}` as 'kind.edit', { defaultValue: kind });
      // Whoever writes several cells says by the label what it was: 粘贴, 填充, 替换.
      const parts: string[] = [label === '' ? word : kind === 'paste' ? label : t('kindLabel', { kind: word, label })];
      if (SIZED.has(kind)) {
        const many = kind === 'delete' || kind === 'restore' || cells === null || cells === undefined ? changes : undefined;
        if (many !== undefined && many > 1) parts.push(t('records', { count: many }));
        else if (many === undefined && typeof cells === 'number' && cells > 1) parts.push(t('cells', { count: cells }));
      }
      const type = typeof object === 'string' && kind !== 'import' ? model?.object(object) : undefined;
      if (type !== undefined) parts.push(read(type.label));
      return parts.join(' · ');
    },
    [t, model, read],
  );
}
