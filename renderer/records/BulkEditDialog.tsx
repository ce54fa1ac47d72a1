import { useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { Alert, App, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import { call } from '../api/bridge.ts';
import type { Checked } from '../grid/checked.ts';
import { shownFields } from '../grid/column-layout.ts';
import type { SheetHandle } from '../grid/SheetGrid.tsx';
import { useLabel, useLanguage } from '../i18n/hooks.ts';
import { FieldInput } from '../inputs/FieldInput.tsx';
import type { Entry } from '../inputs/entry.ts';
import { useRefusedNotice } from '../work/use-refused-notice.tsx';
import { cellText } from '../ui/format.ts';

interface Props {
  readonly object: ObjectDescription;
  readonly checked: Checked;
  readonly count: number;
  readonly grid: RefObject<SheetHandle | null>;
  readonly fail: (error: unknown) => void;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One field, one value, for every ticked row: one batch, one undo. An empty value clears. */
export function BulkEditDialog({ object, checked, count, grid, fail, onClose, onDone }: Props): ReactNode {
  const { t } = useTranslation('records');
  const read = useLabel();
  const language = useLanguage();
  const { message } = App.useApp();
  const refused = useRefusedNotice();
  const fields = shownFields(object.fields).filter((field) => field.readonly !== true);
  const [fieldId, setFieldId] = useState<string | undefined>(undefined);
  const [entry, setEntry] = useState<Entry>({ kind: 'value', value: null });
  const [busy, setBusy] = useState(false);
  const field = fields.find((each) => each.id === fieldId);
  const clears = entry.kind === 'value' && entry.value === null;

  const apply = async (): Promise<void> => {
    const view = grid.current?.context.source?.view;
    if (field === undefined || view === undefined) return;
    // The core reads texts; a picked value goes as the text it reads back to the same value. A link goes by its id.
    const text = entry.kind === 'text' ? entry.text : field.type === 'link' ? String(entry.value ?? '') : cellText(field, entry.value, language);
    setBusy(true);
    try {
      const result = await call('view.bulkSet', { view, field: field.id, text, ...(checked.all ? {} : { ids: [...checked.ids] }) });
      refused(result, result.changed);
      if (result.changed > 0) void (result.flagged === null ? message.success(t('bulkDone', { count: result.changed })) : message.warning(t('bulkFlagged', { count: result.changed })));
      onDone();
    } catch (error) {
      fail(error);
      setBusy(false);
    }
  };
  return (
    <Modal open title={t('bulkTitle', { count })} width={440} okText={t(clears && field !== undefined ? 'bulkClear' : 'bulkApply')} okButtonProps={{ disabled: field === undefined, loading: busy }} onOk={() => void apply()} onCancel={onClose}>
      <div className="form-grid">
        <label className="form-item">
          <span className="form-label">{t('bulkField')}</span>
          <Select showSearch autoFocus optionFilterProp="label" value={fieldId} placeholder={t('bulkFieldHint')} options={fields.map((each) => ({ value: each.id, label: read(each.label) }))} onChange={(id: string) => { setFieldId(id); setEntry({ kind: 'value', value: null }); }} />
        </label>
        {field !== undefined && (
          <label className="form-item">
            <span className="form-label">{t('bulkValue')}</span>
            <FieldInput key={field.id} field={field} value={null} title={null} label={t('bulkValue')} placeholder={t('bulkEmpty')} onEntry={setEntry} />
          </label>
        )}
        {field !== undefined && clears && <Alert type="warning" showIcon title={t('bulkClears', { field: read(field.label) })} />}
      </div>
    </Modal>
  );
}
