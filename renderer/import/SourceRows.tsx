import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanItems } from './use-page.ts';
import { useImport } from './session.ts';

type Source = PlanItems<'records'>[number]['sources'][number];

/** Where something came from: file, sheet and row as Excel counts it. */
export function SourceRows({ sources }: { readonly sources: readonly Source[] }): ReactNode {
  const { t } = useTranslation('import');
  const names = useImport((state) => state.preview?.files);
  const words = sources.map((source) => [names?.find((file) => file.id === source.file)?.name ?? source.file, source.sheet, t('plan.row', { row: source.row + 1 })].filter((part) => part !== '').join(' · '));
  if (words.length === 0) return null;
  return (
    <span className="import-source" title={words.slice(0, 20).join('\n')}>
      {words[0]}{words.length > 1 && ` ${t('plan.moreSources', { count: words.length })}`}
    </span>
  );
}
