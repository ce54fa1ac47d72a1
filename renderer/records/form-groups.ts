import type { FieldDescription } from '../../preload/contract/model.ts';

export interface FormGroup {
  readonly id: 'main' | 'custom' | 'notes' | 'derived' | 'program';
  readonly fields: readonly FieldDescription[];
}

/** The fields of a form in groups: what is filled in, what users added, long texts, what is worked out, what the program keeps. */
export function groupFields(fields: readonly FieldDescription[]): readonly FormGroup[] {
  const shown = fields.filter((field) => field.hidden !== true && field.type !== 'json');
  const groups: FormGroup[] = [
    { id: 'main', fields: shown.filter((field) => field.readonly !== true && field.custom !== true && field.type !== 'longtext') },
    { id: 'notes', fields: shown.filter((field) => field.readonly !== true && field.custom !== true && field.type === 'longtext') },
    { id: 'custom', fields: shown.filter((field) => field.readonly !== true && field.custom === true) },
    { id: 'derived', fields: shown.filter((field) => field.derived !== undefined) },
    { id: 'program', fields: shown.filter((field) => field.readonly === true && field.derived === undefined) },
  ];
  return groups.filter((group) => group.fields.length > 0);
}
