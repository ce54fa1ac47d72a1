import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { textEntry } from './entry.ts';
import type { InputProps } from './props.ts';

interface Props extends InputProps {
  readonly rows?: number;
}

/** Several lines. Alt+Enter begins a new one where Enter ends the edit (in the grid). */
export function LongTextInput({ value, start, autoFocus, label, onEntry, placeholder, rows = 3 }: Props): ReactNode {
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(start ?? String(value ?? ''));
  useEffect(() => {
    const box = area.current;
    if (autoFocus !== true || box === null) return;
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  }, [autoFocus]);
  return (
    <textarea
      ref={area}
      className="field-input field-area"
      aria-label={label}
      rows={rows}
      placeholder={placeholder}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        onEntry(textEntry(event.target.value));
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return event.stopPropagation();
        if (event.key === 'Enter' && event.altKey) {
          event.preventDefault();
          event.stopPropagation();
          document.execCommand('insertText', false, '\n');
        }
      }}
    />
  );
}
