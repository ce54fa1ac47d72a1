import { Suspense, useEffect, useState } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { CloseOutlined, DeleteOutlined, DownOutlined, FileTextOutlined, InboxOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Spin, Tabs, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import type { Model } from '../api/model.ts';
import { paths } from '../app/paths.ts';
import type { SheetHandle } from '../grid/SheetGrid.tsx';
import { useLabel, useLanguage } from '../i18n/hooks.ts';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { cellText } from '../ui/format.ts';
import { isTextEntry } from '../ui/text-entry.ts';
import { QuickAdd } from './QuickAdd.tsx';
import { canArchive } from './archive.ts';
import { partsOf } from './parts.tsx';
import { RecordActions } from './RecordActions.tsx';
import { RecordForm } from './RecordForm.tsx';
import { RelatedLists } from './RelatedLists.tsx';
import { TagBar } from './TagBar.tsx';
import { Timeline } from './Timeline.tsx';
import { useListActions } from './use-list-actions.tsx';

interface Props {
  readonly model: Model;
  readonly object: ObjectDescription;
  readonly id: string;
  readonly grid: RefObject<SheetHandle | null>;
  readonly onClose: () => void;
  /** Address of the list that it stands over, when that is a part with a page of its own. */
  readonly list?: string;
}

/** One record beside its list: fields, what happened, what belongs to it. Esc closes. */
export function RecordDrawer({ model, object, id, grid, onClose, list }: Props): ReactNode {
  const { t } = useTranslation('records');
  const read = useLabel();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const { data: record, error, refetch } = useCall('records.get', { object: object.id, id });
  const actions = useListActions(object, grid);
  const [tab, setTab] = useState('fields');

  const open = (target: string, targetId: string): void => navigate(paths.drawer(target, targetId));
  const step = async (by: 1 | -1): Promise<void> => {
    const source = grid.current?.context.source;
    if (source == null) return;
    const { position } = await call('view.position', { view: source.view, id });
    const next = position === null ? 0 : position + by;
    if (next < 0 || next >= source.records()) return;
    const [found] = (await call('view.ids', { view: source.view, start: next, end: next + 1 })).ids;
    if (found === undefined) return;
    grid.current?.focusRecord(next, 0);
    if (list === undefined) open(object.id, found);
    else navigate(`${list}/${found}`);
  };
  useEffect(() => {
    const escape = (event: globalThis.KeyboardEvent): void => {
      const over = document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-dropdown:not(.ant-dropdown-hidden), .floating');
      if (event.key === 'Escape' && !event.defaultPrevented && over === null && !isTextEntry(document.activeElement)) onClose();
    };
    window.addEventListener('keydown', escape);
    return () => window.removeEventListener('keydown', escape);
  }, [onClose]);
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && isTextEntry(event.target as Element)) (event.currentTarget as HTMLElement).focus();
  };

  const titleField = object.fields.find((field) => field.id === object.title);
  const title = record === undefined || titleField === undefined ? '' : cellText(titleField, record.values[object.title] ?? null, language);
  const deleted = record?.values['deleted'] === 1;
  const archived = record?.values['archived'] === 1;

  return (
    <aside className="drawer" aria-label={t('record', { object: read(object.one) })} tabIndex={-1} onKeyDown={keys}>
      <header className="drawer-head">
        <div className="drawer-bar">
          <span className="faint">{read(object.one)}</span>
          <span className="drawer-tools">
            <Tooltip title={t('previous')}><Button type="text" size="small" icon={<UpOutlined aria-hidden />} aria-label={t('previous')} onClick={() => void step(-1)} /></Tooltip>
            <Tooltip title={t('next')}><Button type="text" size="small" icon={<DownOutlined aria-hidden />} aria-label={t('next')} onClick={() => void step(1)} /></Tooltip>
            {object.id === 'quotes' && <Button size="small" icon={<FileTextOutlined aria-hidden />} onClick={() => navigate(paths.record('quotes', id))}>{t('openQuote')}</Button>}
            {!deleted && canArchive(object) && record !== undefined && (
              <Tooltip title={t(archived ? 'unarchive' : 'archiveOne')}><Button type="text" size="small" icon={<InboxOutlined aria-hidden />} aria-label={t(archived ? 'unarchive' : 'archiveOne')} aria-pressed={archived} onClick={() => void actions.archive([id], !archived)} /></Tooltip>
            )}
            {deleted
              ? <Button size="small" onClick={() => void actions.restore([id])}>{t('restore')}</Button>
              : <Tooltip title={t('delete')}><Button type="text" size="small" icon={<DeleteOutlined aria-hidden />} aria-label={t('delete')} onClick={() => void actions.remove([id]).then((gone) => gone && onClose())} /></Tooltip>}
            <Tooltip title={t('closeEsc')}><Button type="text" size="small" icon={<CloseOutlined aria-hidden />} aria-label={t('closeEsc')} onClick={onClose} /></Tooltip>
          </span>
        </div>
        <h2 className="drawer-title selectable">{title === '' ? '—' : title}</h2>
        {record !== undefined && <TagBar object={object.id} id={id} />}
        {record !== undefined && !deleted && <div className="drawer-actions"><RecordActions object={object} count={1} values={record.values} ids={() => Promise.resolve([id])} /></div>}
        {record !== undefined && partsOf(object.id, 'head').map(({ id: part, Component }) => <Suspense key={part} fallback={null}><Component model={model} object={object} record={record} onOpen={open} /></Suspense>)}
      </header>
      {error !== null && <ErrorBox error={error} retry={() => void refetch()} />}
      {record === undefined && error === null && <div className="frame-wait"><Spin /></div>}
      {record !== undefined && (
        <Tabs
          className="drawer-tabs" size="small" activeKey={tab} onChange={setTab}
          items={[
            { key: 'fields', label: t('tab.fields'), children: <RecordForm object={object} record={record} editable={!deleted} onOpen={open} /> },
            {
              key: 'timeline',
              label: t('tab.timeline'),
              children: (
                <>
                  {!deleted && <QuickAdd model={model} object={object} record={record} />}
                  <Timeline model={model} object={object.id} id={id} onOpen={open} />
                </>
              ),
            },
            ...partsOf(object.id, 'tab').map(({ id: part, Label, Component }) => ({
              key: part,
              label: Label === undefined ? part : <Label />,
              children: <Suspense fallback={<div className="frame-wait"><Spin /></div>}><Component model={model} object={object} record={record} onOpen={open} /></Suspense>,
            })),
            { key: 'related', label: t('tab.related'), children: <RelatedLists model={model} object={object} record={record} title={title} onOpen={open} /> },
          ]}
        />
      )}
    </aside>
  );
}
