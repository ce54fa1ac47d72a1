import type { ReactNode } from 'react';
import { Button, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useCall } from '../api/hooks.ts';
import { useModel } from '../api/model.ts';
import { paths } from '../app/paths.ts';
import { RecordForm } from '../records/RecordForm.tsx';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { Tag } from '../ui/Tag.tsx';
import { Toolbar } from '../ui/Toolbar.tsx';
import { BookLines } from './BookLines.tsx';
import '../quote/quote.css';
import './pricing.css';

const COLOURS = { on: 'green', off: 'grey', ahead: 'blue', ended: 'grey', unreadable: 'red', never: 'red' } as const;

/** One price book: for whom and when beside what things cost in it. */
export function PriceBookPage({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation('pricing');
  const [, navigate] = useLocation();
  const object = useModel()?.object('price_books');
  const record = useCall('records.get', { object: 'price_books', id });
  const page = useCall('pricing.book', { id });
  const error = record.error ?? page.error;
  if (error !== null) return <ErrorBox error={error} />;
  if (record.data === undefined || page.data === undefined || object === undefined) return <div className="frame-wait"><Spin delay={300} /></div>;
  const deleted = record.data.values['deleted'] === 1;
  return (
    <div className="price-book">
      <Toolbar title={String(record.data.values['name'] ?? '')} end={<Button onClick={() => navigate(paths.list('price_books'))}>{t('book.back')}</Button>}>
        <Tag colour={COLOURS[page.data.state]}>{t(`book.state.${page.data.state}`)}</Tag>
      </Toolbar>
      {page.data.rivals.length > 0 && <p className="price-book-warn" role="status">{t('book.rivals', { names: page.data.rivals.map((rival) => rival.name).join(' · ') })}</p>}
      <div className="price-book-body">
        <aside>
          <RecordForm object={object} record={record.data} editable={!deleted} onOpen={(target, record_) => navigate(paths.drawer(target, record_))} />
          <p className="faint price-book-rule">{t('book.rule')}</p>
        </aside>
        <BookLines book={id} stored={page.data.lines} locked={deleted} />
      </div>
    </div>
  );
}
