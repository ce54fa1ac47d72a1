import type { ComponentType } from 'react';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import { FOLLOW_UP_ACTION } from '../activity/follow-up-action.tsx';
import { MERGE_ACTION } from '../duplicates/merge-action.tsx';
import { LEAD_ACTIONS } from '../leads/lead-actions.tsx';
import { HANDOVER_ACTIONS } from '../handover/actions.tsx';
import { POOL_ACTIONS } from '../pool/actions.tsx';
import { PRINT_MANY_ACTION } from '../quote/print-many-action.tsx';
import { MOVE_ACTION } from '../stages/move-action.tsx';

type Values = Readonly<Record<string, string | number | null>>;

export interface ActionDialogProps {
  readonly object: ObjectDescription;
  readonly ids: readonly string[];
  /** Called however it ends. */
  readonly onClose: () => void;
}

/** Something that can be done with records of some objects: a button in the drawer, a line in the rows' menu, a button over ticked rows. */
export interface RecordAction {
  readonly id: string;
  readonly objects: readonly string[];
  /** May be done with several records at once. */
  readonly many: boolean;
  /** Whether it makes sense for this record, as far as its values tell; asked in the drawer only. */
  readonly applies?: (values: Values) => boolean;
  /** Its name; a component, so that it speaks through its own i18n file. */
  readonly Label: ComponentType<{ readonly count: number }>;
  /** Asks what is to be asked, does it, says what was done with a way back, and closes. What asks nothing renders nothing and does it at once. */
  readonly Dialog: ComponentType<ActionDialogProps>;
}

/** Actions by subject, in the order in which they stand. */
export const RECORD_ACTIONS: readonly RecordAction[] = [
  FOLLOW_UP_ACTION,
  ...LEAD_ACTIONS,
  MERGE_ACTION,
  MOVE_ACTION,
  ...POOL_ACTIONS,
  ...HANDOVER_ACTIONS,
  PRINT_MANY_ACTION,
];

/** What can be done with so many records of an object. */
export function actionsFor(object: string, count: number, values?: Values): readonly RecordAction[] {
  return RECORD_ACTIONS.filter((action) =>
    action.objects.includes(object) && (count === 1 || action.many) && (values === undefined || action.applies === undefined || action.applies(values)));
}
