import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { div } from '../../db/values/decimal.ts';
import { groupThousands } from '../../db/values/money.ts';
import { useSelection } from '../grid/selection-store.ts';
import type { SelectionStore } from '../grid/selection-store.ts';
import type { SheetHandle } from '../grid/SheetGrid.tsx';
import { money } from '../ui/format.ts';
import { useSelectionStats } from './use-selection-stats.ts';

interface Props {
  readonly grid: RefObject<SheetHandle | null>;
  readonly selection: SelectionStore;
}

/** Count, sum, average and extremes of the selected cells, over all ranges and each cell once. */
export function SelectionFigures({ grid, selection }: Props): ReactNode {
  const { t } = useTranslation('grid');
  const { stats, busy } = useSelectionStats(grid, useSelection(selection));
  if (busy) return <span className="status-end">{t('status.counting')}</span>;
  if (stats === null) return null;
  const { field, sum, min, max, figures, currency } = stats;
  const shown = (value: string): string => (field?.type === 'money' ? money(value, currency) : `${groupThousands(value)}${field?.type === 'percent' ? '%' : ''}`);
  const figure = (label: string, value: string | null): ReactNode => value !== null && <span>{label} <strong>{shown(value)}</strong></span>;
  return (
    <span className="status-end">
      <span>{t('status.cells', { count: stats.filled })}</span>
      {figure(t('status.average'), sum === null ? null : div(sum, String(figures), field?.type === 'money' ? 0 : 2))}
      {figures > 1 && figure(t('status.min'), min)}
      {figures > 1 && figure(t('status.max'), max)}
      {figure(t('status.selectedSum'), sum)}
    </span>
  );
}
