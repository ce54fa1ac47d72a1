import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/hooks.ts';
import { editText } from './edit-text.ts';
import { textEntry } from './entry.ts';
import type { InputProps } from './props.ts';

const FIGURES: ReadonlySet<string> = new Set(['money', 'decimal', 'integer', 'percent', 'phone', 'instant']);

/** One line of text: words, numbers, amounts, phones. What it means is worked out by the core from the text. */
export function TextInput({ field, value, title, currency, start, autoFocus, label, onEntry, placeholder }: InputProps): ReactNode {
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(start ?? editText(field, value, title, language, currency));
  useEffect(() => {
    const box = input.current;
    if (autoFocus !== true || box === null) return;
    box.focus();
    // As F2 does in Excel: the caret stands behind what is there.
    box.setSelectionRange(box.value.length, box.value.length);
  }, [autoFocus]);
  return (
    <input
      ref={input}
      className={FIGURES.has(field.type) ? 'field-input figures' : 'field-input'}
      aria-label={label}
      autoComplete="off"
      spellCheck={false}
      placeholder={placeholder}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        onEntry(textEntry(event.target.value));
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) event.stopPropagation();
      }}
    />
  );
}
