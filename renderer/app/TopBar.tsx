import type { ReactNode } from 'react';
import { PlusOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { AppInfo } from '../../preload/contract/app.ts';
import { useCall } from '../api/hooks.ts';
import { Tag } from '../ui/Tag.tsx';
import { GlobalSearch } from './GlobalSearch.tsx';
import { MemberSwitch } from './MemberSwitch.tsx';
import { paths } from './paths.ts';
import { useStep } from './use-step.ts';

/** Name, one search over everything, undo and redo, and the most wanted new thing. */
export function TopBar({ info }: { readonly info: AppInfo }): ReactNode {
  const { t } = useTranslation('app');
  const { t: word } = useTranslation('ui');
  const [, navigate] = useLocation();
  const { data } = useCall('history.batches', { limit: 1 });
  const step = useStep();
  return (
    <header className="top-bar">
      <button type="button" className="plain top-brand" onClick={() => navigate(paths.home)} aria-label={t('name')}>
        <span className="top-mark" aria-hidden="true">簿</span>
        <span>{t('name')}</span>
      </button>
      {info.demo && <Tag colour="gold">{t('demo')}</Tag>}
      <GlobalSearch />
      <div className="top-end">
        <Tooltip title={`${word('undo')} Ctrl+Z`}>
          <Button type="text" icon={<UndoOutlined aria-hidden />} aria-label={word('undo')} disabled={data?.canUndo !== true} onClick={() => void step('undo')} />
        </Tooltip>
        <Tooltip title={`${word('redo')} Ctrl+Y`}>
          <Button type="text" icon={<RedoOutlined aria-hidden />} aria-label={word('redo')} disabled={data?.canRedo !== true} onClick={() => void step('redo')} />
        </Tooltip>
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => navigate(paths.newQuote())}>{t('newQuote')}</Button>
        {info.member !== null && <MemberSwitch id={info.member.id} name={info.member.name} />}
      </div>
    </header>
  );
}
