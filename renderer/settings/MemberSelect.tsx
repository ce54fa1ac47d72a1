import { useState } from 'react';
import type { ReactNode } from 'react';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';

const NEW = 'new:';

/** Who works at this desk; a name that is not there yet can be added on the spot. */
export function MemberSelect({ value, onChange }: { readonly value: string | null; readonly onChange: (member: string | null) => void }): ReactNode {
  const { t } = useTranslation('settings');
  const [text, setText] = useState('');
  const { data } = useCall('links.search', { object: 'members', text, limit: 50 }, { keep: true });
  const { data: chosen } = useCall('records.get', { object: 'members', id: value ?? 'none-yet' }, { enabled: value !== null });
  const options = (data?.options ?? []).map((member) => ({ value: member.id, label: member.title }));
  if (value !== null && !options.some((option) => option.value === value)) options.unshift({ value, label: String(chosen?.values['name'] ?? '') });
  const name = text.trim();
  if (name !== '' && !options.some((option) => option.label === name)) options.push({ value: NEW + name, label: t('desk.memberAdd', { name }) });
  const choose = (id?: string): void => {
    setText('');
    if (id === undefined) onChange(null);
    else if (!id.startsWith(NEW)) onChange(id);
    else void call('records.write', { writes: [{ object: 'members', set: { name: id.slice(NEW.length) } }] }).then(({ ids }) => onChange(ids[0] ?? null), () => undefined);
  };
  return (
    <Select
      style={{ width: 240 }}
      aria-label={t('desk.member')}
      value={value ?? undefined}
      placeholder={t('desk.memberNone')}
      allowClear
      showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
      options={options}
      onChange={choose}
    />
  );
}
