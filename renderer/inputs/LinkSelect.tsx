import { useState } from 'react';
import type { ReactNode } from 'react';
import { Select } from 'antd';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import { useModel } from '../api/model.ts';
import { useFailed } from '../app/use-failed.ts';
import { useDebounced } from '../ui/use-debounced.ts';
import './inputs.css';

interface Props {
  readonly object: string;
  readonly value: string | null;
  readonly label: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly status?: 'error';
  /** Words of the entry that makes a new record of what was typed; without it none is offered. */
  readonly offerNew?: (name: string) => string;
  readonly onChange: (id: string | null) => void;
}

const NEW = 'new:';

/** Picks a record by name, pinyin initials or phone; empty text offers the latest. */
export function LinkSelect({ object, value, label, placeholder, disabled, autoFocus, status, offerNew, onChange }: Props): ReactNode {
  const failed = useFailed();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const quiet = useDebounced(text, 100);
  const { data, isPlaceholderData } = useCall('links.search', { object, text: quiet, limit: 20 }, { enabled: open, keep: true });
  const title = useTitle(object, value);
  // An answer to something shorter is not offered: a quick Enter would take a wrong record.
  const current = quiet === text && !isPlaceholderData;
  const found = current ? (data?.options ?? []) : [];
  const options: { value: string; label: string; hint: string }[] = found.map((option) => ({ value: option.id, label: option.title, hint: option.hint }));
  if (value !== null && text === '' && !options.some((option) => option.value === value)) options.unshift({ value, label: title, hint: '' });
  const typed = text.trim();
  if (offerNew !== undefined && current && typed !== '' && !found.some((option) => option.title === typed)) options.push({ value: NEW + typed, label: offerNew(typed), hint: '' });
  const choose = (id: string | undefined): void => {
    setText('');
    if (id === undefined) onChange(null);
    else if (!id.startsWith(NEW)) onChange(id);
    else void call('records.write', { writes: [{ object, text: { name: id.slice(NEW.length) } }] }).then(({ ids }) => onChange(ids[0] ?? null), failed);
  };
  return (
    <Select
      style={{ width: '100%' }}
      aria-label={label}
      value={value ?? undefined}
      placeholder={placeholder}
      disabled={disabled}
      autoFocus={autoFocus}
      status={status}
      allowClear
      showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
      notFoundContent={current ? null : '…'}
      popupMatchSelectWidth={320}
      options={options}
      optionRender={({ data: option }) => <span className="link-option"><span>{option.label}</span><small>{option.hint}</small></span>}
      onOpenChange={setOpen}
      onChange={choose}
    />
  );
}

/** Name of the chosen record, which the search may not list. */
function useTitle(object: string, id: string | null): string {
  const model = useModel();
  const { data } = useCall('records.get', { object, id: id ?? 'none-yet' }, { enabled: id !== null });
  const field = model?.object(object)?.title ?? 'name';
  return String(data?.values[field] ?? '');
}
