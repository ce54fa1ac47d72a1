import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Modal, Radio, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { MOST_MERGED } from '../../preload/contract/duplicates.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import type { RecordView } from '../../preload/contract/records.ts';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import { useModel } from '../api/model.ts';
import { useSaid } from '../app/use-said.tsx';
import { useLabel, useLanguage } from '../i18n/hooks.ts';
import type { ActionDialogProps } from '../records/record-actions.tsx';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { cellText } from '../ui/format.ts';
import './duplicates.css';

const BOTH = 'both';

/** Several records become one: which is kept, whose value counts field by field, and what goes over. */
export function MergeDialog({ object, ids, onClose }: ActionDialogProps): ReactNode {
  const { t } = useTranslation('duplicates');
  const read = useLabel();
  const language = useLanguage();
  const model = useModel();
  const { said, failed } = useSaid();
  const fits = ids.length >= 2 && ids.length <= MOST_MERGED;
  const { data, error } = useCall('duplicates.preview', { object: object.id, ids: fits ? [...ids] : ['00000000', '00000001'] }, { enabled: fits });
  const [kept, setKept] = useState<string | null>(null);
  const [take, setTake] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);

  const records = data?.records ?? [];
  const keptId = kept ?? fullest(records, data?.belongings ?? []) ?? '';
  const fields = (data?.fields ?? []).flatMap((id) => object.fields.find((field) => field.id === id) ?? []);
  const shown = (field: FieldDescription, record: RecordView): string => {
    const value = record.values[field.id] ?? null;
    return field.type === 'link' ? (record.titles[field.id] ?? '') : value === null ? '' : cellText(field, value, language, String(record.values['currency'] ?? 'CNY'));
  };
  const differing = fields.filter((field) => new Set(records.map((record) => shown(field, record)).filter((text) => text !== '')).size > 1);
  const choice = (field: FieldDescription): string => take[field.id] ?? (field.type === 'longtext' ? BOTH : holder(records, field, keptId));

  const merge = async (): Promise<void> => {
    setBusy(true);
    try {
      const chosen = Object.fromEntries(differing.map((field) => [field.id, choice(field)]));
      const { batch } = await call('duplicates.merge', { object: object.id, kept: keptId, others: records.map(({ id }) => id).filter((id) => id !== keptId), take: chosen });
      const title = object.fields.find(({ id }) => id === object.title);
      const named = records.find(({ id }) => id === (chosen[object.title] ?? keptId));
      said(t('merged', { title: title === undefined || named === undefined ? '' : shown(title, named) }), batch);
      onClose();
    } catch (problem) {
      failed(problem);
      setBusy(false);
    }
  };

  return (
    <Modal
      open width={Math.min(1100, 260 + 240 * Math.max(2, records.length))} centered title={t('dialog.title', { count: ids.length, object: read(object.label) })} onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>{t('dialog.cancel')}</Button>,
        <Button key="go" type="primary" disabled={data === undefined} loading={busy} onClick={() => void merge()}>{t('dialog.go')}</Button>,
      ]}
    >
      {!fits && <p>{t('dialog.two', { most: MOST_MERGED })}</p>}
      {error !== null && <ErrorBox error={error} />}
      {fits && data === undefined && error === null && <div className="frame-wait"><Spin /></div>}
      {data !== undefined && (
        <div className="merge">
          <table>
            <thead>
              <tr>
                <th scope="row">{t('dialog.keep')}</th>
                {records.map((record) => <th key={record.id} scope="col" data-kept={record.id === keptId}><Radio checked={record.id === keptId} onChange={() => setKept(record.id)}>{titleOf(record, object.title)}</Radio></th>)}
              </tr>
            </thead>
            <tbody>
              {differing.map((field) => (
                <tr key={field.id}>
                  <th scope="row">{read(field.label)}</th>
                  {records.map((record) => {
                    const text = shown(field, record);
                    return <td key={record.id}>{text === '' ? <span className="faint">—</span> : <Radio checked={choice(field) === record.id} onChange={() => setTake({ ...take, [field.id]: record.id })}><span className="merge-text">{text}</span></Radio>}</td>;
                  })}
                  {field.type === 'longtext' && <td><Radio checked={choice(field) === BOTH} onChange={() => setTake({ ...take, [field.id]: BOTH })}>{t('dialog.both')}</Radio></td>}
                </tr>
              ))}
              <tr className="merge-belongs">
                <th scope="row">{t('dialog.belongs')}</th>
                {records.map((record, index) => <td key={record.id} className="soft">{(data.belongings[index] ?? []).map(({ object: id, count }) => `${read(model?.object(id)?.label ?? { zh: id, en: id })} ${count}`).join(t('comma')) || t('dialog.nothing')}</td>)}
              </tr>
            </tbody>
          </table>
          {fields.length > differing.length && <p className="faint">{t('dialog.same', { count: fields.length - differing.length })}</p>}
          <p className="faint">{t('dialog.note')}</p>
        </div>
      )}
    </Modal>
  );
}

function titleOf(record: RecordView, title: string): string {
  return String(record.values[title] ?? '') || '—';
}

/** Whose value counts unless somebody says otherwise: the kept one's, or the first there is. */
function holder(records: readonly RecordView[], field: FieldDescription, kept: string): string {
  const holds = (record: RecordView | undefined): boolean => (record?.values[field.id] ?? null) !== null;
  return holds(records.find(({ id }) => id === kept)) ? kept : (records.find(holds)?.id ?? kept);
}

/** The record to which most belongs; the fewest links then change. */
function fullest(records: readonly RecordView[], belongings: readonly (readonly { readonly count: number }[])[]): string | undefined {
  const weight = (index: number): number => (belongings[index] ?? []).reduce((sum, { count }) => sum + count, 0);
  return records.map(({ id }, index) => ({ id, weight: weight(index) })).sort((a, b) => b.weight - a.weight)[0]?.id;
}
