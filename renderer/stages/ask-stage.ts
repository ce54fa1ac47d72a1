import { asFailure } from '../api/call-error.ts';
import type { CellEdit } from '../grid/context.ts';

/** What the list asks for after a cell was refused. */
export interface StageWish {
  readonly deal: string;
  readonly stage: string;
}

/** The event by which a refused cell asks; `StageAsk` of the list hears it. */
export const STAGE_ASKED = 'stage-asked';

/** When one deal's stage was refused because something is missing, asks for it instead of only saying so. False when it is another failure. */
export function askStage(object: string, edits: readonly CellEdit[], error: unknown): boolean {
  const [only] = edits;
  if (object !== 'deals' || edits.length !== 1 || only === undefined || only.field.id !== 'stage' || !asFailure(error).code.startsWith('stage.')) return false;
  const deal = only.row?.id;
  const { entry, field } = only;
  const stage = entry.kind === 'value' ? entry.value : field.options?.find(({ key, label }) => [key, label.zh, label.en].includes(entry.text.trim()))?.key ?? null;
  if (deal === undefined || typeof stage !== 'string') return false;
  window.dispatchEvent(new CustomEvent<StageWish>(STAGE_ASKED, { detail: { deal, stage } }));
  return true;
}
