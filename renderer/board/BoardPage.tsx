import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import type { BoardCard } from '../../preload/contract/stages.ts';
import { useCall } from '../api/hooks.ts';
import type { Model } from '../api/model.ts';
import { useRemembered } from '../api/settings.ts';
import { paths } from '../app/paths.ts';
import type { PageCommand } from '../app/use-menu-commands.ts';
import type { Spot } from '../grid/context.ts';
import { useLabel } from '../i18n/hooks.ts';
import { NewRecordDialog } from '../records/NewRecordDialog.tsx';
import { PointMenu } from '../records/PointMenu.tsx';
import { RecordDrawer } from '../records/RecordDrawer.tsx';
import { useMove } from '../stages/use-move.tsx';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { useDebounced } from '../ui/use-debounced.ts';
import { filterOf, PLAIN_LOOK, stepFrom } from './board-state.ts';
import type { Place } from './board-state.ts';
import { BoardToolbar } from './BoardToolbar.tsx';
import { Column } from './Column.tsx';
import { useBoardDrag } from './use-board-drag.tsx';
import '../records/records.css';
import './board.css';

interface Props {
  readonly model: Model;
  readonly object: ObjectDescription;
  readonly record: string | null;
}

const TYPING = 160;
const NO_GRID = { current: null };
const NOTHING = (): void => undefined;

/** Every deal by its stage. Cards are moved by dragging, by Ctrl and arrows, or by their menu. */
export function BoardPage({ model, object, record }: Props): ReactNode {
  const { t } = useTranslation('deals');
  const read = useLabel();
  const [, navigate] = useLocation();
  const [look, setLook] = useRemembered('board.deals', PLAIN_LOOK);
  const [search, setSearch] = useState('');
  const [creating, setCreating] = useState(false);
  const [menu, setMenu] = useState<{ card: BoardCard; spot: Spot } | null>(null);
  const [focus, setFocus] = useState<Place>({ column: 0, index: 0 });
  const [wanted, setWanted] = useState<string | null>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const rested = useDebounced(search, TYPING);
  const filter = useMemo(() => filterOf(look, rested), [look, rested]);
  const { data, error, refetch } = useCall('board.columns', filter, { keep: true });
  const moving = useMove();
  const stages = useMemo(() => model.field('deals', 'stage')?.options ?? [], [model]);
  const sizes = stages.map(({ key }) => data?.columns.find(({ stage }) => stage === key)?.count ?? 0);

  const open = useCallback((card: BoardCard) => navigate(paths.board(card.id)), [navigate]);
  const { move } = moving;
  const moveTo = useCallback((card: BoardCard, stage: string) => {
    const column = stages.findIndex(({ key }) => key === stage);
    move([card.id], stage, (moved) => {
      if (!moved) return;
      setFocus({ column, index: 0 });
      setWanted(card.id);
    });
  }, [move, stages]);
  const drag = useBoardDrag(moveTo, open);

  useEffect(() => {
    const listen = (event: Event): void => {
      const command = (event as CustomEvent<PageCommand>).detail;
      if (command === 'new') setCreating(true);
      if (command === 'find' || command === 'quickSearch') searchBox.current?.focus();
    };
    window.addEventListener('page-command', listen);
    return () => window.removeEventListener('page-command', listen);
  }, []);

  const keys = (event: KeyboardEvent<HTMLElement>, card: BoardCard, index: number, stage: string): void => {
    const column = stages.findIndex(({ key }) => key === stage);
    if ((event.ctrlKey || event.metaKey) && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      const next = stages[column + (event.key === 'ArrowRight' ? 1 : -1)];
      if (next !== undefined) moveTo(card, next.key);
    } else if (event.key === 'Enter') open(card);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey) || event.key === ' ') openMenu(event.currentTarget, card);
    else {
      const next = stepFrom({ column, index }, event.key, sizes);
      if (next === null) return;
      setWanted(null);
      setFocus(next);
    }
    event.preventDefault();
  };
  const openMenu = (element: HTMLElement, card: BoardCard): void => {
    const { left, bottom } = element.getBoundingClientRect();
    setMenu({ card, spot: { x: left + 12, y: bottom - 8 } });
  };
  const pointerMenu = useCallback((event: MouseEvent, card: BoardCard) => {
    event.preventDefault();
    setMenu({ card, spot: { x: event.clientX, y: event.clientY } });
  }, []);
  // Whoever puts the focus somewhere no longer wants it to follow the card that moved.
  const followers = useMemo(() => stages.map((_, column) => (index: number) => {
    setWanted(null);
    setFocus((was) => (was.column === column && was.index === index ? was : { column, index }));
  }), [stages]);
  const close = useCallback(() => navigate(paths.board()), [navigate]);

  return (
    <div className="list-page">
      <BoardToolbar look={look} search={search} searchBox={searchBox} onLook={setLook} onSearch={setSearch} onCreate={() => setCreating(true)} />
      {error !== null && <ErrorBox error={error} retry={() => void refetch()} />}
      <div className="list-body">
        {data === undefined ? error === null && <div className="frame-wait"><Spin delay={300} /></div> : (
          <div className="board" role="group" aria-label={t('title')} data-dragging={drag.dragged !== null}>
            {stages.map((stage, column) => (
              <Column
                key={stage.key} stage={stage} filter={filter} order={look.order} focus={focus.column === column ? focus.index : null} wanted={focus.column === column ? wanted : null}
                figures={data.columns.find((each) => each.stage === stage.key) ?? { stage: stage.key, count: 0, amount: 0, weighted: 0, stalled: 0, foreign: 0 }}
                lifted={drag.dragged?.card.id ?? null} over={drag.dragged !== null && drag.dragged.over === stage.key && drag.dragged.from !== stage.key}
                onPointerDown={drag.press} onKeyDown={keys} onMenu={pointerMenu} onFocus={followers[column] ?? NOTHING} onFound={followers[column] ?? NOTHING}
              />
            ))}
          </div>
        )}
        {record !== null && <RecordDrawer key={record} model={model} object={object} id={record} grid={NO_GRID} onClose={close} />}
      </div>
      {menu !== null && (
        <PointMenu
          spot={menu.spot} onClose={() => setMenu(null)}
          items={[{ key: 'open', label: t('open'), extra: 'Enter' }, { type: 'divider' }, ...stages.map((stage) => ({ key: `to:${stage.key}`, label: t('moveTo', { stage: read(stage.label) }) }))]}
          onChoose={(key) => (key === 'open' ? open(menu.card) : moveTo(menu.card, key.slice(3)))}
        />
      )}
      {drag.ghost}
      {moving.dialog}
      {creating && <NewRecordDialog object={object} onClose={() => setCreating(false)} onCreated={(id) => navigate(paths.board(id))} />}
    </div>
  );
}
