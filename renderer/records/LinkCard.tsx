import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'antd';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { FieldDescription } from '../../preload/contract/model.ts';
import { useCall } from '../api/hooks.ts';
import { useModel } from '../api/model.ts';
import type { LinkGlance } from '../grid/link-hover.ts';
import { shownText } from '../grid/row.ts';
import { useLabel, useLanguage } from '../i18n/hooks.ts';
import { Tag } from '../ui/Tag.tsx';
import { cardFields } from './card-fields.ts';

interface Props {
  readonly glance: LinkGlance | null;
  readonly onOpen: (object: string, id: string) => void;
}

/** The card of a linked record. It stays while the pointer is on it and goes with Esc, any other key, a press or a scroll. */
export function LinkCard({ glance, onOpen }: Props): ReactNode {
  const [shown, setShown] = useState<LinkGlance | null>(null);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (glance !== null || !held) setShown(glance);
  }, [glance, held]);

  useEffect(() => {
    if (shown === null) return;
    const close = (): void => {
      setHeld(false);
      setShown(null);
    };
    const press = (event: Event): void => {
      if (!(event.target instanceof Element) || event.target.closest('.link-card') === null) close();
    };
    const key = (event: KeyboardEvent): void => {
      // Esc closes the card and nothing behind it; any other key goes on to where it was meant for.
      if (event.key === 'Escape') event.stopPropagation();
      if (!['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) close();
    };
    window.addEventListener('mousedown', press, true);
    window.addEventListener('wheel', press, true);
    window.addEventListener('keydown', key, true);
    return () => {
      window.removeEventListener('mousedown', press, true);
      window.removeEventListener('wheel', press, true);
      window.removeEventListener('keydown', key, true);
    };
  }, [shown]);

  if (shown === null) return null;
  return <Card key={`${shown.object}/${shown.id}`} glance={shown} onHeld={setHeld} onOpen={() => { setShown(null); onOpen(shown.object, shown.id); }} />;
}

function Card({ glance, onHeld, onOpen }: { readonly glance: LinkGlance; readonly onHeld: (held: boolean) => void; readonly onOpen: () => void }): ReactNode {
  const { t } = useTranslation('records');
  const read = useLabel();
  const language = useLanguage();
  const object = useModel()?.object(glance.object);
  const { data: record } = useCall('records.get', { object: glance.object, id: glance.id });
  const isCustomer = glance.object === 'customers';
  const { data: deals } = useCall('records.related', { object: 'customers', id: glance.id, related: 'deals', through: 'customer', limit: 200 }, { enabled: isCustomer });
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const card = box.current;
    if (card === null) return;
    const { offsetHeight: height, offsetWidth: width } = card;
    const { left, top, bottom } = glance.box;
    const below = bottom + 6 + height <= window.innerHeight || top < height + 6;
    card.style.top = `${Math.max(6, below ? bottom + 6 : top - 6 - height)}px`;
    card.style.left = `${Math.max(6, Math.min(left, window.innerWidth - width - 6))}px`;
  });
  if (object === undefined || record === undefined) return null;

  const text = (field: FieldDescription): ReactNode => {
    const shown = shownText(record, field, language);
    const colour = field.options?.find((option) => option.key === record.values[field.id])?.colour;
    return colour === undefined ? shown : <Tag colour={colour}>{shown}</Tag>;
  };
  const open = deals?.records.filter(({ values }) => values['stage'] !== 'won' && values['stage'] !== 'lost').length ?? 0;
  return createPortal(
    <div
      ref={box} className="floating link-card" role="dialog" aria-label={String(record.values[object.title] ?? '')}
      onMouseDown={(event) => event.preventDefault()} onMouseEnter={() => onHeld(true)} onMouseLeave={() => onHeld(false)}
    >
      <header>
        <span className="faint">{read(object.one)}</span>
        <strong>{String(record.values[object.title] ?? '—')}</strong>
      </header>
      <dl>
        {cardFields(object, record).map((field) => <div key={field.id}><dt>{read(field.label)}</dt><dd>{text(field)}</dd></div>)}
        {isCustomer && deals !== undefined && deals.count > 0 && <div><dt>{t('card.deals')}</dt><dd className="figures">{t('card.openDeals', { open, count: deals.count })}</dd></div>}
      </dl>
      <footer><span className="faint">{t('card.keys')}</span><Button size="small" type="primary" tabIndex={-1} onClick={onOpen}>{t('open')}</Button></footer>
    </div>,
    document.body,
  );
}
