import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { WarningOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { groupThousands } from '../../db/values/money.ts';
import { moved } from '../quote/ProductCell.tsx';
import { findProducts } from '../quote/use-products.ts';
import type { ProductRow } from '../quote/use-products.ts';
import { useDebounced } from '../ui/use-debounced.ts';
import type { BookLine } from './book-draft.ts';

interface Props {
  readonly line: BookLine;
  readonly row: number;
  readonly locked: boolean;
  /** Something worth knowing that keeps nothing from being saved. */
  readonly note: string;
  readonly problem: string;
  readonly patch: (part: Partial<BookLine>) => void;
}

/** The product of a price line, found while typing by name, pinyin or code. */
export function BookProduct({ line, row, locked, note, problem, patch }: Props): ReactNode {
  const { t } = useTranslation('pricing');
  const [searching, setSearching] = useState(false);
  const [marked, setMarked] = useState(0);
  const text = useDebounced(line.name.trim(), 120);
  const { data } = useQuery({ queryKey: ['quote.products', text], queryFn: () => findProducts(text), enabled: searching && text !== '', placeholderData: keepPreviousData, gcTime: 0, staleTime: 0 });
  const options = searching && line.name.trim() !== '' && text === line.name.trim() ? (data ?? []) : [];
  const open = options.length > 0;
  const take = (product: ProductRow | undefined): void => {
    setSearching(false);
    if (product === undefined) return;
    const value = (field: string): string => String(product.values[field] ?? '');
    patch({ product: product.id, name: value('name'), spec: value('spec'), unit: value('unit'), listPrice: value('price'), found: 1, gone: false });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!open || event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setMarked((marked + (event.key === 'ArrowDown' ? 1 : options.length - 1)) % options.length);
    else if (event.key === 'Enter') take(options[marked]);
    else if (event.key === 'Escape') setSearching(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const warning = problem !== '' ? problem : note;
  return (
    <span className="quote-cell quote-product" data-problem={problem !== ''}>
      <input
        data-cell={`${row}:0`} role="combobox" aria-expanded={open} aria-label={`${t('book.product')} ${row + 1}`} aria-invalid={problem !== ''} title={warning} value={line.name} readOnly={locked} maxLength={200} placeholder={t('book.productHint')} spellCheck={false}
        onChange={(event) => { setSearching(true); setMarked(0); patch({ name: event.target.value, product: null, spec: '', listPrice: '', found: 0 }); }}
        onKeyDown={onKeyDown} onFocus={(event) => event.target.select()} onBlur={() => setSearching(false)}
      />
      {warning !== '' && <WarningOutlined className="quote-product-mark quote-warn" title={warning} aria-label={warning} />}
      {open && (
        <ul className="quote-options" role="listbox">
          {options.map((option, index) => (
            <li key={option.id} role="option" aria-selected={marked === index} onMouseMove={(event) => moved(event) && setMarked(index)} onMouseDown={(event) => { event.preventDefault(); take(option); }}>
              <span>{option.values['name']}</span><em>{option.values['spec']}</em><small className="figures">{option.values['price'] == null ? '' : groupThousands(String(option.values['price']))}</small>
            </li>
          ))}
        </ul>
      )}
    </span>
  );
}
