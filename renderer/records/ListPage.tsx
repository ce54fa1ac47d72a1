import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { FieldDescription, ObjectDescription } from '../../preload/contract/model.ts';
import { call } from '../api/bridge.ts';
import type { Model } from '../api/model.ts';
import { useAppInfo } from '../api/settings.ts';
import { paths } from '../app/paths.ts';
import type { PageCommand } from '../app/use-menu-commands.ts';
import { AddFieldDialog } from '../fields/AddFieldDialog.tsx';
import { EditFieldDialog } from '../fields/EditFieldDialog.tsx';
import { HeadChart, WITH_HEAD } from '../charts/HeadChart.tsx';
import { FilterPanel } from '../filters/FilterPanel.tsx';
import { newCondition, sameAs } from '../filters/filter-state.ts';
import { FindArea } from '../find/FindArea.tsx';
import { useListFinding } from '../find/use-list-finding.ts';
import { NONE } from '../grid/checked.ts';
import type { Checked } from '../grid/checked.ts';
import type { SheetEvents, Spot } from '../grid/context.ts';
import type { LinkGlance } from '../grid/link-hover.ts';
import { SheetGrid } from '../grid/SheetGrid.tsx';
import type { SheetHandle } from '../grid/SheetGrid.tsx';
import { idsUnder } from '../grid/selected-cells.ts';
import { focusOf } from '../grid/selection.ts';
import { createSelectionStore, useRestedSelection } from '../grid/selection-store.ts';
import { StageAsk } from '../stages/StageAsk.tsx';
import { SummaryLine } from '../views/SummaryLine.tsx';
import { ColourDrawer } from '../views/ColourDrawer.tsx';
import { useViews } from '../views/use-views.ts';
import { BulkBar } from './BulkBar.tsx';
import { CellMenu } from './CellMenu.tsx';
import { HeaderMenu } from './HeaderMenu.tsx';
import { LinkCard } from './LinkCard.tsx';
import { ListEmpty } from './ListEmpty.tsx';
import { ListToolbar } from './ListToolbar.tsx';
import { NewRecordDialog } from './NewRecordDialog.tsx';
import type { RecordAction } from './record-actions.tsx';
import { RecordDrawer } from './RecordDrawer.tsx';
import { StatusBar } from './StatusBar.tsx';
import { useLinkChooser } from './use-link-chooser.tsx';
import { nextSort, useListState } from './list-state.ts';
import type { ListScope } from './list-state.ts';
import { useListActions } from './use-list-actions.tsx';
import './records.css';

interface Props {
  readonly model: Model;
  readonly object: ObjectDescription;
  /** The record whose drawer is open. */
  readonly record: string | null;
  /** A part of the list with a page of its own. */
  readonly scope?: ListScope;
  /** What stands in the toolbar of that part. */
  readonly tools?: ReactNode;
}

/** The list of one object: toolbar, filter, grid, status bar, and the drawer of one record. */
export function ListPage({ model, object, record, scope, tools }: Props): ReactNode {
  const { t } = useTranslation(['grid', 'display']);
  const { message } = App.useApp();
  const [, navigate] = useLocation();
  const info = useAppInfo();
  const state = useListState(object, scope);
  const views = useViews(object.id, info?.member?.id ?? null);
  const grid = useRef<SheetHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  const actions = useListActions(object, grid, (fields) => {
    setFiltering(true);
    state.setFilter({ match: 'any', conditions: fields.map((field) => ({ field, op: 'invalid', values: [] })) });
  });
  const [checked, setChecked] = useState<Checked>(NONE);
  const [count, setCount] = useState<number | null>(null);
  const [selection] = useState(createSelectionStore);
  const [colouring, setColouring] = useState(false);
  const [summaryMenu, setSummaryMenu] = useState<{ field: string; spot: Spot } | null>(null);
  const [tooMany, setTooMany] = useState(false);
  const [view, setView] = useState<string | null>(null);
  const finds = useListFinding({ object, grid, search, view, ranges: useRestedSelection(selection), layout: state.layout, writable: !state.deleted, fail: actions.fail });
  const [filtering, setFiltering] = useState(false);
  const [headerMenu, setHeaderMenu] = useState<{ field: FieldDescription; spot: Spot } | null>(null);
  const [cellMenu, setCellMenu] = useState<Spot | null>(null);
  const [glance, setGlance] = useState<LinkGlance | null>(null);
  const [acting, setActing] = useState<{ action: RecordAction; ids: readonly string[] } | null>(null);
  const [creating, setCreating] = useState(false);
  const [addingField, setAddingField] = useState(false);
  const [editingField, setEditingField] = useState<FieldDescription | null>(null);

  const links = useLinkChooser();
  const openHere = useCallback((target: string, id: string) => (scope !== undefined && target === object.id ? navigate(`${scope.path}/${id}`) : actions.open(target, id)), [scope, object.id, navigate, actions]);
  const latest = useRef({ state, actions, links, openHere });
  useEffect(() => {
    latest.current = { state, actions, links, openHere };
  });
  // Built once: the grid keeps these for its life and they look the newest state up when called.
  const events = useMemo<SheetEvents>(() => ({
    openRecord: (target, id) => latest.current.openHere(target, id),
    openAddress: (address) => void call('shell.openAddress', { address }).catch((error: unknown) => latest.current.actions.fail(error)),
    linkCard: setGlance,
    sort: (field, add) => latest.current.state.setSort(nextSort(latest.current.state.sort, field, add)),
    headerMenu: (field, spot) => setHeaderMenu({ field, spot }),
    summaryMenu: (field, spot) => setSummaryMenu({ field, spot }),
    cellMenu: setCellMenu,
    layout: (layout) => latest.current.state.setLayout(layout),
    checked: setChecked,
    selected: selection.set,
    write: (edits, label, pasted, kind) => latest.current.actions.write(edits, label, pasted, kind),
    askLinks: (questions) => latest.current.links.ask(questions),
    failed: (error) => latest.current.actions.fail(error),
    create: (edits) => latest.current.actions.create(edits),
    notice: (notice, number) => void (notice === 'copied' ? message.success({ content: t('notice.copied', { count: number }), duration: 1.5, key: 'copied' }) : message.warning(t(`notice.${notice}`, { count: number }))),
  }), [message, selection, t]);

  const create = useCallback(() => (object.id === 'quotes' ? navigate(paths.newQuote()) : setCreating(true)), [object.id, navigate]);
  const removeTicked = useCallback(async () => {
    const { ids, remove } = latest.current.actions;
    const handle = grid.current;
    const ticked = await ids(checked);
    if (ticked.length > 0) await remove(ticked);
    else if (handle !== null) await remove(await idsUnder(handle.context, handle.sheet()?.selection.rectangles() ?? []));
    setChecked(NONE);
  }, [checked]);
  const exportShown = useCallback(() => latest.current.actions.exportWorkbook(latest.current.state.layout.filter((place) => place.hide !== true).map((place) => place.id)), []);

  useEffect(() => {
    const listen = (event: Event): void => {
      switch ((event as CustomEvent<PageCommand>).detail) {
        case 'new': return create();
        case 'export': return void exportShown();
        case 'delete': return void removeTicked();
        // Heard by `useListFinding`.
        case 'find': case 'replace': case 'goTo': case 'quickSearch': case 'complete': return;
      }
    };
    window.addEventListener('page-command', listen);
    return () => window.removeEventListener('page-command', listen);
  }, [create, exportShown, removeTicked]);
  // Ticks belong to what is looked at: another filter or the recycle bin begins without any.
  const asked = JSON.stringify(state.query);
  useEffect(() => setChecked(NONE), [asked]);

  const filterOn = (field: FieldDescription): void => {
    setFiltering(true);
    state.setFilter({ ...state.filter, conditions: [...state.filter.conditions, newCondition(field)] });
  };
  const closeDrawer = useCallback(() => {
    navigate(scope?.path ?? paths.list(object.id));
    const range = grid.current?.sheet()?.selection.range() ?? null;
    if (range !== null) grid.current?.focus(focusOf(range).row, focusOf(range).column);
  }, [navigate, object.id, scope]);
  const narrowed = state.search !== '' || state.conditions > 0;

  return (
    <div className="list-page">
      <ListToolbar
        object={object} state={state} grid={grid} views={views} searchBox={search} filtering={filtering} onFiltering={setFiltering}
        onCreate={create} onAddField={() => setAddingField(true)} onExport={() => void exportShown()} onColours={() => setColouring(true)} finds={finds}
        {...(scope === undefined ? {} : { scope, tools })}
      />
      {WITH_HEAD.has(object.id) && !state.deleted && <HeadChart object={object} onFilter={(condition) => { setFiltering(true); state.setFilter({ match: 'all', conditions: [...state.filter.conditions.filter(({ field }) => field !== condition.field), { ...condition, values: condition.values ?? [] }] }); }} />}
      {filtering && <FilterPanel object={object} filter={state.filter} onChange={state.setFilter} />}
      <BulkBar object={object} checked={checked} count={count ?? 0} deleted={state.deleted} archived={state.archived} actions={actions} grid={grid} onDone={() => setChecked(NONE)} />
      <FindArea finds={finds} />
      {tooMany && <p className="list-note" role="status">{t('display:group.tooMany')}</p>}
      <div className="list-body">
        <div className="list-grid">
          <SheetGrid
            ref={grid} object={object} query={state.query} sort={state.sort} layout={state.layout} display={state.display} checked={checked} readonly={state.deleted} adding={object.id !== 'quotes' && !state.deleted && scope === undefined} events={events}
            onSource={(source, next) => { setCount(next); setView(source.view); setTooMany(source.grouping?.tooMany() === true); }} onError={actions.fail}
          />
          {count === 0 && <ListEmpty object={object} narrowed={narrowed} deleted={state.deleted} archived={state.archived} {...(scope === undefined ? {} : { scope })} onCreate={create} onClear={() => { state.setSearch(''); state.setFilter({ match: 'all', conditions: [] }); }} />}
          <StatusBar object={object} grid={grid} count={count} checked={checked} selection={selection} layout={state.layout} sums={!state.display.summaryRow} completion={finds.completion} />
        </div>
        {record !== null && <RecordDrawer key={record} model={model} object={object} id={record} grid={grid} onClose={closeDrawer} {...(scope === undefined ? {} : { list: scope.path })} />}
      </div>
      <LinkCard glance={glance} onOpen={actions.open} />
      {headerMenu !== null && <HeaderMenu {...headerMenu} object={object} state={state} completion={finds.completion} onFilter={filterOn} onAddField={() => setAddingField(true)} onEditField={setEditingField} onSelect={(field) => grid.current?.selectColumn(field.id)} onClose={() => setHeaderMenu(null)} />}
      {cellMenu !== null && (
        <CellMenu
          spot={cellMenu} grid={grid} deleted={state.deleted} onClose={() => setCellMenu(null)} onOpen={(id) => openHere(object.id, id)}
          onFilter={(field, value) => { setFiltering(true); state.setFilter({ ...state.filter, conditions: [...state.filter.conditions, sameAs(field, value)] }); }}
          onDelete={() => void removeTicked()} onRestore={(ids) => void actions.restore(ids)} onCreate={create} onFreeze={(frozenRows) => state.setDisplay({ frozenRows })} onAction={(action, ids) => setActing({ action, ids })}
        />
      )}
      {acting !== null && <Suspense fallback={null}><acting.action.Dialog object={object} ids={acting.ids} onClose={() => setActing(null)} /></Suspense>}
      {links.dialog}
      {object.id === 'deals' && <StageAsk />}
      <SummaryLine object={object} grid={grid} count={count} display={state.display} layout={state.layout} menu={summaryMenu} onMenu={setSummaryMenu} onChange={state.setDisplay} />
      {colouring && <ColourDrawer object={object} rules={state.display.colours} onChange={(colours) => state.setDisplay({ colours })} onClose={() => setColouring(false)} />}
      {creating && <NewRecordDialog object={object} onClose={() => setCreating(false)} onCreated={(id) => actions.open(object.id, id)} />}
      {editingField !== null && <EditFieldDialog field={editingField} onClose={() => setEditingField(null)} />}
      {addingField && <AddFieldDialog model={model} object={object} onClose={() => setAddingField(false)} />}
    </div>
  );
}
