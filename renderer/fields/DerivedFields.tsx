import type { ReactNode } from 'react';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../preload/contract/index.ts';
import type { FormulaCheck, ObjectDescription } from '../../preload/contract/model.ts';
import type { Model } from '../api/model.ts';
import { FormulaEditor } from './FormulaEditor.tsx';
import { LookupFields, RollupFields } from './LinkedFields.tsx';
import type { DerivedDraft } from './derived-draft.ts';

type FieldType = Input<'fields.define'>['type'];

interface Props {
  readonly model: Model;
  readonly object: ObjectDescription;
  readonly draft: DerivedDraft;
  readonly check: FormulaCheck | null;
  /** The type that shows the outcome, when somebody chose one. */
  readonly shownAs: FieldType | null;
  readonly onChange: (draft: DerivedDraft) => void;
  readonly onCheck: (check: FormulaCheck | null) => void;
  readonly onShownAs: (type: FieldType) => void;
}

/** How a new field is worked out. */
export function DerivedFields({ model, object, draft, check, shownAs, onChange, onCheck, onShownAs }: Props): ReactNode {
  const { t } = useTranslation('formula');
  if (draft.kind === 'lookup') return <LookupFields model={model} object={object} draft={draft} onChange={onChange} />;
  if (draft.kind === 'rollup') return <RollupFields model={model} object={object} draft={draft} onChange={onChange} />;
  const types = check?.ok === true ? check.types : [];
  const chosen = shownAs !== null && types.includes(shownAs) ? shownAs : types[0];
  return (
    <>
      <Form.Item label={t('expression')} required>
        <FormulaEditor object={object} value={draft.expression} onChange={(expression) => onChange({ kind: 'formula', expression })} onCheck={onCheck} />
      </Form.Item>
      {types.length > 1 && check?.ok === true && check.kind === 'number' && (
        <Form.Item label={t('shownAs')}>
          <Select value={chosen} aria-label={t('shownAs')} options={types.map((type) => ({ value: type, label: t(type as 'decimal') }))} onChange={(type: string) => onShownAs(type as FieldType)} />
        </Form.Item>
      )}
    </>
  );
}
