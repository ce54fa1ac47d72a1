import type { ReactNode } from 'react';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import type { Model } from '../api/model.ts';
import { useLabel } from '../i18n/hooks.ts';
import { backlinksTo, linksOf, rollable, showable, type DerivedDraft } from './derived-draft.ts';

interface Props<K extends DerivedDraft['kind']> {
  readonly model: Model;
  readonly object: ObjectDescription;
  readonly draft: Extract<DerivedDraft, { kind: K }>;
  readonly onChange: (draft: DerivedDraft) => void;
}

/** A look-up: through which link, and which field of the record behind it. */
export function LookupFields({ model, object, draft, onChange }: Props<'lookup'>): ReactNode {
  const { t } = useTranslation('formula');
  const read = useLabel();
  const links = linksOf(object);
  const target = model.object(links.find((link) => link.id === draft.through)?.to ?? '');
  return (
    <>
      <Form.Item label={t('through')} required extra={links.length === 0 ? t('noLinks') : t('lookupHint')}>
        <Select value={draft.through} aria-label={t('through')} placeholder={t('throughMissing')} options={links.map((link) => ({ value: link.id, label: read(link.label) }))} onChange={(through: string) => onChange({ kind: 'lookup', through })} />
      </Form.Item>
      {target !== undefined && (
        <Form.Item label={t('shown')} required>
          <Select
            value={draft.field} aria-label={t('shown')} placeholder={t('shownMissing')} showSearch={{ optionFilterProp: 'label' }}
            options={showable(target).map((field) => ({ value: field.id, label: read(field.label) }))} onChange={(field: string) => onChange({ ...draft, field })}
          />
        </Form.Item>
      )}
    </>
  );
}

const OPERATIONS = ['count', 'sum', 'avg', 'max', 'min'] as const;

/** A roll-up: over which records that link here, which figure, and of which field. */
export function RollupFields({ model, object, draft, onChange }: Props<'rollup'>): ReactNode {
  const { t } = useTranslation('formula');
  const read = useLabel();
  const links = backlinksTo(model, object);
  const fields = rollable(model.object(draft.object ?? ''), draft.op);
  const chosen = draft.object === undefined || draft.through === undefined ? undefined : `${draft.object}.${draft.through}`;
  return (
    <>
      <Form.Item label={t('of')} required extra={links.length === 0 ? t('noBacklinks') : t('rollupHint')}>
        <Select
          value={chosen} aria-label={t('of')} placeholder={t('ofMissing')} showSearch={{ optionFilterProp: 'label' }}
          options={links.map(({ object: other, through }) => ({ value: `${other.id}.${through.id}`, label: t('linkedBy', { object: read(other.label), field: read(through.label) }) }))}
          onChange={(value: string) => {
            const [other = '', through = ''] = value.split('.');
            onChange({ kind: 'rollup', op: draft.op, object: other, through });
          }}
        />
      </Form.Item>
      <Form.Item label={t('operation')} required>
        <Select value={draft.op} aria-label={t('operation')} options={OPERATIONS.map((op) => ({ value: op, label: t(`op.${op}`) }))} onChange={(op: (typeof OPERATIONS)[number]) => onChange({ ...draft, op, field: undefined })} />
      </Form.Item>
      {draft.op !== 'count' && (
        <Form.Item label={t('rolled')} required>
          <Select value={draft.field} aria-label={t('rolled')} placeholder={t('rolledMissing')} showSearch={{ optionFilterProp: 'label' }} options={fields.map((field) => ({ value: field.id, label: read(field.label) }))} onChange={(field: string) => onChange({ ...draft, field })} />
        </Form.Item>
      )}
    </>
  );
}
