import type { HistoryFilter } from '../../preload/contract/history.ts';

/** What a person chose to see; the empty text is no choice. `until` is a local day. */
export interface HistoryChoice {
  readonly kind: string;
  readonly object: string;
  readonly member: string;
  readonly until: string;
}

export const NO_CHOICE: HistoryChoice = { kind: '', object: '', member: '', until: '' };

/** The choice as the core asks for it: a day ends where the next one begins, on this desk's clock. */
export function filterOf({ kind, object, member, until }: HistoryChoice): HistoryFilter {
  const end = /^\d{4}-\d{2}-\d{2}$/.test(until) ? new Date(`${until}T00:00:00`) : null;
  end?.setDate(end.getDate() + 1);
  return {
    ...(kind === '' ? {} : { kinds: [kind] }),
    ...(object === '' ? {} : { object }),
    ...(member === '' ? {} : { member }),
    ...(end === null || Number.isNaN(end.getTime()) ? {} : { until: end.toISOString() }),
  };
}
