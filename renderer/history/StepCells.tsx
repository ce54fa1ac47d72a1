import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCall } from '../api/hooks.ts';
import type { Model } from '../api/model.ts';
import { useLabel } from '../i18n/hooks.ts';
import { ErrorBox } from '../ui/ErrorBox.tsx';

/** Records on one page of a step's cells. */
const PAGE = 20;

/** What a step changed: every cell before and after, record by record, a page at a time. */
export function StepCells({ model, batch }: { readonly model: Model; readonly batch: string }): ReactNode {
  const { t } = useTranslation('history');
  const read = useLabel();
  const [start, setStart] = useState(0);
  const { data, error } = useCall('history.changes', { batch, start, count: PAGE }, { keep: true });
  if (error !== null) return <ErrorBox error={error} />;
  if (data === undefined) return <Spin size="small" />;
  const last = Math.min(data.total, start + PAGE);
  return (
    <div className="history-cells">
      <table className="history-kept">
        <tbody>
          {data.records.flatMap((record, row) =>
            record.cells.map((cell, index) => {
              const field = model.field(record.object, cell.field);
              return (
                <tr key={`${start + row}.${cell.field}`}>
                  <td className="history-title">{index === 0 ? record.title : ''}</td>
                  <td className="soft">{field === undefined ? cell.field : read(field.label)}</td>
                  <td><span className="history-from">{cell.from}</span>{' → '}<span>{cell.to === '' ? t('emptied') : cell.to}</span></td>
                </tr>
              );
            }),
          )}
        </tbody>
      </table>
      {data.total > PAGE && (
        <div className="history-pages figures">
          <Button size="small" disabled={start === 0} onClick={() => setStart(start - PAGE)}>{t('before')}</Button>
          <span className="faint">{t('pageOf', { from: start + 1, to: last, count: data.total })}</span>
          <Button size="small" disabled={last >= data.total} onClick={() => setStart(start + PAGE)}>{t('next')}</Button>
        </div>
      )}
    </div>
  );
}
