import { useState } from 'react';
import type { ReactNode } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { LineRow } from './LineRow.tsx';
import { COLUMNS, isNumberColumn } from './columns.ts';
import { insertBelow, moveLine } from './draft.ts';
import type { Draft } from './draft.ts';
import { useLineKeys } from './use-line-keys.ts';
import type { LinePrices } from './use-prices.ts';
import type { LiveTotals } from './use-totals.ts';

interface Props {
  readonly draft: Draft;
  readonly totals: LiveTotals;
  readonly locked: boolean;
  readonly prices: LinePrices;
  /** Whether costs and margins are shown, and the way to change it. */
  readonly inside: boolean;
  readonly onInside: (inside: boolean) => void;
  readonly change: (next: (draft: Draft) => Draft) => void;
}

/** The lines of a quote, typed into like a spreadsheet. */
export function LineTable({ draft, totals, locked, prices, inside, onInside, change }: Props): ReactNode {
  const { t } = useTranslation('quote');
  const { t: paper } = useTranslation('papers');
  const { table, onKeyDown, onPaste, go } = useLineKeys(draft, change);
  const [dragged, setDragged] = useState<string | null>(null);
  const drop = (row: number): void => {
    if (dragged !== null) change((was) => moveLine(was, dragged, row));
  };
  return (
    <section className="quote-lines">
      <table ref={table} className="quote-table" aria-label={t('line.table')} onKeyDown={locked ? undefined : onKeyDown} onPaste={locked ? undefined : onPaste}>
        <colgroup>
          <col className="quote-col-number" />
          {COLUMNS.slice(0, -1).map((column) => <col key={column} className={`quote-col-${column}`} />)}
          <col className="quote-col-amount" />
          <col className="quote-col-notes" />
          {inside && <><col className="quote-col-cost" /><col className="quote-col-margin" /></>}
          <col className="quote-col-menu" />
        </colgroup>
        <thead>
          <tr>
            <th>{t('line.number')}</th>
            {COLUMNS.slice(0, -1).map((column) => <th key={column} className={isNumberColumn(column) ? 'quote-right' : undefined}>{t(`line.${column}`)}</th>)}
            <th className="quote-right">{t('line.amount')}</th>
            <th>{t('line.notes')}</th>
            {inside && <><th className="quote-right quote-inside">{paper('internal.cost')}</th><th className="quote-right quote-inside">{paper('internal.lineMargin')}</th></>}
            <th aria-hidden />
          </tr>
        </thead>
        <tbody>
          {draft.lines.map((line, row) => (
            <LineRow
              key={line.key}
              line={line}
              row={row}
              count={draft.lines.length}
              total={totals.lines.get(line.key)}
              header={draft.header}
              price={prices.of(line)}
              inside={inside ? { margin: totals.margins.get(line.key) } : null}
              locked={locked}
              change={change}
              go={go}
              dragging={dragged === line.key}
              onDrag={setDragged}
              onDragOver={() => drop(row)}
            />
          ))}
        </tbody>
      </table>
      <div className="quote-lines-foot">
          {!locked && <Button type="text" size="small" icon={<PlusOutlined aria-hidden />} onClick={() => go((was) => insertBelow(was, null))}>{t('line.add')}</Button>}
          <span className="faint">{locked ? '' : t('line.keys')}</span>
          <label className="quote-switch" title={paper('internal.hint')}><Switch size="small" checked={inside} onChange={onInside} aria-label={paper('internal.hint')} /> {paper('internal.toggle')}</label>
      </div>
    </section>
  );
}
