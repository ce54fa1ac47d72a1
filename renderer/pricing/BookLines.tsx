import { useEffect, useRef, useState } from 'react';
import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { groupThousands } from '../../db/values/money.ts';
import { div, isDecimal, mul } from '../../db/values/decimal.ts';
import { call } from '../api/bridge.ts';
import { useHold } from '../api/hold.ts';
import type { Output } from '../../preload/contract/index.ts';
import { BookProduct } from './BookProduct.tsx';
import { emptyLine, isBlank, linesOf, numberOf, pastedLines, problemOf, writesOf } from './book-draft.ts';
import type { BookLine } from './book-draft.ts';
import { useFailed } from '../app/use-failed.ts';

interface Props {
  readonly book: string;
  readonly stored: Output<'pricing.book'>['lines'];
  readonly locked: boolean;
}

/** The prices of a book as a small grid: Enter and arrows move, rows are pasted from Excel, one save is one undo. */
export function BookLines({ book, stored, locked }: Props): ReactNode {
  const { t } = useTranslation('pricing');
  const { message } = App.useApp();
  const failed = useFailed();
  const [lines, setLines] = useState<readonly BookLine[]>(() => linesOf(stored));
  const [busy, setBusy] = useState(false);
  const base = useRef(stored);
  const table = useRef<HTMLTableElement>(null);
  const writes = writesOf(book, base.current, lines);
  const dirty = writes.length > 0;
  const bad = lines.filter((line) => problemOf(line) !== null);
  const latest = useRef({ dirty, bad: bad.length, writes });
  latest.current = { dirty, bad: bad.length, writes };
  useEffect(() => {
    // What is being typed stays when something else of the book changed; a save or an undo brings the stored lines.
    if (base.current === stored || latest.current.dirty) return;
    base.current = stored;
    setLines(linesOf(stored));
  }, [stored]);
  const write = async (): Promise<void> => {
    if (latest.current.bad > 0 || !latest.current.dirty) return;
    await call('records.write', { writes: [...latest.current.writes], label: t('book.lines') });
  };
  // Leaving writes what can be written.
  const leave = useRef(write);
  leave.current = write;
  useEffect(() => () => void leave.current().catch(() => undefined), []);
  useHold(dirty && bad.length === 0, () => leave.current());

  const save = async (): Promise<void> => {
    if (bad.length > 0) return void message.warning(t('book.fix', { count: bad.length }), 6);
    setBusy(true);
    try {
      await write();
      const { lines: fresh } = await call('pricing.book', { id: book });
      base.current = fresh;
      setLines(linesOf(fresh));
      void message.success(t('book.saved'));
    } catch (error) {
      failed(error);
    }
    setBusy(false);
  };
  const patch = (key: string, part: Partial<BookLine>): void => setLines((was) => {
    const changed = was.map((line) => (line.key === key ? { ...line, ...part } : line));
    const last = changed.at(-1);
    return last !== undefined && isBlank(last) ? changed : [...changed, emptyLine()];
  });
  const focus = (row: number, column: number): void => {
    const cell = table.current?.querySelector<HTMLInputElement>(`[data-cell="${row}:${column}"]`);
    cell?.focus();
    cell?.select();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      event.preventDefault();
      return void save();
    }
    const [row, column] = (event.target instanceof HTMLElement ? (event.target.dataset['cell'] ?? '') : '').split(':').map(Number);
    if (row === undefined || column === undefined || Number.isNaN(row) || event.nativeEvent.isComposing || event.defaultPrevented) return;
    const by = event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey) ? 1 : event.key === 'ArrowUp' || event.key === 'Enter' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    focus(row + by, column);
  };
  const onPaste = async (event: ClipboardEvent): Promise<void> => {
    const text = event.clipboardData.getData('text/plain');
    if (locked || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const rows = pastedLines(text).slice(0, 2000);
    try {
      const { found } = await call('pricing.match', { names: rows.map(({ name, spec }) => ({ name: name.slice(0, 200), spec: spec.slice(0, 200) })) });
      const pasted = rows.map((row, index): BookLine => {
        const match = found[index];
        return { ...emptyLine(), name: row.name, spec: row.spec, min: row.min, price: row.price, notes: row.notes, ...(match?.product == null ? { found: match?.found ?? 0 } : { product: match.product, name: match.name, spec: match.spec, unit: match.unit, listPrice: match.listPrice, found: 1 }) };
      });
      setLines((was) => [...was.filter((line) => !isBlank(line)), ...pasted, emptyLine()]);
      void message.info(t('book.pasted', { count: pasted.length, bad: pasted.filter((line) => problemOf(line) !== null).length }));
    } catch (error) {
      failed(error);
    }
  };
  const firstOf = new Map<string, number>();
  return (
    <section className="price-lines" aria-label={t('book.lines')}>
      <div className="price-lines-head">
        <h2>{t('book.lines')}</h2>
        <span className="faint">{locked ? '' : t('book.keys')}</span>
        {dirty && <span className="quote-state" data-state="dirty">{t('book.dirty')}</span>}
        {!locked && <Button type="primary" title="Ctrl+S" disabled={!dirty} loading={busy} onClick={() => void save()}>{t('book.save')}</Button>}
      </div>
      <div className="price-lines-scroll">
        <table ref={table} className="price-table" onKeyDown={onKeyDown} onPaste={(event) => void onPaste(event)}>
          <colgroup><col style={{ width: '25%' }} /><col /><col style={{ width: 88 }} /><col style={{ width: 72 }} /><col style={{ width: 96 }} /><col style={{ width: 66 }} /><col style={{ width: '13%' }} /><col style={{ width: 36 }} /></colgroup>
          <thead><tr><th>{t('book.product')}</th><th>{t('book.spec')}</th><th className="quote-right">{t('book.list')}</th><th className="quote-right">{t('book.min')}</th><th className="quote-right">{t('book.price')}</th><th className="quote-right">{t('book.rate')}</th><th>{t('book.notes')}</th><th aria-hidden /></tr></thead>
          <tbody>
            {lines.map((line, row) => {
              const problem = problemOf(line);
              const step = `${line.product ?? ''} ${numberOf(line.min, '1') ?? ''}`;
              const twin = line.product === null ? undefined : firstOf.get(step);
              if (twin === undefined) firstOf.set(step, row);
              const note = line.gone ? t('book.gone') : twin !== undefined ? t('book.twice', { row: twin + 1 }) : '';
              const cell = (column: number, name: 'min' | 'price' | 'notes'): ReactNode => (
                <span className="quote-cell" data-number={name !== 'notes'} data-problem={problem?.cell === name}>
                  <input className={name === 'notes' ? undefined : 'figures'} data-cell={`${row}:${column}`} value={line[name]} readOnly={locked} maxLength={name === 'notes' ? 500 : 40} aria-label={`${t(`book.${name}`)} ${row + 1}`} aria-invalid={problem?.cell === name} title={problem?.cell === name ? t('book.badNumber') : undefined}
                    onChange={(event) => patch(line.key, { [name]: event.target.value })} onFocus={(event) => event.target.select()}
                    onBlur={() => { const settled = name === 'notes' || line[name].trim() === '' ? null : numberOf(line[name], '1'); if (settled !== null && settled !== line[name]) patch(line.key, { [name]: settled }); }} />
                </span>
              );
              return (
                <tr key={line.key}>
                  <td><BookProduct line={line} row={row} locked={locked} note={note} problem={problem?.cell === 'name' ? t(`book.${problem.code}`, { count: problem.count }) : ''} patch={(part) => patch(line.key, part)} /></td>
                  <td className="price-fixed">{line.spec}</td>
                  <td className="price-fixed figures quote-right">{isDecimal(line.listPrice) ? groupThousands(line.listPrice) : ''}</td>
                  <td>{cell(1, 'min')}</td>
                  <td>{cell(2, 'price')}</td>
                  <td className="price-fixed figures quote-right">{rateOf(line)}</td>
                  <td>{cell(3, 'notes')}</td>
                  <td>{!locked && !isBlank(line) && <Button type="text" size="small" tabIndex={-1} icon={<DeleteOutlined />} aria-label={t('book.remove', { row: row + 1 })} onClick={() => setLines((was) => was.filter((other) => other.key !== line.key))} />}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {!locked && <Button type="text" size="small" icon={<PlusOutlined aria-hidden />} onClick={() => focus(lines.length - 1, 0)}>{t('book.add')}</Button>}
        {stored.length === 0 && !dirty && <p className="faint">{t('book.empty')}</p>}
      </div>
    </section>
  );
}

/** What the price is of the product's own, in percent. */
function rateOf(line: BookLine): string {
  const price = numberOf(line.price, '');
  return price === null || price === '' || !isDecimal(line.listPrice) || line.listPrice === '0' ? '' : `${div(mul(price, '100'), line.listPrice, 1)}%`;
}
