import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import { useModel } from '../api/model.ts';
import { useLabel } from '../i18n/hooks.ts';
import { useAlikeNotice } from '../duplicates/use-alike-notice.tsx';
import { newRecordId } from './record-id.ts';
import { Combo } from './Combo.tsx';
import type { ComboOption } from './Combo.tsx';
import { textEntry } from './entry.ts';
import type { InputProps } from './props.ts';
import { useFailed } from '../app/use-failed.ts';

const CREATE = '+';

/** A record of another object, found by name, pinyin initials or phone; what is not there can be created on the spot. */
export function LinkInput({ field, value, title, start, autoFocus, label, onEntry, onPicked, placeholder, makesLater = false }: InputProps): ReactNode {
  const { t } = useTranslation('records');
  const read = useLabel();
  const failed = useFailed();
  const alike = useAlikeNotice();
  const target = useModel()?.object(field.to ?? '');
  const [text, setText] = useState(start ?? title ?? '');
  const [typed, setTyped] = useState(start !== undefined);
  const asked = typed ? text.trim() : '';
  const { data, isPlaceholderData } = useCall('links.search', { object: field.to ?? '', text: asked, limit: 20 }, { keep: true, enabled: field.to !== undefined });
  const found = data?.options ?? [];

  // The first hit holds as soon as it is there, so that Tab and Enter take what the list shows as marked.
  // The answer to a shorter text does not count: a quick Enter must never take a record that nobody was shown.
  const fresh = typed && asked !== '' && data !== undefined && !isPlaceholderData;
  const first = fresh ? found[0] : undefined;
  const none = fresh && found.length === 0;
  const tell = useRef(onEntry);
  useEffect(() => {
    tell.current = onEntry;
  });
  // The key that opened the editor counts as typed, before any list has answered.
  const begin = useRef(() => (start === undefined || start.trim() === '' ? undefined : tell.current({ kind: 'text', text: start, search: true })));
  useEffect(() => begin.current(), []);
  useEffect(() => {
    if (first !== undefined) tell.current({ kind: 'value', value: first.id, title: first.title });
    else if (none) tell.current(textEntry(asked));
  }, [first, none, asked]);

  const create = async (): Promise<void> => {
    if (target === undefined) return;
    if (makesLater) {
      const made = { object: target.id, id: newRecordId(), fresh: true, text: { [target.title]: asked } };
      onEntry({ kind: 'value', value: made.id, title: asked, made });
      return onPicked?.();
    }
    try {
      const result = await call('records.write', { writes: [{ object: target.id, text: { [target.title]: asked } }] });
      const [id] = result.ids;
      if (id === undefined) return;
      alike(target.id, [id]);
      onEntry({ kind: 'value', value: id, title: asked });
      onPicked?.();
    } catch (error) {
      failed(error);
    }
  };

  const options: ComboOption[] = found.map((option) => ({
    key: option.id,
    text: option.title,
    content: <span className="combo-line"><span>{option.title}</span><span className="faint">{option.hint}</span></span>,
  }));
  if (asked !== '' && target !== undefined && !found.some((option) => option.title === asked)) {
    options.push({ key: CREATE, text: asked, special: true, content: t('createLinked', { object: read(target.one), name: asked }) });
  }

  return (
    <Combo
      text={text}
      label={label}
      placeholder={placeholder}
      autoFocus={autoFocus}
      select={start === undefined}
      openAtStart={autoFocus}
      current={value === null ? null : String(value)}
      hint={t('nothingFound')}
      stale={typed && asked !== '' && !fresh}
      options={options}
      onType={(next) => {
        setText(next);
        setTyped(true);
        onEntry(next.trim() === '' ? textEntry(next) : { kind: 'text', text: next, search: true });
      }}
      onPick={(key, by) => {
        if (key === CREATE) return void create();
        const option = found.find((each) => each.id === key);
        setText(option?.title ?? '');
        setTyped(false);
        onEntry({ kind: 'value', value: key, title: option?.title ?? '' });
        onPicked?.(by);
      }}
    />
  );
}
