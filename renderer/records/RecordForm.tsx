import type { ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FieldDescription, ObjectDescription } from '../../preload/contract/model.ts';
import type { RecordView } from '../../preload/contract/records.ts';
import { call } from '../api/bridge.ts';
import { addEntry, guessOf } from '../inputs/entry.ts';
import type { Entry } from '../inputs/entry.ts';
import { settle } from '../inputs/settle.ts';
import { FormField } from './FormField.tsx';
import { groupFields } from './form-groups.ts';
import { useFlaggedNotice } from './use-flagged-notice.tsx';
import { useFailed } from '../app/use-failed.ts';

interface Props {
  readonly object: ObjectDescription;
  readonly record: RecordView;
  readonly editable: boolean;
  readonly onOpen: (object: string, id: string) => void;
}

/** All fields of one record, made from the model. Each change is one batch. */
export function RecordForm({ object, record, editable, onOpen }: Props): ReactNode {
  const { t } = useTranslation('records');
  const failed = useFailed();
  const flagged = useFlaggedNotice();
  const client = useQueryClient();

  const commit = (field: FieldDescription, entry: Entry): void => {
    const key = ['records.get', { object: object.id, id: record.id }];
    const { value, title } = guessOf(field, entry);
    if (value === (record.values[field.id] ?? null)) return;
    client.setQueryData<RecordView>(key, { ...record, values: { ...record.values, [field.id]: value }, titles: { ...record.titles, [field.id]: title } });
    settle(field, entry).then((settled) => call('records.write', { writes: [addEntry({ object: object.id, id: record.id }, field.id, settled)] })).then(
      (result) => flagged(object, result),
      (error: unknown) => {
        client.setQueryData(key, record);
        failed(error);
      },
    );
  };
  return (
    <div className="record-form">
      {groupFields(object.fields).map((group) => (
        <section key={group.id} aria-label={t(`group.${group.id}`)}>
          {group.id !== 'main' && <h3 className="form-group">{t(`group.${group.id}`)}</h3>}
          {group.fields.map((field) => <FormField key={field.id} field={field} record={record} editable={editable} onCommit={commit} onOpen={onOpen} />)}
        </section>
      ))}
    </div>
  );
}
