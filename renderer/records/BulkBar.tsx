import { useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import { checkedCount } from '../grid/checked.ts';
import type { Checked } from '../grid/checked.ts';
import type { SheetHandle } from '../grid/SheetGrid.tsx';
import { canArchive } from './archive.ts';
import { BulkEditDialog } from './BulkEditDialog.tsx';
import { RecordActions } from './RecordActions.tsx';
import type { ListActions } from './use-list-actions.tsx';

interface Props {
  readonly object: ObjectDescription;
  readonly checked: Checked;
  readonly count: number;
  readonly deleted: boolean;
  readonly archived: boolean;
  readonly actions: ListActions;
  readonly grid: RefObject<SheetHandle | null>;
  readonly onDone: () => void;
}

/** What can be done with the ticked rows; there only while rows are ticked. */
export function BulkBar({ object, checked, count, deleted, archived, actions, grid, onDone }: Props): ReactNode {
  const { t } = useTranslation('records');
  const [editing, setEditing] = useState(false);
  const ticked = checkedCount(checked, count);
  if (ticked === 0) return null;
  const each = (work: (ids: readonly string[]) => Promise<unknown>) => async (): Promise<void> => {
    await work(await actions.ids(checked));
    onDone();
  };
  return (
    <div className="bulk-bar" role="toolbar" aria-label={t('bulk')}>
      <strong>{t(checked.all ? 'tickedAll' : 'ticked', { count: ticked })}</strong>
      {deleted ? (
        <Button size="small" onClick={() => void each(actions.restore)()}>{t('restore')}</Button>
      ) : (
        <>
          <Button size="small" onClick={() => setEditing(true)}>{t('bulkEdit')}</Button>
          <RecordActions object={object} count={ticked} ids={() => actions.ids(checked)} onDone={onDone} />
          {canArchive(object) && <Button size="small" onClick={() => void each((ids) => actions.archive(ids, !archived))()}>{t(archived ? 'unarchive' : 'archiveTicked')}</Button>}
          <Button size="small" danger onClick={() => void each(actions.remove)()}>{t('delete')}</Button>
        </>
      )}
      <Button size="small" type="link" onClick={onDone}>{t('untick')}</Button>
      {editing && <BulkEditDialog object={object} checked={checked} count={ticked} grid={grid} fail={actions.fail} onClose={() => setEditing(false)} onDone={() => { setEditing(false); onDone(); }} />}
    </div>
  );
}
