import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, Checkbox, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Input as RouteInput } from '../../preload/contract/index.ts';
import type { FormulaCheck, ObjectDescription } from '../../preload/contract/model.ts';
import { call } from '../api/bridge.ts';
import type { Model } from '../api/model.ts';
import { useLabel } from '../i18n/hooks.ts';
import { OptionsEditor, newOption } from './OptionsEditor.tsx';
import type { OptionDraft } from './OptionsEditor.tsx';
import { DERIVED_KINDS, completed, emptyDraft, type DerivedDraft } from './derived-draft.ts';
import { DerivedFields } from './DerivedFields.tsx';
import { useFailed } from '../app/use-failed.ts';
import './fields.css';

type FieldType = RouteInput<'fields.define'>['type'];
/** What the list of kinds offers: types to fill in, and ways to work a field out. */
type Kind = FieldType | DerivedDraft['kind'];

interface Values {
  readonly name: string;
  readonly nameEn?: string;
  readonly type: Kind;
  readonly target?: string;
  readonly required?: boolean;
}

/** A field of one's own: name, kind, options. It is a column, a form line and an import target as soon as it is saved. */
export function AddFieldDialog({ model, object, onClose }: { readonly model: Model; readonly object: ObjectDescription; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('fields');
  const read = useLabel();
  const { message } = App.useApp();
  const failed = useFailed();
  const [form] = Form.useForm<Values>();
  const type = Form.useWatch('type', form);
  const [options, setOptions] = useState<readonly OptionDraft[]>([newOption(0), newOption(1)]);
  const [draft, setDraft] = useState<DerivedDraft>(emptyDraft('formula'));
  const [check, setCheck] = useState<FormulaCheck | null>(null);
  const [shownAs, setShownAs] = useState<FieldType | null>(null);
  const [busy, setBusy] = useState(false);
  const { t: words } = useTranslation('formula');
  const isDerived = isDerivedKind(type);
  // The kinds and their words are the model's own: the object of field definitions lists them.
  const types = model.field('fields', 'type')?.options ?? [];

  const kinds = [
    // The few are first: behind the many nobody would find them.
    { label: words('worked'), options: DERIVED_KINDS.map((kind) => ({ value: kind, label: words(kind) })) },
    { label: words('typed'), options: types.map((each) => ({ value: each.key, label: read(each.label) })) },
  ];

  const save = async (values: Values): Promise<void> => {
    const given = options.filter((option) => option.label.trim() !== '');
    if (values.type === 'choice' && given.length === 0) return void message.warning(t('optionsMissing'));
    const derived = isDerivedKind(values.type) ? completed(draft) : null;
    // The form below says what is missing; saving half a calculation would only be refused.
    if (isDerivedKind(values.type) && (derived === null || (derived.kind === 'formula' && check?.ok !== true))) return void message.warning(t('derivedUnfinished'));
    setBusy(true);
    try {
      const { field } = await call('fields.define', {
        object: object.id,
        name: values.name.trim(),
        type: isDerivedKind(values.type) ? shownType(check, shownAs) : values.type,
        ...(derived === null ? {} : { derived }),
        ...(values.nameEn === undefined || values.nameEn.trim() === '' ? {} : { nameEn: values.nameEn.trim() }),
        ...(values.type === 'choice' ? { options: given.map(({ label, colour }) => ({ label: label.trim(), colour })) } : {}),
        ...(values.type === 'link' && values.target !== undefined ? { target: values.target } : {}),
        ...(values.required === true && derived === null ? { required: true } : {}),
      });
      void message.success(t('added', { name: read(field.label) }));
      onClose();
    } catch (error) {
      failed(error);
      setBusy(false);
    }
  };
  return (
    <Modal open width={type === 'formula' ? 620 : 460} title={t('addTitle', { object: read(object.label) })} okText={t('add')} confirmLoading={busy} onOk={() => form.submit()} onCancel={onClose} mask={{ closable: false }}>
      <Form form={form} layout="vertical" requiredMark initialValues={{ type: 'text' }} onFinish={(values) => void save(values)}>
        <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true, message: t('nameMissing') }]}><Input autoFocus maxLength={60} placeholder={t('nameHint')} /></Form.Item>
        <Form.Item name="type" label={t('type')} extra={t('typeHint')}><Select showSearch={{ optionFilterProp: 'label' }} listHeight={420} options={kinds} onChange={(next: Kind) => isDerivedKind(next) && setDraft(emptyDraft(next))} /></Form.Item>
        {type === 'choice' && <Form.Item label={t('options')}><OptionsEditor value={options} onChange={setOptions} /></Form.Item>}
        {type === 'link' && (
          <Form.Item name="target" label={t('target')} rules={[{ required: true, message: t('targetMissing') }]}>
            <Select options={model.objects.filter((each) => each.system !== true && each.id !== 'quote_lines').map((each) => ({ value: each.id, label: read(each.label) }))} />
          </Form.Item>
        )}
        {isDerived && <DerivedFields model={model} object={object} draft={draft} check={check} shownAs={shownAs} onChange={setDraft} onCheck={setCheck} onShownAs={setShownAs} />}
        <Form.Item name="nameEn" label={t('nameEn')}><Input maxLength={60} /></Form.Item>
        {!isDerived && <Form.Item name="required" valuePropName="checked"><Checkbox>{t('required')}</Checkbox></Form.Item>}
      </Form>
    </Modal>
  );
}

function isDerivedKind(kind: Kind | undefined): kind is DerivedDraft['kind'] {
  return kind === 'formula' || kind === 'lookup' || kind === 'rollup';
}

/** The type that shows a formula; the core works out that of look-ups and roll-ups. */
function shownType(check: FormulaCheck | null, wanted: FieldType | null): FieldType {
  if (check?.ok !== true) return 'text';
  return wanted !== null && check.types.includes(wanted) ? wanted : ((check.types[0] ?? 'text') as FieldType);
}
