import { useState } from 'react';
import type { ReactNode } from 'react';
import { HolderOutlined, MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatAmount } from '../../db/values/money.ts';
import { LineCell } from './LineCell.tsx';
import { ProductCell } from './ProductCell.tsx';
import { COLUMNS } from './columns.ts';
import { duplicateLine, insertBelow, isBlankLine, moveLine, removeLine, withLine } from './draft.ts';
import type { Draft, DraftLine, QuoteHeader, QuoteLine, QuoteTotals } from './draft.ts';
import { CostCells } from './CostCells.tsx';
import { NewProductDialog } from './NewProductDialog.tsx';
import { PriceMark } from './PriceMark.tsx';
import { repriced } from './use-prices.ts';
import type { ProductPrice } from '../../preload/contract/pricing.ts';
import { useTakeProduct } from './use-products.ts';

interface Props {
  readonly line: DraftLine;
  readonly row: number;
  readonly count: number;
  readonly total: QuoteTotals['lines'][number] | undefined;
  readonly header: QuoteHeader;
  readonly price: ProductPrice | undefined;
  /** Cost and margin, while they are shown. */
  readonly inside: { readonly margin: QuoteTotals['margin']['lines'][number] | undefined } | null;
  readonly locked: boolean;
  readonly change: (next: (draft: Draft) => Draft) => void;
  readonly go: (change: (draft: Draft) => { readonly draft: Draft; readonly key: string }, column?: number) => void;
  readonly dragging: boolean;
  readonly onDrag: (key: string | null) => void;
  readonly onDragOver: () => void;
}

/** One line: its number is the handle, its amount is worked out by the core, the rest is typed. */
export function LineRow({ line, row, count, total, header, price, inside, locked, change, go, dragging, onDrag, onDragOver }: Props): ReactNode {
  const { t } = useTranslation('quote');
  const patch = (part: Partial<QuoteLine>): void => change((was) => withLine(was, line.key, part));
  const take = useTakeProduct(header, line, change);
  const [adding, setAdding] = useState(false);
  const problem = total?.problem ?? null;
  const blank = isBlankLine(line);
  const menu = {
    items: [
      { key: 'insert', label: t('line.insert'), extra: 'Ctrl+Enter' },
      { key: 'duplicate', label: t('line.duplicate'), extra: 'Ctrl+D' },
      { key: 'up', label: t('line.up'), extra: 'Alt+↑', disabled: row === 0 },
      { key: 'down', label: t('line.down'), extra: 'Alt+↓', disabled: row === count - 1 },
      { key: 'product', label: t('line.addProduct'), disabled: line.product !== null || line.description.trim() === '' },
      { type: 'divider' as const },
      { key: 'remove', label: t('line.remove'), extra: 'Ctrl+Delete', danger: true },
    ],
    onClick: ({ key }: { key: string }): void => {
      if (key === 'insert') go((was) => insertBelow(was, line.key));
      else if (key === 'duplicate') go((was) => duplicateLine(was, line.key));
      else if (key === 'up' || key === 'down') go((was) => ({ draft: moveLine(was, line.key, row + (key === 'up' ? -1 : 1)), key: line.key }));
      else if (key === 'remove') go((was) => removeLine(was, line.key));
      else setAdding(true);
    },
  };
  return (
    <tr data-dragging={dragging} onDragOver={(event) => { event.preventDefault(); if (!event.dataTransfer.types.includes('Files')) onDragOver(); }} onDrop={(event) => event.preventDefault()}>
      <td className="quote-number figures" draggable={!locked} title={locked ? undefined : t('line.drag')} onDragStart={(event) => { event.dataTransfer.effectAllowed = 'move'; onDrag(line.key); }} onDragEnd={() => onDrag(null)}>
        <span>{row + 1}</span>{!locked && <HolderOutlined aria-hidden />}
      </td>
      {COLUMNS.slice(0, -1).map((column, index) => (
        <td key={column} className={column === 'unitPrice' && price !== undefined ? 'quote-priced' : undefined}>
          {column === 'description'
            ? <ProductCell line={line} row={row} locked={locked} state={price?.product} patch={patch} onTake={take} onNew={() => setAdding(true)} />
            : <LineCell line={line} row={row} column={column} index={index} locked={locked} patch={patch} />}
          {column === 'unitPrice' && price !== undefined && (
            <PriceMark line={line} row={row} price={price} currency={header.currency} locked={locked} onTake={() => change((was) => ({ ...was, lines: was.lines.map((each) => (each.key === line.key ? { ...repriced(each, price), unitPrice: price.price ?? each.unitPrice } : each)) }))} />
          )}
        </td>
      ))}
      <td className="quote-amount figures" data-problem={problem !== null} data-credit={problem === null && (total?.amount ?? 0) < 0} title={problem === null ? undefined : t('line.problem')}>
        {blank ? '' : problem !== null ? t('line.problem') : total === undefined ? '…' : formatAmount(total.amount, header.currency)}
      </td>
      <td><LineCell line={line} row={row} column="notes" index={COLUMNS.length - 1} locked={locked} patch={patch} /></td>
      {inside !== null && <CostCells line={line} row={row} margin={inside.margin} locked={locked} patch={patch} />}
      <td className="quote-menu">
        {adding && <NewProductDialog line={line} onClose={() => setAdding(false)} onMade={(product) => take(product, line.unitPrice.trim() === '' ? {} : { unitPrice: line.unitPrice })} />}
        {!locked && (
          <Dropdown trigger={['click']} menu={menu} placement="bottomRight">
            <Button type="text" size="small" tabIndex={-1} icon={<MoreOutlined />} aria-label={t('line.menu', { number: row + 1 })} />
          </Dropdown>
        )}
      </td>
    </tr>
  );
}
