import { useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCall } from '../api/hooks.ts';
import { useAppInfo } from '../api/settings.ts';
import { Toolbar } from '../ui/Toolbar.tsx';
import type { BoardLook } from './board-state.ts';
import { GridOrBoard } from './GridOrBoard.tsx';

interface Props {
  readonly look: BoardLook;
  readonly search: string;
  readonly searchBox: RefObject<HTMLInputElement | null>;
  readonly onLook: (look: BoardLook) => void;
  readonly onSearch: (text: string) => void;
  readonly onCreate: () => void;
}

/** Whose deals, which of them, in which order. */
export function BoardToolbar({ look, search, searchBox, onLook, onSearch, onCreate }: Props): ReactNode {
  const { t } = useTranslation('deals');
  const me = useAppInfo()?.member ?? null;
  const [text, setText] = useState('');
  const { data } = useCall('links.search', { object: 'members', text, limit: 50 }, { keep: true });
  const { data: chosen } = useCall('records.get', { object: 'members', id: look.owner ?? 'none-yet' }, { enabled: look.owner !== null });
  const members = (data?.options ?? []).filter(({ id }) => id !== me?.id).map(({ id, title }) => ({ value: id, label: title }));
  if (look.owner !== null && look.owner !== me?.id && !members.some(({ value }) => value === look.owner)) members.unshift({ value: look.owner, label: String(chosen?.values['name'] ?? '') });
  return (
    <Toolbar title={t('title')} end={<><GridOrBoard value="board" /><Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={onCreate}>{t('create')}</Button></>}>
      <Select
        className="board-owner" aria-label={t('owner')} value={look.owner ?? ''} showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
        options={[{ value: '', label: t('everybody') }, ...(me === null ? [] : [{ value: me.id, label: t('mine', { name: me.name }) }]), ...members]}
        onChange={(owner) => { setText(''); onLook({ ...look, owner: owner === '' ? null : owner }); }}
      />
      <Select
        aria-label={t('order.label')} value={look.order} onChange={(order) => onLook({ ...look, order })} popupMatchSelectWidth={false}
        options={(['close', 'amount', 'days'] as const).map((value) => ({ value, label: t(`order.${value}`) }))}
      />
      <Select
        aria-label={t('closed.label')} value={look.closedDays} onChange={(closedDays) => onLook({ ...look, closedDays })} popupMatchSelectWidth={false}
        options={[30, 90, 365, 36_500].map((value) => ({ value, label: value > 3650 ? t('closed.all') : t('closed.days', { count: value }) }))}
      />
      <Checkbox checked={look.stalledOnly} onChange={({ target }) => onLook({ ...look, stalledOnly: target.checked })}>{t('stalledOnly')}</Checkbox>
      <label className="list-search">
        <SearchOutlined className="faint" aria-hidden />
        <input ref={searchBox} type="search" value={search} placeholder={t('search')} aria-label={t('search')} onChange={({ target }) => onSearch(target.value)} onKeyDown={(event) => event.key === 'Escape' && onSearch('')} />
      </label>
    </Toolbar>
  );
}
