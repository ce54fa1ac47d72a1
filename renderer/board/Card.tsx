import { memo } from 'react';
import type { KeyboardEvent, MouseEvent, PointerEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardCard } from '../../preload/contract/stages.ts';
import { money } from '../ui/format.ts';

interface Props {
  readonly card: BoardCard;
  readonly index: number;
  readonly total: number;
  readonly focused: boolean;
  readonly lifted: boolean;
  readonly closed: boolean;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>, card: BoardCard) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>, card: BoardCard, index: number) => void;
  readonly onMenu: (event: MouseEvent, card: BoardCard) => void;
  readonly onFocus: (index: number) => void;
}

/** One deal on the board: who, how much, since when, whose, what next. */
export const Card = memo(function Card({ card, index, total, focused, lifted, closed, onPointerDown, onKeyDown, onMenu, onFocus }: Props): ReactNode {
  return (
    <div
      role="listitem" className="board-card" data-card={card.id} data-stalled={card.stalled} data-lifted={lifted} tabIndex={focused ? 0 : -1}
      aria-posinset={index + 1} aria-setsize={total} aria-label={`${card.name} ${card.customer}`}
      onPointerDown={(event) => onPointerDown(event, card)} onKeyDown={(event) => onKeyDown(event, card, index)} onContextMenu={(event) => onMenu(event, card)} onFocus={() => onFocus(index)}
    >
      <CardFace card={card} closed={closed} />
    </div>
  );
});

/** What a card shows; also what hangs on the pointer while it is dragged. */
export function CardFace({ card, closed }: { readonly card: BoardCard; readonly closed: boolean }): ReactNode {
  const { t } = useTranslation('deals');
  return (
    <>
      <div className="card-top"><strong title={card.name}>{card.name}</strong>{card.stalled && <span className="card-mark" title={t('stalledFor', { count: card.days ?? 0 })}>{t('stalled')}</span>}</div>
      <div className="card-customer" title={card.customer}>{card.customer === '' ? '—' : card.customer}</div>
      <div className="card-figures figures"><span>{typeof card.amount === 'number' ? money(card.amount, card.currency) : card.amount ?? t('noAmount')}</span>{card.close !== null && <span className={card.late ? 'card-late' : 'faint'} title={card.close}>{shortDay(card.close)}</span>}</div>
      <div className="card-foot">
        <span title={t('owner')}>{card.owner === '' ? t('nobody') : card.owner}</span>
        {!closed && card.days !== null && <span className="figures">{t('days', { count: card.days })}</span>}
      </div>
      {!closed && <div className="card-next" title={nextText(card, t('nextContact'))}>{card.next === null ? <span className="faint">{t('noNext')}</span> : nextText(card, t('nextContact'))}</div>}
    </>
  );
}

/** This year's days without the year: cards are narrow. The whole day stands in the tooltip. */
function shortDay(day: string): string {
  return day.startsWith(String(new Date().getFullYear())) ? day.slice(5) : day;
}

function nextText({ next }: BoardCard, contact: string): string {
  if (next === null) return '';
  const day = next.due === null ? '' : next.due.slice(5);
  return next.kind === 'task' ? [day, next.text].filter((part) => part !== '').join(' ') : `${contact} ${day}`;
}
