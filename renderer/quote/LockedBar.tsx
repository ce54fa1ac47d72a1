import type { ReactNode } from 'react';
import { LockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '../app/paths.ts';
import { localTime } from '../ui/format.ts';
import type { LoadedQuote } from './use-quote.ts';

/** Why nothing can be typed, and what to do instead. */
export function LockedBar({ stored, onRevise, busy }: { readonly stored: LoadedQuote; readonly onRevise: () => void; readonly busy: boolean }): ReactNode {
  const { t } = useTranslation('quote');
  const issued = stored.quote.values['issued_at'];
  const previous = stored.quote.values['previous'];
  return (
    <div className="quote-locked" role="status">
      <LockOutlined aria-hidden />
      <span>{t('locked.text')} {typeof issued === 'string' && <span className="soft figures">{t('locked.when', { time: localTime(issued) })}</span>}</span>
      {typeof previous === 'string' && <Link href={paths.record('quotes', previous)}>{t('locked.previous')}</Link>}
      <Button size="small" loading={busy} onClick={onRevise}>{t('action.revise')}</Button>
    </div>
  );
}
