import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldDescription, ObjectDescription } from '../../preload/contract/model.ts';
import { groupThousands } from '../../db/values/money.ts';
import { useCall } from '../api/hooks.ts';
import { CompletionStatus } from '../complete/CompletionStatus.tsx';
import type { Completion } from '../complete/use-completion.ts';
import { checkedCount } from '../grid/checked.ts';
import type { Checked } from '../grid/checked.ts';
import type { ColumnLayout } from '../grid/column-layout.ts';
import type { SelectionStore } from '../grid/selection-store.ts';
import type { SheetHandle } from '../grid/SheetGrid.tsx';
import { useLabel } from '../i18n/hooks.ts';
import { money } from '../ui/format.ts';
import { SelectionFigures } from './SelectionFigures.tsx';

interface Props {
  readonly object: ObjectDescription;
  readonly grid: RefObject<SheetHandle | null>;
  readonly count: number | null;
  readonly checked: Checked;
  readonly selection: SelectionStore;
  readonly layout: ColumnLayout;
  readonly completion: Completion;
  /** False where the sums stand in the line of summaries already. */
  readonly sums: boolean;
}

/** How many records, their sums, and what the selected cells add up to. */
export function StatusBar({ object, grid, count, checked, selection, layout, sums, completion }: Props): ReactNode {
  const { t } = useTranslation('grid');
  const read = useLabel();
  const shown = layout.filter((place) => place.hide !== true).map((place) => place.id);
  // Counts and scores that are worked out add up to nothing of use, and to do so would look at every row of the book.
  // Whole numbers of the model are versions and days: their sum says nothing; of one's own fields nobody knows.
  const summed = object.fields.filter((field) => sums && (field.type === 'money' || (field.type === 'integer' && field.custom === true && field.derived === undefined)) && shown.includes(field.id)).slice(0, 4);
  const hasCurrency = object.fields.some((field) => field.id === 'currency');
  const view = grid.current?.context.source?.view ?? '';
  const { data } = useCall('view.summary', { view, fields: [...summed.map((field) => field.id), ...(hasCurrency ? ['currency'] : [])] }, { enabled: view !== '' && summed.length > 0 && (count ?? 0) > 0, keep: true });
  const ticked = checkedCount(checked, count ?? 0);
  const figure = (field: FieldDescription, sum: string, currency: string): string => (field.type === 'money' ? money(sum, currency) : groupThousands(sum));
  // Amounts of two currencies have no sum.
  const currencies = data?.fields['currency'];
  const mixed = currencies !== undefined && currencies.min !== currencies.max;
  const currency = typeof currencies?.max === 'string' ? currencies.max : 'CNY';

  return (
    <footer className="status-bar figures" role="status">
      {count !== null && <span>{t('status.rows', { count })}</span>}
      <CompletionStatus completion={completion} />
      {ticked > 0 && <span>{t('status.checked', { count: ticked })}</span>}
      {count !== null && count > 0 && summed.map((field) => {
        const sum = data?.fields[field.id]?.sum;
        if (sum == null) return null;
        return <span key={field.id}>{t('status.sum', { field: read(field.label) })} <strong>{mixed && field.type === 'money' ? t('status.mixed') : figure(field, sum, currency)}</strong></span>;
      })}
      <SelectionFigures grid={grid} selection={selection} />
    </footer>
  );
}
