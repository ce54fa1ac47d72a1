import { useEffect, useRef } from 'react';
import { call } from './bridge.ts';
import { useEvent } from './hooks.ts';

/**
 * While `unsaved`, closing the window or ending the program waits until `store` is done. A store that fails lets go all
 * the same: the person wanted to leave.
 */
export function useHold(unsaved: boolean, store: () => Promise<unknown>): void {
  const latest = useRef(store);
  latest.current = store;
  useEffect(() => {
    if (!unsaved) return undefined;
    say(true);
    return () => say(false);
  }, [unsaved]);
  useEvent('window.closing', () => void latest.current().then(() => say(false), () => say(false)));
}

function say(unsaved: boolean): void {
  void call('window.unsaved', { unsaved }).catch(() => undefined);
}
