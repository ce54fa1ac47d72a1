import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Input } from 'antd';

interface Props<T> {
  readonly label: string;
  readonly value: T;
  /** The value as a person edits it. */
  readonly show: (value: T) => string;
  /** What was typed, or null when it is none. */
  readonly read: (text: string) => T | null;
  readonly bad: string;
  readonly placeholder: string;
  readonly suffix?: string;
  readonly onChange: (value: T) => void;
}

/** One figure under the lines, typed as people type it and taken over when the keyboard leaves. */
export function TypedSum<T>({ label, value, show, read, bad, placeholder, suffix, onChange }: Props<T>): ReactNode {
  const stored = show(value);
  const [text, setText] = useState(stored);
  useEffect(() => setText(stored), [stored]);
  const next = read(text);
  const settle = (): void => {
    if (next === null) return;
    if (show(next) === stored) setText(stored);
    else onChange(next);
  };
  return (
    <Input className="quote-discount figures" size="small" value={text} status={next === null ? 'error' : undefined} title={next === null ? bad : undefined} placeholder={placeholder} suffix={suffix} aria-label={label} onChange={(event) => setText(event.target.value)} onBlur={settle} onPressEnter={settle} />
  );
}
