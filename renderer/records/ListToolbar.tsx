import type { ReactNode, Ref, RefObject } from 'react';
import { CheckOutlined, DeleteOutlined, EllipsisOutlined, FilterOutlined, ImportOutlined, InboxOutlined, PlusOutlined, RollbackOutlined, SearchOutlined } from '@ant-design/icons';
import { Badge, Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import { pickAndImport } from '../app/pick-import.ts';
import { GridOrBoard } from '../board/GridOrBoard.tsx';
import { canArchive } from './archive.ts';
import type { ListFinding } from '../find/use-list-finding.ts';
import { useLabel } from '../i18n/hooks.ts';
import { Toolbar } from '../ui/Toolbar.tsx';
import type { SheetHandle } from '../grid/SheetGrid.tsx';
import { DisplayMenu } from '../views/DisplayMenu.tsx';
import { GroupMenu } from '../views/GroupMenu.tsx';
import { ViewMenu } from '../views/ViewMenu.tsx';
import type { SavedView } from '../views/use-views.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import { differsFrom } from './list-state.ts';
import type { ListScope, ListState } from './list-state.ts';

interface Props {
  readonly object: ObjectDescription;
  readonly state: ListState;
  readonly views: readonly SavedView[];
  readonly grid: RefObject<SheetHandle | null>;
  readonly searchBox: Ref<HTMLInputElement>;
  readonly filtering: boolean;
  readonly onFiltering: (open: boolean) => void;
  readonly onCreate: () => void;
  readonly onAddField: () => void;
  readonly onExport: () => void;
  readonly onColours: () => void;
  readonly finds: ListFinding;
  readonly scope?: ListScope;
  readonly tools?: ReactNode;
}

/** View, filter, columns, search; at the end what adds records. */
export function ListToolbar({ object, state, grid, views, searchBox, filtering, onFiltering, onCreate, onAddField, onExport, onColours, finds, scope, tools }: Props): ReactNode {
  const { t } = useTranslation('records');
  const { t: view } = useTranslation('views');
  const { t: find } = useTranslation('find');
  const read = useLabel();
  const active = views.find((each) => each.id === state.view) ?? null;
  const { conditions } = state;
  const name = read(object.label);
  return (
    <Toolbar
      title={state.deleted ? t('bin', { object: name }) : state.archived ? t('archive', { object: name }) : undefined}
      end={state.deleted ? (
        <Button icon={<RollbackOutlined aria-hidden />} onClick={() => state.setDeleted(false)}>{t('leaveBin')}</Button>
      ) : state.archived ? (
        <Button icon={<RollbackOutlined aria-hidden />} onClick={() => state.setArchived(false)}>{t('leaveBin')}</Button>
      ) : (
        <>
          {object.id === 'deals' && <GridOrBoard value="grid" />}
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                { key: 'find', label: find('menu.find'), extra: 'Ctrl+F' },
                { key: 'replace', label: find('menu.replace'), extra: 'Ctrl+H' },
                { key: 'goTo', label: find('menu.goTo'), extra: 'Ctrl+G' },
                { key: 'complete', label: find('menu.complete'), extra: 'Ctrl+Shift+M', icon: finds.completion.on ? <CheckOutlined aria-hidden /> : undefined },
                { type: 'divider' },
                { key: 'export', label: t('export') },
                ...(canArchive(object) ? [{ key: 'archive', label: t('openArchive'), icon: <InboxOutlined aria-hidden /> }] : []),
                { key: 'bin', label: t('openBin'), icon: <DeleteOutlined aria-hidden /> },
              ],
              onClick: ({ key }) => {
                if (key === 'find' || key === 'replace' || key === 'goTo' || key === 'complete') finds.commands[key]();
                else if (key === 'export') onExport();
                else if (key === 'archive') state.setArchived(true);
                else state.setDeleted(true);
              },
            }}
          >
            <Button type="text" icon={<EllipsisOutlined aria-hidden />} aria-label={t('more')} />
          </Dropdown>
          {tools}
          {scope === undefined && <Button icon={<ImportOutlined aria-hidden />} onClick={() => void pickAndImport()}>{t('import')}</Button>}
          {scope === undefined && <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={onCreate}>{t('create', { object: read(object.one) })}</Button>}
        </>
      )}
    >
      {!state.deleted && !state.archived && (
        <ViewMenu
          object={object.id} allLabel={scope?.title ?? view('all', { object: name })} views={views} active={active} changed={active !== null && differsFrom(active, state, object)}
          current={{ filter: state.filter, sort: state.sort, layout: state.layout, display: state.display }} onChoose={state.choose}
        />
      )}
      <Badge count={conditions} size="small" color="var(--accent)" offset={[-4, 4]}>
        <Button type={filtering ? 'default' : 'text'} icon={<FilterOutlined aria-hidden />} aria-pressed={filtering} onClick={() => onFiltering(!filtering)}>{t('filter')}</Button>
      </Badge>
      <ColumnChooser object={object} layout={state.layout} onChange={state.setLayout} onAddField={onAddField} />
      <GroupMenu object={object} display={state.display} onChange={state.setDisplay} onFold={(folded) => grid.current?.fold(folded)} />
      <DisplayMenu display={state.display} onChange={state.setDisplay} onColours={onColours} />
      <label className="list-search" title={find('quickSearch', { object: name })}>
        <SearchOutlined className="faint" aria-hidden />
        <input
          ref={searchBox} type="search" value={state.search} placeholder={t('search', { object: name })} aria-label={t('search', { object: name })}
          onChange={(event) => state.setSearch(event.target.value)} onKeyDown={(event) => event.key === 'Escape' && state.setSearch('')}
        />
      </label>
    </Toolbar>
  );
}
