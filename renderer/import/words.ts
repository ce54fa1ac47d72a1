import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../preload/contract/index.ts';
import type { ImportPreview } from '../../preload/contract/imports.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import type { Model } from '../api/model.ts';
import { useLabel, useLanguage } from '../i18n/hooks.ts';
import { cellText } from '../ui/format.ts';

type Note = ImportPreview['files'][number]['notes'][number];
type Warning = Output<'import.plan'>['warnings'][number];
type Value = string | number | null;
type Translate = (key: string, details?: Readonly<Record<string, unknown>>) => string;

export interface ImportWords {
  /** A note about a file or a table: what was skipped or understood. */
  note(note: Note): string;
  /** What is wrong with a cell or a row. */
  problem(code: string): string;
  warning(warning: Warning, model: Model): string;
  objectName(model: Model, object: string): string;
  fieldName(model: Model, object: string, field: string): string;
  /** A parsed value as people read it; links show the text of the cell. */
  value(field: FieldDescription | undefined, value: Value, raw: string): string;
}

/** The words of the import wizard for codes that come from the core. */
export function useImportWords(): ImportWords {
  const { t: typed } = useTranslation('import');
  const language = useLanguage();
  const label = useLabel();
  return useMemo(() => {
    const t = typed as unknown as Translate;
    const known = (key: string, fallback: string, details?: Readonly<Record<string, unknown>>): string => {
      const text = t(key, details);
      return text === key ? fallback : text;
    };
    const objectName = (model: Model, object: string): string => {
      const found = model.object(object);
      return found === undefined ? object : label(found.label);
    };
    const fieldName = (model: Model, object: string, field: string): string => {
      const found = model.field(object, field);
      return found === undefined ? field : label(found.label);
    };
    return {
      note: (note) => {
        const text = known(note.code, note.code, { ...note.details, rows: rowNumbers(note.rows ?? []) });
        return text.replace(/\s*[（(][）)]/, '');
      },
      problem: (code) => known(`problem.${code}`, t('problem.unknown')),
      warning: (warning, model) =>
        known(`warning.${warning.code}`, warning.code, {
          field: warning.field === undefined ? '' : fieldName(model, warning.object, warning.field),
          kept: warning.kept ?? '', other: warning.other ?? '', count: warning.sources.length,
        }),
      objectName,
      fieldName,
      value: (field, value, raw) => {
        if (value === null) return '';
        if (field === undefined) return String(value);
        return field.type === 'link' ? raw : cellText(field, value, language);
      },
    };
  }, [typed, language, label]);
}

/** 0-based rows as people count them: [0, 1, 2, 8] → "1–3, 9". Long lists end in "…". */
export function rowNumbers(rows: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && row <= last[1] + 1) last[1] = row;
    else ranges.push([row, row]);
  }
  const shown = ranges.slice(0, 4).map(([from, to]) => (from === to ? `${from + 1}` : `${from + 1}–${to + 1}`));
  return ranges.length > 4 ? `${shown.join(', ')}…` : shown.join(', ');
}
