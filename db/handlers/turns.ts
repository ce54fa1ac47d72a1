/** Whose turn it is: most calls pass freely, and a few have the book for themselves. */
export interface Turns {
  /**
   * What a call of this route has to wait for; null when it may begin. To be asked again after the wait, in the same breath
   * as the call begins: another one may have gone first.
   */
  before(route: string): Promise<void> | null;
  /**
   * Runs `work` while other calls wait. With `readers`, calls that only read go on meanwhile: for work whose transaction is
   * not to be seen before it is durable (`Database.showDurable`). Taken before the first step of `work`, so that nothing
   * can slip in between; waits for the turn of another.
   */
  alone<T>(work: () => Promise<T>, options: { readonly readers: boolean }): Promise<T>;
  /** Resolves when nobody has a turn. */
  idle(): Promise<void>;
}

/** Routes that change nothing a transaction could be mixed up with; they are answered while a long write runs. */
const READING: ReadonlySet<string> = new Set([
  'app.info', 'model.get', 'records.get', 'records.related', 'records.timeline', 'links.search', 'links.match', 'search.everything',
  'view.open', 'view.rows', 'view.position', 'view.ids', 'view.groups', 'view.groupSums', 'view.summary', 'view.rangeSummary', 'view.seek', 'view.distinct', 'view.close', 'export.workbook',
  'view.find', 'view.findCount', 'view.replacements', 'view.findStop',
  'history.batches', 'history.changes', 'quotes.get', 'quotes.totals', 'quotes.document', 'reports.home', 'reports.dashboard', 'backup.list',
  'comments.list', 'feed.list', 'talk.clashes', 'attachments.list', 'attachments.locate', 'reminders.rules',
]);
/** Answered at once, whatever runs. */
const URGENT: ReadonlySet<string> = new Set(['import.cancel', 'work.cancel']);

interface Turn {
  readonly readers: boolean;
  readonly over: Promise<void>;
}

/** Turns of one core. `canShare`: whether readers can be kept apart from an open transaction at all. */
export function createTurns(canShare: boolean): Turns {
  let turn: Turn | null = null;

  return {
    before: (route) => (turn === null || URGENT.has(route) || (turn.readers && READING.has(route)) ? null : turn.over),
    alone: async (work, { readers }) => {
      while (turn !== null) await turn.over;
      let release = (): void => undefined;
      turn = { readers: readers && canShare, over: new Promise<void>((resolve) => (release = resolve)) };
      try {
        return await work();
      } finally {
        turn = null;
        release();
      }
    },
    idle: async () => {
      while (turn !== null) await turn.over;
    },
  };
}
