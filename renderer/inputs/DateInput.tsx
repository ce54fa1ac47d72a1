import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { CalendarOutlined } from '@ant-design/icons';
import { parseValue, typedNow } from '../../db/values/parse.ts';
import { isDate } from '../../db/values/dates.ts';
import { useLanguage } from '../i18n/hooks.ts';
import { today } from '../ui/format.ts';
import { Calendar } from './Calendar.tsx';
import { Floating } from './Floating.tsx';
import { editText } from './edit-text.ts';
import { textEntry } from './entry.ts';
import { shiftDay } from './month.ts';
import type { InputProps } from './props.ts';

/** A day: typed in any writing ("5/3", "2024年1月5日", "today's" digits), or picked from the month under it. */
export function DateInput({ field, value, start, autoFocus, label, onEntry, onPicked, placeholder }: InputProps): ReactNode {
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(start ?? editText(field, value, null, language));
  const [open, setOpen] = useState(autoFocus === true);
  const [shown, setShown] = useState<string | null>(null);
  const understood = parseValue({ type: 'date' }, text, typedNow()).value;
  const day = typeof understood === 'string' && isDate(understood) ? understood : null;

  useEffect(() => {
    const box = input.current;
    if (autoFocus !== true || box === null) return;
    box.focus();
    // As F2 does in Excel: the caret stands behind what is there.
    box.setSelectionRange(box.value.length, box.value.length);
  }, [autoFocus]);

  const set = (next: string): void => {
    setText(next);
    setShown(null);
    onEntry({ kind: 'value', value: next });
  };
  const keys = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return event.stopPropagation();
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      if (!open) setOpen(true);
      else set(day === null ? today() : shiftDay(day, step));
    }
    if (event.key === 'Escape' && open && autoFocus !== true) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <span className="field-box">
      <input
        ref={input}
        className="field-input figures"
        aria-label={label}
        autoComplete="off"
        placeholder={placeholder ?? 'YYYY-MM-DD'}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setShown(null);
          onEntry(textEntry(event.target.value));
        }}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={keys}
      />
      <CalendarOutlined className="field-mark" aria-hidden />
      {open && (
        <Floating anchor={input} className="calendar-box">
          <Calendar
            day={shown ?? day ?? today()}
            marked={shown === null && day !== null}
            onShow={setShown}
            onPick={(picked) => {
              set(picked);
              setOpen(false);
              onPicked?.();
            }}
          />
        </Floating>
      )}
    </span>
  );
}

const STEPS: Readonly<Record<string, { days?: number; months?: number } | undefined>> = {
  ArrowDown: { days: 1 },
  ArrowUp: { days: -1 },
  PageDown: { months: 1 },
  PageUp: { months: -1 },
};
