import type { FieldDescription } from '../../preload/contract/model.ts';
import type { Entry } from './entry.ts';

/** What every field input gets, in the grid and in the drawer alike. */
export interface InputProps {
  readonly field: FieldDescription;
  readonly value: string | number | null;
  /** Title of the linked record, for links. */
  readonly title: string | null;
  readonly currency?: string;
  /** Text that replaces the value from the start: the key that opened the editor, or '' for an input method. */
  readonly start?: string;
  readonly autoFocus?: boolean;
  readonly label: string;
  /** Each time that what was entered changes. */
  readonly onEntry: (entry: Entry) => void;
  /** Something was picked: the entry is complete. */
  readonly onPicked?: (by?: 'Enter') => void;
  readonly placeholder?: string;
  /** Whoever takes the entry writes the record that it makes as well, in the same step; without this it is made at once. */
  readonly makesLater?: boolean;
}
