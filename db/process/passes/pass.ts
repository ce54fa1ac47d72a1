import type { RecordWrite } from '../../changes/index.ts';
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';

/** What a pass may look at. It reads; what it wants written it answers. */
export interface PassContext {
  readonly store: Store;
  /** Milliseconds since 1970, injected. */
  readonly now: number;
}

/** One thing the program does by itself: its writes and the reason that people are told. */
export interface Act {
  /** Code of what was done, such as `pool.recycle`; the window has words for it. */
  readonly kind: string;
  /** The record it is about. */
  readonly object: string;
  readonly record: string;
  /** Id of the rule that asked for it; empty for what no rule says. */
  readonly rule: string;
  /**
   * What makes this act the same as one that was done, or taken back, before: the day from which days were counted, the step that
   * waits. Whoever gives it need not look for acts that a person took back: `run.ts` leaves those out, and two desks that do the
   * same write one record of it. Another occasion is another act.
   */
  readonly occasion?: string;
  /** Facts for the words: names, days, figures. */
  readonly reason: Readonly<Record<string, Value>>;
  readonly writes: readonly RecordWrite[];
}

/** Work that falls due with time, not with an edit: reminders, recycling, time limits. */
export interface Pass {
  readonly id: string;
  /** Acts that are due now. Must answer nothing when it is asked again after its acts were written. */
  due(context: PassContext): Iterable<Act>;
}
