import { useEffect, useRef } from 'react';
import { call } from './bridge.ts';
import { useEvent } from './hooks.ts';

/** Everything that closing has to wait for now, each with what stores it. */
const holders = new Map<symbol, () => Promise<unknown>>();

/**
 * While `unsaved`, closing the window or ending the program waits until `store` is done. A store that fails lets go all
 * the same: the person wanted to leave. Several may hold at once; the window closes when all of them are done.
 */
export function useHold(unsaved: boolean, store: () => Promise<unknown>): void {
  const latest = useRef(store);
  latest.current = store;
  const own = useRef<symbol | null>(null);
  useEffect(() => {
    if (!unsaved) return undefined;
    const key = Symbol('hold');
    own.current = key;
    holders.set(key, () => latest.current());
    if (holders.size === 1) say(true);
    return () => {
      own.current = null;
      holders.delete(key);
      if (holders.size === 0) say(false);
    };
  }, [unsaved]);
  useEvent('window.closing', () => {
    // One of them speaks for all.
    if (own.current === null || holders.keys().next().value !== own.current) return;
    void Promise.allSettled([...holders.values()].map((each) => each())).then(() => say(false));
  });
}

function say(unsaved: boolean): void {
  void call('window.unsaved', { unsaved }).catch(() => undefined);
}
