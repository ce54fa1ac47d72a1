import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../api/bridge.ts';
import { useHold } from '../api/hold.ts';
import { useCall } from '../api/hooks.ts';
import type { Output } from '../../preload/contract/index.ts';
import { reconcile, sameSheet, sheetOf } from './draft.ts';
import type { Draft, QuoteLine } from './draft.ts';
import { keepUnfinished, takeUnfinished } from './unfinished.ts';

export type LoadedQuote = Output<'quotes.get'>;
export type SaveState = 'clean' | 'dirty' | 'saving';

export interface QuoteInHand {
  readonly draft: Draft | null;
  /** The quote as it is stored; undefined while it is new. */
  readonly stored: LoadedQuote | undefined;
  readonly error: unknown;
  readonly state: SaveState;
  readonly savedAt: Date | null;
  change(next: (draft: Draft) => Draft): void;
  /** Writes the quote when it differs from what is stored; answers with its id. Rejects with the core's failure. */
  save(): Promise<string>;
}

interface Origin {
  readonly id: string | null;
  readonly customer?: string;
  readonly deal?: string;
  /** Told when leaving wrote what had not been saved. */
  readonly onLeftSaved: () => void;
}

/** Stored drafts are written by themselves after this much quiet. New quotes wait for the first save or for leaving. */
const IDLE_MS = 30_000;

interface Blank {
  readonly data: Output<'quotes.blank'> | undefined;
  readonly error: unknown;
}

/** A new quote's first contents, asked anew each time: the day, the terms and the validity may have changed since. */
function useBlank(wanted: boolean, customer: string | null, deal: string | null): Blank {
  const [blank, setBlank] = useState<Blank>({ data: undefined, error: null });
  useEffect(() => {
    if (!wanted) return undefined;
    let here = true;
    call('quotes.blank', { customer, deal }).then(
      (data) => { if (here) setBlank({ data, error: null }); },
      (error: unknown) => { if (here) setBlank({ data: undefined, error }); },
    );
    return () => {
      here = false;
    };
  }, [wanted, customer, deal]);
  return blank;
}

/**
 * A quote being edited. Nothing typed is lost: leaving the page or closing the window writes what was changed, and a new
 * quote that cannot be stored yet (no customer) is kept for the next visit.
 */
export function useQuote({ id, customer, deal, onLeftSaved }: Origin): QuoteInHand {
  const stored = useCall('quotes.get', { id: id ?? 'none-yet' }, { enabled: id !== null });
  const blank = useBlank(id === null, customer ?? null, deal ?? null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [saving, setSaving] = useState(false);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  /** What the draft was when it was last the same as the stored quote. */
  const base = useRef<Draft | null>(null);
  const now = useRef<Draft | null>(null);
  now.current = draft;
  const locked = stored.data?.locked === true;
  const dirty = draft !== null && base.current !== null && !locked && !sameSheet(draft, base.current);

  useEffect(() => {
    const sheet = stored.data ?? blank.data;
    if (sheet === undefined) return;
    const edited = now.current !== null && base.current !== null && !sameSheet(now.current, base.current);
    if (edited && stored.data?.locked !== true) return;
    const fresh = reconcile(now.current, sheet.header as Draft['header'], sheet.lines as readonly QuoteLine[]);
    base.current = fresh;
    setDraft((id === null && customer === undefined && deal === undefined ? takeUnfinished() : null) ?? fresh);
  }, [stored.data, blank.data, id, customer, deal]);

  const save = useCallback(async (): Promise<string> => {
    const writing = now.current;
    if (writing === null) throw new Error('The quote is not loaded yet.');
    if (id !== null && base.current !== null && sameSheet(writing, base.current)) return id;
    setSaving(true);
    try {
      const answer = await call('quotes.save', { ...sheetOf(writing).sheet, ...(id === null ? {} : { id }) });
      base.current = writing;
      setSavedAt(new Date());
      return answer.id;
    } finally {
      setSaving(false);
    }
  }, [id]);

  useEffect(() => {
    if (!dirty || id === null || saving) return undefined;
    const timer = setTimeout(() => void save().catch(() => undefined), IDLE_MS);
    return () => clearTimeout(timer);
  }, [dirty, draft, id, saving, save]);

  const leave = useRef<() => Promise<void>>(() => Promise.resolve());
  leave.current = async () => {
    if (now.current === null || base.current === null || locked || sameSheet(now.current, base.current) || (saving && id === null)) return;
    if (now.current.header.customer === null) {
      if (id === null) keepUnfinished(now.current);
      return;
    }
    const writing = now.current;
    base.current = writing;
    await call('quotes.save', { ...sheetOf(writing).sheet, ...(id === null ? {} : { id }) }).then(onLeftSaved, () => keepUnfinished(writing));
  };
  useEffect(() => () => void leave.current(), []);
  useHold(saving || (dirty && draft.header.customer !== null), () => leave.current());

  return {
    draft,
    stored: stored.data,
    error: stored.error ?? blank.error,
    state: saving ? 'saving' : dirty ? 'dirty' : 'clean',
    savedAt,
    change: useCallback((next: (draft: Draft) => Draft) => setDraft((was) => (was === null ? was : next(was))), []),
    save,
  };
}
