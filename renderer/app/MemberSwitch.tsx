import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { DownOutlined } from '@ant-design/icons';
import { App, Input, Popover } from 'antd';
import type { InputRef } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { fitsTyped } from '../inputs/initials.ts';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import { useModel } from '../api/model.ts';
import { useLabel } from '../i18n/hooks.ts';
import { Tag } from '../ui/Tag.tsx';
import { paths } from './paths.ts';
import { useFailed } from './use-failed.ts';

/** From so many members on, a field to type a name into is worth its place. */
const SEARCH_FROM = 8;

/** Who works at this desk now, and the way to change it: everything written from then on bears the other name. */
export function MemberSwitch({ id, name }: { readonly id: string; readonly name: string }): ReactNode {
  const { t } = useTranslation('app');
  const { message } = App.useApp();
  const failed = useFailed();
  const read = useLabel();
  const [, navigate] = useLocation();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const search = useRef<InputRef>(null);
  const { data } = useCall('team.members', {}, { enabled: open, keep: true });
  const roles = useModel()?.field('members', 'role')?.options ?? [];
  const members = data?.members ?? [];
  const shown = members.filter((member) => fitsTyped(member.name, text));
  useEffect(() => {
    if (open) requestAnimationFrame(() => search.current?.focus());
    else setText('');
  }, [open]);
  const choose = async (member: string): Promise<void> => {
    setOpen(false);
    if (member === id) return;
    try {
      await call('settings.set', { member });
      void message.success(t('member.now', { name: members.find((each) => each.id === member)?.name ?? '' }));
    } catch (error) {
      failed(error);
    }
  };
  const list = (
    <div className="member-list" role="dialog" aria-label={t('member.title')}>
      <p className="faint">{t('member.text')}</p>
      {members.length >= SEARCH_FROM && <Input ref={search} size="small" aria-label={t('member.search')} placeholder={t('member.search')} value={text} onChange={(event) => setText(event.target.value)} onPressEnter={() => { const [first] = shown; if (first !== undefined) void choose(first.id); }} />}
      <ul>
        {shown.map((member) => (
          <li key={member.id}>
            <button type="button" className="plain" aria-current={member.id === id} onClick={() => void choose(member.id)}>
              <span>{member.name}</span>
              <small>{[member.department, read(roles.find((role) => role.key === member.role)?.label ?? { zh: '', en: '' })].filter((part) => part !== '').join(' · ')}</small>
              {member.away && <Tag colour="gold">{member.deputy === '' ? t('member.away') : t('member.awayFor', { name: member.deputy })}</Tag>}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="plain member-manage" onClick={() => { setOpen(false); navigate(paths.list('members')); }}>{t('member.manage')}</button>
    </div>
  );
  return (
    <Popover open={open} onOpenChange={setOpen} trigger="click" placement="bottomRight" arrow={false} content={list}>
      <button type="button" className="plain top-member" aria-haspopup="dialog" aria-label={t('member.label', { name })} title={name}><span>{name}</span><DownOutlined aria-hidden /></button>
    </Popover>
  );
}
