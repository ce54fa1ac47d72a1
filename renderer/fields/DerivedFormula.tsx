import type { ReactNode } from 'react';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldDescription, FormulaCheck } from '../../preload/contract/model.ts';
import { useModel } from '../api/model.ts';
import { useLanguage } from '../i18n/hooks.ts';
import { FormulaEditor } from './FormulaEditor.tsx';
import { derivedText } from './derived-text.ts';

interface Props {
  readonly field: FieldDescription;
  readonly formula: string;
  readonly onChange: (formula: string) => void;
  readonly onCheck: (check: FormulaCheck | null) => void;
}

/** How an existing field is worked out: a formula can be rewritten, the rest is told. */
export function DerivedFormula({ field, formula, onChange, onCheck }: Props): ReactNode {
  const { t } = useTranslation('formula');
  const language = useLanguage();
  const model = useModel();
  const object = model?.objects.find((each) => each.fields.some((one) => one.id === field.id));
  if (object === undefined || field.derived === undefined) return null;
  if (field.derived.kind !== 'formula') return <Form.Item label={t(field.derived.kind)} extra={t('fixed')}>{derivedText(t, model, object.id, field, language)}</Form.Item>;
  return <Form.Item label={t('expression')} required><FormulaEditor object={object} field={field.id} value={formula} onChange={onChange} onCheck={onCheck} /></Form.Item>;
}
