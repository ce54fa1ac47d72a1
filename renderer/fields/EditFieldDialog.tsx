import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, Button, Checkbox, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldDescription, FormulaCheck } from '../../preload/contract/model.ts';
import { call } from '../api/bridge.ts';
import { useLabel, useLanguage } from '../i18n/hooks.ts';
import { OptionsEditor } from './OptionsEditor.tsx';
import type { OptionDraft } from './OptionsEditor.tsx';
import { DerivedFormula } from './DerivedFormula.tsx';
import { useFailed } from '../app/use-failed.ts';
import './fields.css';

interface Values {
  readonly name: string;
  readonly nameEn?: string;
  readonly required?: boolean;
}

/** Name, options and requirement of a field that users added. Its kind never changes: a new meaning is a new field. */
export function EditFieldDialog({ field, onClose }: { readonly field: FieldDescription; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('fields');
  const read = useLabel();
  const { message, modal } = App.useApp();
  const failed = useFailed();
  const [form] = Form.useForm<Values>();
  const [options, setOptions] = useState<readonly OptionDraft[]>((field.options ?? []).map((option) => ({ key: option.key, label: read(option.label), colour: option.colour ?? 'grey' })));
  const language = useLanguage();
  const [formula, setFormula] = useState(field.formula?.[language] ?? '');
  const [check, setCheck] = useState<FormulaCheck | null>(null);
  const [busy, setBusy] = useState(false);

  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    try {
      await work();
      onClose();
    } catch (error) {
      failed(error);
      setBusy(false);
    }
  };
  const isFormula = field.derived?.kind === 'formula';
  const rewritten = isFormula && formula !== field.formula?.[language];
  const save = async (values: Values): Promise<void> => {
    if (rewritten && check?.ok !== true) return void message.warning(t('derivedUnfinished'));
    await attempt(() => call('fields.update', {
      field: field.id,
      name: values.name.trim(),
      nameEn: values.nameEn?.trim() ?? '',
      ...(rewritten ? { derived: { kind: 'formula', expression: formula } } : {}),
      ...(field.derived === undefined ? { required: values.required === true } : {}),
      ...(field.type === 'choice' && field.derived === undefined ? { options: options.filter((option) => option.label.trim() !== '').map(({ key, label, colour }) => ({ ...(key === undefined ? {} : { key }), label: label.trim(), colour })) } : {}),
    }));
  };
  const remove = (): void =>
    void modal.confirm({
      title: t('removeTitle', { name: read(field.label) }),
      content: t('removeText'),
      okText: t('remove'),
      okButtonProps: { danger: true },
      onOk: () => attempt(() => call('fields.update', { field: field.id, removed: true })),
    });
  return (
    <Modal
      open width={isFormula ? 620 : 460} title={t('editTitle')} onCancel={onClose}
      footer={(
        <div className="field-foot">
          <Button danger type="text" onClick={remove}>{t('remove')}</Button>
          <span><Button onClick={onClose}>{t('cancel')}</Button> <Button type="primary" loading={busy} onClick={() => form.submit()}>{t('save')}</Button></span>
        </div>
      )}
    >
      <Form form={form} layout="vertical" initialValues={{ name: field.label.zh, nameEn: field.label.en === field.label.zh ? '' : field.label.en, required: field.required === true }} onFinish={(values) => void save(values)}>
        <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true, message: t('nameMissing') }]}><Input autoFocus maxLength={60} /></Form.Item>
        {field.derived !== undefined && <DerivedFormula field={field} formula={formula} onChange={setFormula} onCheck={setCheck} />}
        {field.type === 'choice' && field.derived === undefined && <Form.Item label={t('options')}><OptionsEditor value={options} onChange={setOptions} /></Form.Item>}
        <Form.Item name="nameEn" label={t('nameEn')}><Input maxLength={60} /></Form.Item>
        {field.derived === undefined && <Form.Item name="required" valuePropName="checked"><Checkbox>{t('required')}</Checkbox></Form.Item>}
      </Form>
    </Modal>
  );
}
