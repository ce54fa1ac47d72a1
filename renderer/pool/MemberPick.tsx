import { useState } from 'react';
import type { ReactNode } from 'react';
import { Select } from 'antd';
import { useCall } from '../api/hooks.ts';

interface Props {
  readonly value: string | null;
  readonly onChange: (member: string | null) => void;
  readonly label: string;
  /** Who cannot be chosen. */
  readonly except?: string | null;
}

/** One member, found by name or pinyin initials. */
export function MemberPick({ value, onChange, label, except = null }: Props): ReactNode {
  const [text, setText] = useState('');
  const { data } = useCall('links.search', { object: 'members', text, limit: 50 }, { keep: true });
  return (
    <Select
      className="member-pick" aria-label={label} placeholder={label} value={value} allowClear showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
      options={(data?.options ?? []).filter(({ id }) => id !== except).map(({ id, title }) => ({ value: id, label: title }))}
      onChange={(member: string | undefined) => { setText(''); onChange(member ?? null); }}
    />
  );
}
