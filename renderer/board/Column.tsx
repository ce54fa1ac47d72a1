import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, PointerEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output, Input } from '../../preload/contract/index.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import type { BoardCard } from '../../preload/contract/stages.ts';
import { useCall } from '../api/hooks.ts';
import { shortMoney } from '../dashboard/short-money.ts';
import { useLabel, useLanguage } from '../i18n/hooks.ts';
import { money } from '../ui/format.ts';
import { Tag } from '../ui/Tag.tsx';
import { CARD_STEP, runFor } from './board-state.ts';
import type { BoardLook } from './board-state.ts';
import { Card } from './Card.tsx';

type Option = NonNullable<FieldDescription['options']>[number];

interface Props {
  readonly stage: Option;
  readonly figures: Output<'board.columns'>['columns'][number];
  readonly filter: Input<'board.columns'>;
  readonly order: BoardLook['order'];
  /** The focused card's number in this column; null when the focus is elsewhere. */
  readonly focus: number | null;
  /** A card that moved here and shall have the focus once it is seen. */
  readonly wanted: string | null;
  readonly lifted: string | null;
  readonly over: boolean;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>, card: BoardCard, stage: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>, card: BoardCard, index: number, stage: string) => void;
  readonly onMenu: (event: MouseEvent, card: BoardCard) => void;
  readonly onFocus: (index: number) => void;
  /** The wanted card was seen. */
  readonly onFound: (index: number) => void;
}

/** One stage with its number, sum and cards. Of thousands of cards only those in sight are drawn. */
export function Column({ stage, figures, filter, order, focus, wanted, lifted, over, onPointerDown, onKeyDown, onMenu, onFocus, onFound }: Props): ReactNode {
  const { t } = useTranslation('deals');
  const read = useLabel();
  const language = useLanguage();
  const list = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: 700 });
  const closed = stage.key === 'won' || stage.key === 'lost';
  const step = closed ? CARD_STEP.closed : CARD_STEP.open;
  const run = runFor(seen.top, seen.height, figures.count, step);
  const { data } = useCall('board.cards', { ...filter, stage: stage.key, order, ...run }, { keep: true, enabled: figures.count > 0 });
  const none = figures.count === 0;
  const cards = useMemo(() => (none || data === undefined ? [] : data.cards), [none, data]);
  const start = data?.start ?? 0;

  useEffect(() => {
    const box = list.current;
    if (box === null) return undefined;
    const measure = (): void => setSeen({ top: box.scrollTop, height: box.clientHeight });
    const watch = new ResizeObserver(measure);
    watch.observe(box);
    box.addEventListener('scroll', measure, { passive: true });
    return () => {
      watch.disconnect();
      box.removeEventListener('scroll', measure);
    };
  }, []);
  // A focused card out of sight comes into sight; it takes the focus once it is drawn.
  useLayoutEffect(() => {
    const box = list.current;
    if (focus === null || box === null) return;
    const top = focus * step;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + step > box.scrollTop + box.clientHeight) box.scrollTop = top + step - box.clientHeight;
    const card = box.querySelector<HTMLElement>(`[aria-posinset="${focus + 1}"]`);
    if (card !== null && document.activeElement !== card && (document.activeElement === document.body || document.activeElement?.closest('.board') !== null)) card.focus({ preventScroll: true });
  }, [focus, cards, step]);
  useEffect(() => {
    const found = wanted === null ? -1 : cards.findIndex(({ id }) => id === wanted);
    if (found >= 0) onFound(start + found);
  }, [wanted, cards, start, onFound]);

  return (
    <section className="board-column" data-stage={stage.key} data-closed={closed} data-over={over} aria-label={read(stage.label)}>
      <header>
        <div><Tag {...(stage.colour === undefined ? {} : { colour: stage.colour })}>{read(stage.label)}</Tag><span className="figures soft">{figures.count}</span></div>
        <div className="figures column-sum" title={figures.foreign > 0 ? t('foreign', { count: figures.foreign }) : money(figures.amount)}>￥{shortMoney(figures.amount, language)}{figures.foreign > 0 && <span className="faint"> +{figures.foreign}</span>}{figures.stalled > 0 && <span className="card-mark">{t('stalledCount', { count: figures.stalled })}</span>}</div>
      </header>
      <div ref={list} className="board-list" role="list" aria-label={read(stage.label)} tabIndex={-1}>
        {figures.count === 0 ? <p className="faint board-none">{t('none')}</p> : (
          <div style={{ height: figures.count * step, position: 'relative' }}>
            {cards.map((card, at) => (
              <div key={card.id} className="board-slot" style={{ top: (start + at) * step }}>
                <Card
                  card={card} index={start + at} total={figures.count} focused={focus === start + at} lifted={lifted === card.id} closed={closed}
                  onPointerDown={(event) => onPointerDown(event, card, stage.key)} onKeyDown={(event) => onKeyDown(event, card, start + at, stage.key)} onMenu={onMenu} onFocus={onFocus}
                />
              </div>
            ))}
          </div>
        )}
      </div>
    </section>
  );
}
