import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import { pickAndImport } from '../app/pick-import.ts';
import { useLabel } from '../i18n/hooks.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { ListScope } from './list-state.ts';

interface Props {
  readonly object: ObjectDescription;
  /** A filter or a search is on. */
  readonly narrowed: boolean;
  readonly deleted: boolean;
  readonly archived: boolean;
  readonly scope?: ListScope;
  readonly onCreate: () => void;
  readonly onClear: () => void;
}

/** An empty list says why it is empty and what to do. */
export function ListEmpty({ object, narrowed, deleted, archived, scope, onCreate, onClear }: Props): ReactNode {
  const { t } = useTranslation('records');
  const read = useLabel();
  const name = read(object.label);
  if (narrowed) {
    return (
      <div className="list-empty">
        <EmptyState title={t('noneFit', { object: name })} text={t('noneFitText')}><Button onClick={onClear}>{t('clearNarrow')}</Button></EmptyState>
      </div>
    );
  }
  if (deleted) return <div className="list-empty"><EmptyState title={t('binEmpty')} text={t('binEmptyText')} /></div>;
  if (archived) return <div className="list-empty"><EmptyState title={t('archiveEmpty')} text={t('archiveEmptyText')} /></div>;
  if (scope !== undefined) {
    const { title, text, action } = scope.empty;
    return <div className="list-empty"><EmptyState title={title} text={text}><Link href={action.to}><Button>{action.label}</Button></Link></EmptyState></div>;
  }
  return (
    <div className="list-empty">
      <EmptyState title={t('noneYet', { object: name })} text={t('noneYetText')}>
        <Button onClick={() => void pickAndImport()}>{t('importFirst')}</Button>
        <Button type="primary" onClick={onCreate}>{t('create', { object: read(object.one) })}</Button>
      </EmptyState>
    </div>
  );
}
