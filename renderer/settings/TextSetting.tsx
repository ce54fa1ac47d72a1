import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Input } from 'antd';
import { Row } from './Section.tsx';

interface Props {
  readonly name: string;
  readonly hint: string;
  readonly value: string;
  readonly maxLength: number;
  readonly width: number;
  readonly placeholder?: string;
  /** Puts what was typed into its final form. */
  readonly tidy?: (text: string) => string;
  /** What is wrong with it, in words; such a text is not stored. */
  readonly complaint?: (text: string) => string | undefined;
  readonly onSave: (text: string) => void;
}

/** A text of the settings, stored when Enter is pressed or the keyboard leaves it. */
export function TextSetting({ name, hint, value, maxLength, width, placeholder, tidy, complaint, onSave }: Props): ReactNode {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const tidied = tidy?.(text) ?? text.trim();
  const wrong = complaint?.(tidied);
  const save = (): void => {
    if (wrong !== undefined) return;
    setText(tidied);
    if (tidied !== value) onSave(tidied);
  };
  return (
    <Row name={name} hint={hint} error={wrong}>
      <Input style={{ width }} value={text} maxLength={maxLength} placeholder={placeholder} status={wrong === undefined ? undefined : 'error'} aria-label={name} onChange={(event) => setText(event.target.value)} onBlur={save} onPressEnter={save} />
    </Row>
  );
}
