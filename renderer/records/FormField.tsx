import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldDescription } from '../../preload/contract/model.ts';
import type { RecordView } from '../../preload/contract/records.ts';
import { problemText } from '../grid/problem-text.ts';
import { useLabel, useLanguage } from '../i18n/hooks.ts';
import { FieldInput } from '../inputs/FieldInput.tsx';
import type { Entry } from '../inputs/entry.ts';
import { cellText } from '../ui/format.ts';

interface Props {
  readonly field: FieldDescription;
  readonly record: RecordView;
  readonly editable: boolean;
  readonly onCommit: (field: FieldDescription, entry: Entry) => void;
  readonly onOpen: (object: string, id: string) => void;
}

/** One field of a record: edited in place and written when left, by Enter or by picking. Esc takes it back. */
export function FormField({ field, record, editable, onCommit, onOpen }: Props): ReactNode {
  const { t } = useTranslation(['records', 'grid']);
  const { t: words } = useTranslation('grid');
  const read = useLabel();
  const language = useLanguage();
  const entry = useRef<Entry | null>(null);
  const value = record.values[field.id] ?? null;
  const title = record.titles[field.id] ?? null;
  const currency = typeof record.values['currency'] === 'string' ? record.values['currency'] : undefined;
  const problem = record.problems[field.id];
  const label = read(field.label);

  const commit = (): void => {
    if (entry.current === null) return;
    const given = entry.current;
    entry.current = null;
    onCommit(field, given);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && field.type !== 'longtext' && !event.nativeEvent.isComposing) commit();
    if (event.key === 'Escape' && entry.current !== null) {
      event.stopPropagation();
      entry.current = null;
      (event.target as HTMLElement).blur();
    }
  };
  const opens = field.type === 'link' && typeof value === 'string' && title !== null;
  return (
    <div className={field.type === 'longtext' ? 'form-line form-line-long' : 'form-line'}>
      <span className={field.required === true ? 'form-label form-required' : 'form-label'} title={label}>{label}</span>
      <div className={problem === undefined ? 'form-value' : 'form-value form-flagged'} title={problem === undefined ? undefined : problemText(words, problem)}>
        {editable && field.readonly !== true ? (
          <div className="form-input" onBlur={commit} onKeyDown={keys}>
            <FieldInput
              key={`${field.id}:${value}:${title}`} field={field} value={value} title={title} currency={currency} label={label} rows={3}
              onEntry={(given) => { entry.current = given; }} onPicked={commit}
            />
          </div>
        ) : (
          <span className="selectable">{field.type === 'link' ? title ?? '' : cellText(field, value, language, currency)}</span>
        )}
        {opens && <button type="button" className="plain form-open" aria-label={t('records:openLinked', { name: title })} title={t('records:openLinked', { name: title })} onClick={() => onOpen(field.to ?? '', value)}>↗</button>}
      </div>
    </div>
  );
}
