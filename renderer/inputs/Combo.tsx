import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { DownOutlined } from '@ant-design/icons';
import { Floating } from './Floating.tsx';
import './inputs.css';

export interface ComboOption {
  readonly key: string;
  readonly text: string;
  readonly content?: ReactNode;
  /** Stands apart at the end, such as "create new". Typing alone never chooses it. */
  readonly special?: boolean;
}

interface Props {
  readonly text: string;
  readonly options: readonly ComboOption[];
  /** The option that holds now, marked while nothing is typed. */
  readonly current: string | null;
  readonly label: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** Select all of the text at the start, so that typing replaces it. */
  readonly select?: boolean;
  readonly openAtStart?: boolean;
  readonly hint?: string;
  /** The options answer an older text: they are shown, but Enter does not take one. */
  readonly stale?: boolean;
  readonly onType: (text: string) => void;
  readonly onPick: (key: string, by?: 'Enter') => void;
}

/** An input with a list under it: type to narrow, arrows to move, Enter or a click to pick. */
export function Combo({ text, options, current, label, placeholder, autoFocus, select, openAtStart, hint, stale, onType, onPick }: Props): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const [open, setOpen] = useState(openAtStart === true);
  const [marked, setMarked] = useState<string | null>(current);
  const markedIndex = Math.max(0, options.findIndex((option) => option.key === marked));
  /** Where Enter would pick: what makes something new is taken only once somebody has gone to it. */
  const takenIndex = options[markedIndex]?.special === true && options[markedIndex].key !== marked ? -1 : markedIndex;

  useEffect(() => {
    if (autoFocus !== true) return;
    input.current?.focus();
    if (select === true) input.current?.select();
  }, [autoFocus, select]);
  useEffect(() => {
    list.current?.children[markedIndex]?.scrollIntoView({ block: 'nearest' });
  }, [markedIndex, open]);

  const keys = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return event.stopPropagation();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      event.stopPropagation();
      if (!open) return setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = options[(markedIndex + step + options.length) % Math.max(1, options.length)];
      setMarked(next?.key ?? null);
      return;
    }
    if (event.key === 'Enter' && open && stale !== true && !event.ctrlKey && !event.metaKey) {
      const option = options[markedIndex];
      const typedNothing = marked === current && text === '';
      if (option !== undefined && !typedNothing && takenIndex >= 0) {
        event.preventDefault();
        event.stopPropagation();
        setOpen(false);
        onPick(option.key, 'Enter');
      }
    }
    if (event.key === 'Escape' && open && openAtStart !== true) {
      event.stopPropagation();
      setOpen(false);
    }
  };

  return (
    <span className="field-box">
      <input
        ref={input}
        className="field-input"
        role="combobox"
        aria-expanded={open}
        aria-controls={id}
        aria-label={label}
        aria-activedescendant={open && takenIndex >= 0 ? `${id}-${takenIndex}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={text}
        placeholder={placeholder}
        onChange={(event) => {
          setOpen(true);
          setMarked(null);
          onType(event.target.value);
        }}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={keys}
      />
      <DownOutlined className="field-mark" aria-hidden />
      {open && (options.length > 0 || hint !== undefined) && (
        <Floating anchor={input} className="combo-list">
          <ul ref={list} id={id} role="listbox" aria-label={label}>
            {options.map((option, index) => (
              <li
                key={option.key}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === takenIndex}
                className={`combo-option${index === takenIndex ? ' combo-marked' : ''}${option.special === true ? ' combo-special' : ''}`}
                onMouseEnter={() => setMarked(option.key)}
                onClick={() => {
                  setOpen(false);
                  onPick(option.key);
                }}
              >
                {option.content ?? option.text}
              </li>
            ))}
            {options.length === 0 && <li className="combo-hint">{hint}</li>}
          </ul>
        </Floating>
      )}
    </span>
  );
}
