import { useEffect, useId, useState } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ProductPrice } from '../../preload/contract/pricing.ts';
import { groupThousands } from '../../db/values/money.ts';
import { useDebounced } from '../ui/use-debounced.ts';
import type { DraftLine, QuoteLine } from './draft.ts';
import { ProductState } from './ProductState.tsx';
import { findProducts } from './use-products.ts';
import type { ProductRow } from './use-products.ts';

interface Props {
  readonly line: DraftLine;
  readonly row: number;
  readonly locked: boolean;
  readonly state: ProductPrice['product'] | undefined;
  readonly patch: (part: Partial<QuoteLine>) => void;
  readonly onTake: (product: ProductRow) => void;
  /** Asks for a product of the typed name. */
  readonly onNew: () => void;
}

/**
 * The name of what is offered: typed in, or found in the product list by name, pinyin or code while typing. Enter takes
 * the marked product, Tab keeps the text as a line of its own.
 */
export function ProductCell({ line, row, locked, state, patch, onTake, onNew }: Props): ReactNode {
  const { t } = useTranslation('quote');
  const list = useId();
  const [searching, setSearching] = useState(false);
  const [marked, setMarked] = useState(0);
  /** Enter came before the answer to what was typed: the first of it is taken when it comes. */
  const [awaited, setAwaited] = useState(false);
  const text = useDebounced(line.description.trim(), 120);
  const { data, isPlaceholderData } = useQuery({ queryKey: ['quote.products', text], queryFn: () => findProducts(text), enabled: searching && text !== '', placeholderData: keepPreviousData, gcTime: 0, staleTime: 0 });
  const options = searching && line.description.trim() !== '' ? (data ?? []) : [];
  const named = line.description.trim();
  const current = text === named && data !== undefined && !isPlaceholderData;
  const offersNew = searching && named !== '' && current && !options.some((option) => option.values['name'] === named);
  const open = searching && named !== '' && (options.length > 0 || offersNew);
  const count = options.length + (offersNew ? 1 : 0);

  const choose = (index: number): void => {
    setSearching(false);
    const option = options[index];
    if (option === undefined) onNew();
    else onTake(option);
  };
  useEffect(() => {
    if (!awaited || !current) return;
    setAwaited(false);
    setSearching(false);
    if (data[0] !== undefined) onTake(data[0]);
  }, [awaited, current, data, onTake]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.ctrlKey && searching && named !== '' && !current) {
      event.preventDefault();
      setAwaited(true);
      return;
    }
    if (!open) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && !event.altKey) {
      event.preventDefault();
      setMarked((was) => (was + step + count) % count);
    } else if (event.key === 'Enter' && !event.ctrlKey && options.length > 0) {
      event.preventDefault();
      choose(Math.min(marked, count - 1));
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      setSearching(false);
    }
  };

  return (
    <span className="quote-cell quote-product">
      <input
        data-cell={`${row}:0`}
        role="combobox"
        aria-expanded={open}
        aria-controls={list}
        aria-activedescendant={open ? `${list}-${marked}` : undefined}
        aria-label={`${t('line.description')} ${row + 1}`}
        value={line.description}
        readOnly={locked}
        maxLength={10_000}
        placeholder={locked ? undefined : t('line.productHint')}
        spellCheck={false}
        onChange={(event) => {
          setSearching(true);
          setAwaited(false);
          setMarked(0);
          patch(event.target.value.trim() === '' ? { description: event.target.value, product: null } : { description: event.target.value });
        }}
        onKeyDown={onKeyDown}
        onFocus={(event) => event.target.select()}
        onBlur={() => setSearching(false)}
      />
      {line.product !== null && <ProductState state={state} />}
      {open && (
        <ul className="quote-options" role="listbox" id={list}>
          {options.map((option, index) => (
            <li key={option.id} id={`${list}-${index}`} role="option" aria-selected={marked === index} onMouseMove={(event) => moved(event) && setMarked(index)} onMouseDown={(event) => { event.preventDefault(); choose(index); }}>
              <span>{option.values['name']}</span><em>{option.values['spec']}</em><small className="figures">{price(option.values['price'])}</small>
            </li>
          ))}
          {offersNew && (
            <li id={`${list}-${options.length}`} role="option" aria-selected={marked === options.length} className="quote-options-new" onMouseMove={(event) => moved(event) && setMarked(options.length)} onMouseDown={(event) => { event.preventDefault(); choose(options.length); }}>
              <span>{t('line.addNamed', { name: named })}</span>
            </li>
          )}
          {options.length > 0 && <li className="quote-options-hint" role="presentation">{t('line.pickHint')}</li>}
        </ul>
      )}
    </span>
  );
}

function price(value: string | number | null | undefined): string {
  return value === null || value === undefined || value === '' ? '' : groupThousands(String(value));
}

/** Whether the pointer really went somewhere: a list that opens under a resting one must not be chosen from by it. */
export function moved(event: MouseEvent): boolean {
  return event.movementX !== 0 || event.movementY !== 0;
}
