import { useCallback, useEffect, useRef, useState } from 'react';
import type { PointerEvent as ReactPointerEvent, ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { BoardCard } from '../../preload/contract/stages.ts';
import { CardFace } from './Card.tsx';

/** Pixels a pressed pointer may wander and still mean a click. */
const CLICK = 5;
/** So near to the board's edge a dragged card scrolls it. */
const EDGE = 48;

interface Dragged {
  readonly card: BoardCard;
  readonly from: string;
  readonly over: string | null;
}

interface Drag {
  readonly dragged: Dragged | null;
  readonly ghost: ReactNode;
  press(event: ReactPointerEvent<HTMLElement>, card: BoardCard, stage: string): void;
}

/** Dragging a card by mouse, pen or finger. Esc lets it go where it was; a press that does not wander is a click. */
export function useBoardDrag(onDrop: (card: BoardCard, stage: string) => void, onClick: (card: BoardCard) => void): Drag {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const at = useRef({ x: 0, y: 0 });
  const latest = useRef({ onDrop, onClick });
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => {
    latest.current = { onDrop, onClick };
  });
  useEffect(() => () => stop.current(), []);

  const press = useCallback((event: ReactPointerEvent<HTMLElement>, card: BoardCard, stage: string) => {
    if (event.button !== 0 || !event.isPrimary) return;
    const origin = { x: event.clientX, y: event.clientY };
    let moving = false;
    let over: string | null = null;
    const place = (): void => {
      if (ghost.current !== null) ghost.current.style.transform = `translate(${at.current.x + 8}px, ${at.current.y + 8}px)`;
    };
    const move = (next: PointerEvent): void => {
      at.current = { x: next.clientX, y: next.clientY };
      if (!moving && Math.hypot(next.clientX - origin.x, next.clientY - origin.y) <= CLICK) return;
      moving = true;
      next.preventDefault();
      const target = document.elementFromPoint(next.clientX, next.clientY);
      over = target?.closest<HTMLElement>('[data-stage]')?.dataset['stage'] ?? null;
      setDragged((was) => (was?.over === over ? was : { card, from: stage, over }));
      scrollNear(next.clientX);
      place();
    };
    const end = (): void => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', keys, true);
      setDragged(null);
    };
    const up = (): void => {
      end();
      if (!moving) latest.current.onClick(card);
      else if (over !== null && over !== stage) latest.current.onDrop(card, over);
    };
    const keys = (key: KeyboardEvent): void => {
      if (key.key !== 'Escape') return;
      key.stopPropagation();
      end();
    };
    stop.current = end;
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', keys, true);
  }, []);

  return {
    dragged,
    press,
    ghost: dragged === null ? null : createPortal(
      <div ref={ghost} className="board-card board-ghost" style={{ transform: `translate(${at.current.x + 8}px, ${at.current.y + 8}px)` }}><CardFace card={dragged.card} closed={false} /></div>, document.body,
    ),
  };
}

function scrollNear(x: number): void {
  const board = document.querySelector<HTMLElement>('.board');
  if (board === null) return;
  const { left, right } = board.getBoundingClientRect();
  if (x < left + EDGE) board.scrollLeft -= 16;
  if (x > right - EDGE) board.scrollLeft += 16;
}
