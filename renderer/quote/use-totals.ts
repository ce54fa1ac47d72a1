import { useEffect, useMemo, useRef, useState } from 'react';
import { call } from '../api/bridge.ts';
import { sheetOf } from './draft.ts';
import type { Draft, QuoteTotals } from './draft.ts';

export interface LiveTotals {
  readonly totals: QuoteTotals | null;
  /** Line key → its amounts. */
  readonly lines: ReadonlyMap<string, QuoteTotals['lines'][number]>;
  /** Line key → what it costs and earns. */
  readonly margins: ReadonlyMap<string, QuoteTotals['margin']['lines'][number]>;
  readonly error: unknown;
}

const EMPTY: LiveTotals = { totals: null, lines: new Map(), margins: new Map(), error: null };
const QUIET_MS = 120;

/** What the draft adds up to, asked of the core a moment after the last key. Answers that come late are dropped. */
export function useTotals(draft: Draft | null): LiveTotals {
  const [live, setLive] = useState<LiveTotals>(EMPTY);
  const asked = useRef(false);
  const sent = useMemo(() => (draft === null ? null : sheetOf(draft)), [draft]);
  useEffect(() => {
    if (sent === null) return undefined;
    let wanted = true;
    // An opened quote is added up at once; only typing waits for quiet.
    const quiet = asked.current ? QUIET_MS : 0;
    asked.current = true;
    const timer = setTimeout(() => {
      void call('quotes.totals', sent.sheet).then(
        (totals) => {
          if (!wanted) return;
          const byKey = <T>(values: readonly T[]): Map<string, T> => new Map(sent.keys.flatMap((key, index) => (values[index] === undefined ? [] : [[key, values[index]] as const])));
          setLive({ totals, lines: byKey(totals.lines), margins: byKey(totals.margin.lines), error: null });
        },
        (error: unknown) => {
          if (wanted) setLive((was) => ({ ...was, error }));
        },
      );
    }, quiet);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [sent]);
  return live;
}
