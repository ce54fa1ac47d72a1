import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isDecimal } from '../../db/values/decimal.ts';
import { isNumberColumn } from './columns.ts';
import type { LineColumn } from './columns.ts';
import type { DraftLine, QuoteLine } from './draft.ts';
import { settleNumber } from './typed.ts';

interface Props {
  readonly line: DraftLine;
  readonly row: number;
  readonly column: LineColumn;
  readonly index: number;
  readonly locked: boolean;
  readonly patch: (part: Partial<QuoteLine>) => void;
}

/** One plain cell of a line. Numbers are put into their stored form when the keyboard leaves. */
export function LineCell({ line, row, column, index, locked, patch }: Props): ReactNode {
  const { t } = useTranslation('quote');
  const number = isNumberColumn(column);
  const suffix = column === 'discountRate' || column === 'taxRate' ? '%' : null;
  const unreadable = number && !isDecimal(settleNumber(column, line[column]));
  const settle = (): void => {
    if (!number) return;
    const settled = settleNumber(column, line[column]);
    const kept = column === 'unitPrice' && line.unitPrice.trim() === '' ? '' : settled;
    if (kept !== line[column]) patch({ [column]: kept });
  };
  return (
    <span className="quote-cell" data-number={number} data-problem={unreadable}>
      <input
        className={number ? 'figures' : undefined}
        data-cell={`${row}:${index}`}
        value={line[column]}
        readOnly={locked}
        maxLength={number ? 40 : 10_000}
        inputMode={number ? 'decimal' : undefined}
        aria-label={`${t(`line.${column}`)} ${row + 1}`}
        aria-invalid={unreadable}
        spellCheck={false}
        onChange={(event) => patch({ [column]: event.target.value })}
        onFocus={(event) => event.target.select()}
        onBlur={settle}
      />
      {suffix !== null && <i>{suffix}</i>}
    </span>
  );
}
