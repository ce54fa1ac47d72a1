import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import { useCall } from '../api/hooks.ts';
import type { SheetHandle } from '../grid/SheetGrid.tsx';
import { useLabel } from '../i18n/hooks.ts';
import { useDebounced } from '../ui/use-debounced.ts';
import { focusedPlace } from './find-query.ts';
import { readRowNumber } from './go-to.ts';
import { useGoTo } from './use-go-to.ts';
import './go-to.css';

interface Props {
  readonly object: ObjectDescription;
  readonly grid: RefObject<SheetHandle | null>;
  readonly fail: (error: unknown) => void;
  readonly onClose: () => void;
}

/** One place that the typed text may mean. */
interface Target {
  readonly key: string;
  readonly title: string;
  readonly hint: string;
  go(): Promise<boolean> | boolean;
}

const SHOWN = 6;
const TYPING = 120;

/** Goes to a row by its number, to a record by its name, or to a special place. */
export function GoToDialog({ object, grid, fail, onClose }: Props): ReactNode {
  const { t } = useTranslation('find');
  const read = useLabel();
  const goTo = useGoTo(object, grid, fail);
  const fields = grid.current?.sheet()?.selection.fields() ?? [];
  const [field, setField] = useState(() => (grid.current === null ? null : focusedPlace(grid.current)?.field) ?? object.title);
  const [text, setText] = useState('');
  const [marked, setMarked] = useState(0);
  const box = useRef<HTMLInputElement>(null);
  const asked = useDebounced(text.trim(), TYPING);
  const { data, isPlaceholderData } = useCall('links.search', { object: object.id, text: asked, limit: SHOWN }, { enabled: asked !== '', keep: true });

  // The dialogue takes the focus with it when it goes; the cell gets it then.
  useEffect(() => () => void setTimeout(() => grid.current?.sheet()?.selection.refocus()), [grid]);

  const number = readRowNumber(text);
  // Hits of a shorter text are shown while the next ones come, but Enter must not take one of those.
  const fresh = asked === text.trim() && !isPlaceholderData;
  const targets: Target[] = text.trim() === '' ? [] : [
    ...(number === null ? [] : [{ key: '#', title: t('goTo.row', { row: number }), hint: '', go: () => goTo.row(number, field) }]),
    ...(asked === '' ? [] : data?.options ?? []).map((hit) => ({ key: hit.id, title: hit.title, hint: hit.hint, go: () => goTo.record(hit.id, hit.title, field) })),
  ];
  const chosen = targets[Math.min(marked, targets.length - 1)];

  const leave = async (went: Promise<boolean> | boolean): Promise<void> => {
    if (await went) onClose();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setMarked((last) => Math.max(0, Math.min(targets.length - 1, last + step)));
    else if (event.key === 'Enter' && chosen !== undefined && (fresh || chosen.key === '#')) void leave(chosen.go());
    else return;
    event.preventDefault();
  };
  const special = (label: string, go: () => Promise<boolean> | boolean): ReactNode => <button type="button" className="plain go-to-special" onClick={() => void leave(go())}>{label}</button>;

  return (
    // The focus goes to the cell, not back to where it was.
    <Modal
      open title={t('goTo.title')} width={440} footer={null} focusable={{ focusTriggerAfterClose: false }} afterOpenChange={(open) => open && box.current?.focus()}
      onCancel={onClose}
    >
      <div className="go-to-line">
        <input
          ref={box} className="find-input go-to-input" value={text} maxLength={200} placeholder={t('goTo.hint')} aria-label={t('goTo.where')}
          onChange={(event) => { setText(event.target.value); setMarked(0); }} onKeyDown={keys}
        />
        <Select className="go-to-column" showSearch optionFilterProp="label" aria-label={t('goTo.column')} value={field} options={fields.map((each) => ({ value: each.id, label: read(each.label) }))} onChange={setField} />
      </div>
      <div className="go-to-list" role="listbox" aria-label={t('goTo.where')}>
        {targets.map((target, index) => (
          <button
            key={target.key} type="button" role="option" aria-selected={target === chosen} className="plain go-to-target" tabIndex={-1}
            onMouseEnter={() => setMarked(index)} onClick={() => void leave(target.go())}
          >
            <span className="go-to-title">{target.title}</span>
            <span className="faint">{target.hint}</span>
          </button>
        ))}
        {text.trim() !== '' && targets.length === 0 && fresh && data !== undefined && <div className="faint go-to-none">{t('goTo.nothing')}</div>}
      </div>
      <div className="go-to-specials" role="group" aria-label={t('goTo.special')}>
        {special(t('goTo.missing'), goTo.firstMissing)}
        {special(t('goTo.flagged'), goTo.nextFlagged)}
        {special(t('goTo.last'), goTo.lastRow)}
      </div>
    </Modal>
  );
}
