import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel, useLanguage } from '../i18n/hooks.ts';
import { Tag } from '../ui/Tag.tsx';
import { Combo } from './Combo.tsx';
import { editText } from './edit-text.ts';
import { textEntry } from './entry.ts';
import { fitsTyped } from './initials.ts';
import type { InputProps } from './props.ts';

/** One of a field's options, or yes and no. Typing narrows by label or pinyin initials; a text that fits none is kept. */
export function ChoiceInput({ field, value, start, autoFocus, label, onEntry, onPicked, placeholder }: InputProps): ReactNode {
  const read = useLabel();
  const language = useLanguage();
  const { t } = useTranslation('ui');
  const all = useMemo(
    () => (field.type === 'boolean' ? [{ key: '1', text: t('yes'), colour: 'green' }, { key: '0', text: t('no'), colour: 'grey' }] : (field.options ?? []).map((option) => ({ key: option.key, text: read(option.label), colour: option.colour }))),
    [field, read, t],
  );
  const [text, setText] = useState(start ?? editText(field, value, null, language));
  const [typed, setTyped] = useState(start !== undefined);
  const shown = typed ? all.filter((option) => fitsTyped(option.text, text)) : all;
  const valueOf = (key: string): string | number => (field.type === 'boolean' ? Number(key) : key);

  const type = (next: string): void => {
    setText(next);
    setTyped(true);
    const first = next.trim() === '' ? undefined : all.find((option) => fitsTyped(option.text, next));
    onEntry(first === undefined ? textEntry(next) : { kind: 'value', value: valueOf(first.key) });
  };
  // The key that opened the editor counts as typed.
  const begin = useRef(() => (start === undefined || start === '' ? undefined : type(start)));
  useEffect(() => begin.current(), []);

  return (
    <Combo
      text={text}
      label={label}
      placeholder={placeholder}
      autoFocus={autoFocus}
      select={start === undefined}
      openAtStart={autoFocus}
      current={value === null ? null : String(value)}
      options={shown.map((option) => ({ key: option.key, text: option.text, content: <Tag colour={option.colour}>{option.text}</Tag> }))}
      onType={type}
      onPick={(key, by) => {
        setText(all.find((option) => option.key === key)?.text ?? '');
        setTyped(false);
        onEntry({ kind: 'value', value: valueOf(key) });
        onPicked?.(by);
      }}
    />
  );
}
