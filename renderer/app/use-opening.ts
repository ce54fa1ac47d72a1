import { useCallback, useEffect } from 'react';
import { useLocation } from 'wouter';
import { call } from '../api/bridge.ts';
import { useEvent } from '../api/hooks.ts';
import { paths } from './paths.ts';

/** Goes where a clicked notice wants to: when the window opens for it, and while it is open. */
export function useOpening(): void {
  const [, navigate] = useLocation();
  const look = useCallback(() => {
    void call('shell.takeOpening', {}).then(({ opening }) => {
      if (opening !== null) navigate(opening.record === null ? paths.home : paths.record(opening.record.object, opening.record.id));
    }, () => undefined);
  }, [navigate]);
  useEffect(look, [look]);
  useEvent('notice.opened', look);
}
