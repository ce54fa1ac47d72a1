import { useState } from 'react';
import type { ReactNode } from 'react';
import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Input as CallInput } from '../../preload/contract/index.ts';
import type { TablePreview } from '../../preload/contract/imports.ts';
import { useSend } from '../api/hooks.ts';
import type { Model } from '../api/model.ts';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { guessFieldType } from './field-guess.ts';
import { useImportWords } from './words.ts';

interface Props {
  readonly column: TablePreview['columns'][number];
  readonly objects: readonly string[];
  readonly model: Model;
  readonly onClose: () => void;
  readonly onDefined: (object: string, field: string) => void;
}

/** Links are left out: a column of text cannot say which records it means. */
const NEW_TYPES = ['text', 'longtext', 'choice', 'decimal', 'integer', 'money', 'percent', 'date', 'boolean', 'phone', 'email', 'url'] as const satisfies readonly CallInput<'fields.define'>['type'][];
type NewType = (typeof NEW_TYPES)[number];

/** Makes a custom field out of a column, with the type that its cells suggest, and sends the column there. */
export function NewFieldModal({ column, objects, model, onClose, onDefined }: Props): ReactNode {
  const { t } = useTranslation('import');
  const words = useImportWords();
  const samples = column.samples.map((sample) => sample.raw);
  const [object, setObject] = useState(objects[0] ?? 'customers');
  const [name, setName] = useState(column.header.split('/').at(-1)?.trim().slice(0, 60) ?? '');
  const [type, setType] = useState<NewType>(() => guessFieldType(column.header, samples));
  const define = useSend('fields.define');
  const create = (): void => {
    const options = type === 'choice' ? [...new Set(samples.filter((sample) => sample.trim() !== ''))].map((text) => ({ label: text.trim().slice(0, 60) })) : undefined;
    define.mutate({ object, name: name.trim(), type, options }, {
      onSuccess: ({ field }) => {
        onDefined(object, field.id);
        onClose();
      },
    });
  };
  const types = NEW_TYPES.map((each) => ({ value: each, label: t(`newField.types.${each}`) }));
  return (
    <Modal open title={t('newField.title')} okText={t('newField.ok')} onOk={create} onCancel={onClose} confirmLoading={define.isPending} okButtonProps={{ disabled: name.trim() === '' }} width={400}>
      {define.error !== null && <ErrorBox error={define.error} />}
      <Form layout="vertical" onFinish={create}>
        <Form.Item label={t('newField.name')}><Input value={name} maxLength={60} autoFocus aria-label={t('newField.name')} onChange={(event) => setName(event.target.value)} onPressEnter={create} /></Form.Item>
        <Form.Item label={t('newField.type')}><Select value={type} options={types} aria-label={t('newField.type')} onChange={setType} /></Form.Item>
        {objects.length > 1 && (
          <Form.Item label={t('newField.object')}>
            <Select value={object} options={objects.map((each) => ({ value: each, label: words.objectName(model, each) }))} aria-label={t('newField.object')} onChange={setObject} />
          </Form.Item>
        )}
        <p className="faint">{t('newField.hint')}</p>
      </Form>
    </Modal>
  );
}
