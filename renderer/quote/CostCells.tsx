import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isDecimal } from '../../db/values/decimal.ts';
import { COLUMNS } from './columns.ts';
import type { DraftLine, QuoteLine, QuoteTotals } from './draft.ts';
import { settleNumber } from './typed.ts';

interface Props {
  readonly line: DraftLine;
  readonly row: number;
  readonly margin: QuoteTotals['margin']['lines'][number] | undefined;
  readonly locked: boolean;
  readonly patch: (part: Partial<QuoteLine>) => void;
}

/** What a line costs and earns; there only while 内部 is on. */
export function CostCells({ line, row, margin, locked, patch }: Props): ReactNode {
  const { t } = useTranslation('papers');
  const settle = (): void => {
    const settled = line.unitCost.trim() === '' ? '' : settleNumber('unitPrice', line.unitCost);
    if (settled !== line.unitCost) patch({ unitCost: settled });
  };
  const bad = line.unitCost !== '' && !isDecimal(settleNumber('unitPrice', line.unitCost));
  const low = margin?.rate?.startsWith('-') === true;
  return (
    <>
      <td className="quote-inside">
        <span className="quote-cell" data-number data-problem={bad}>
          <input className="figures" data-cell={`${row}:${COLUMNS.length}`} value={line.unitCost} readOnly={locked} maxLength={40} inputMode="decimal" aria-label={`${t('internal.cost')} ${row + 1}`} aria-invalid={bad} onChange={(event) => patch({ unitCost: event.target.value })} onFocus={(event) => event.target.select()} onBlur={settle} />
        </span>
      </td>
      <td className="quote-inside quote-amount figures" data-problem={low}>{margin?.rate == null ? '' : `${margin.rate}%`}</td>
    </>
  );
}
