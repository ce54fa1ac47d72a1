import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Input, Select } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useTranslation } from 'react-i18next';
import type { FormulaCheck as Check, ObjectDescription } from '../../preload/contract/model.ts';
import { useCall } from '../api/hooks.ts';
import { useLabel } from '../i18n/hooks.ts';
import { useDebounced } from '../ui/use-debounced.ts';
import { FormulaCheck } from './FormulaCheck.tsx';
import { showable } from './derived-draft.ts';
import { FUNCTION_GROUPS } from './formula-functions.ts';

interface Props {
  readonly object: ObjectDescription;
  /** The field whose formula is edited; undefined for a new one. */
  readonly field?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What the core says of the formula as it stands; null while it is being asked. */
  readonly onCheck: (check: Check | null) => void;
}

/** A formula, with fields and functions to insert, checked while it is typed. */
export function FormulaEditor({ object, field, value, onChange, onCheck }: Props): ReactNode {
  const { t } = useTranslation('formula');
  const read = useLabel();
  const area = useRef<TextAreaRef>(null);
  const rested = useDebounced(value, 250);
  const { data, isPlaceholderData } = useCall('formula.check', { object: object.id, expression: rested, ...(field === undefined ? {} : { field }) }, { keep: true, enabled: rested.trim() !== '' });
  const fresh = value === rested && !isPlaceholderData && value.trim() !== '' ? data ?? null : null;

  const tell = useRef(onCheck);
  useEffect(() => {
    tell.current = onCheck;
  });
  useEffect(() => tell.current(fresh), [fresh]);

  /** Puts a text where the caret is, and the caret behind it or between its brackets. */
  const insert = (text: string, caret: number): void => {
    const box = area.current?.resizableTextArea?.textArea;
    const [from, to] = [box?.selectionStart ?? value.length, box?.selectionEnd ?? value.length];
    onChange(value.slice(0, from) + text + value.slice(to));
    requestAnimationFrame(() => {
      box?.focus();
      box?.setSelectionRange(from + caret, from + caret);
    });
  };
  const fields = showable(object, field).map((each) => ({ value: `[${read(each.label).replaceAll(']', ']]')}]`, label: read(each.label), find: `${each.label.zh} ${each.label.en} ${each.id}` }));
  const functions = FUNCTION_GROUPS.flat().map((name) => {
    const sign = t(`sign.${name}`);
    return { value: `${sign.slice(0, sign.indexOf('('))}()`, label: <span className="formula-function"><code>{sign}</code><span className="faint">{t(`help.${name}`)}</span></span>, find: `${name} ${sign} ${t(`help.${name}`)}` };
  });

  return (
    <div className="formula-editor">
      <Input.TextArea
        ref={area} value={value} autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} spellCheck={false} className="formula-text"
        aria-label={t('expression')} placeholder={t('placeholder')} status={fresh !== null && !fresh.ok ? 'error' : ''} onChange={(event) => onChange(event.target.value)}
      />
      <div className="formula-inserts">
        <Select
          size="small" showSearch={{ optionFilterProp: 'find' }} value={null} placeholder={t('insertField')} aria-label={t('insertField')} popupMatchSelectWidth={220}
          options={fields} onSelect={(text: unknown) => insert(String(text), String(text).length)}
        />
        <Select
          size="small" showSearch={{ optionFilterProp: 'find' }} value={null} placeholder={t('insertFunction')} aria-label={t('insertFunction')} popupMatchSelectWidth={440}
          options={functions} onSelect={(text: unknown) => insert(String(text), String(text).length - (String(text).startsWith(t('sign.TODAY').slice(0, 2)) ? 0 : 1))}
        />
      </div>
      <FormulaCheck expression={rested} check={value.trim() === '' ? null : data ?? null} stale={fresh === null} />
    </div>
  );
}
