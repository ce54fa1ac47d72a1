import { useCallback } from 'react';
import type { Output } from '../../preload/contract/index.ts';
import { useSaid } from '../app/use-said.tsx';
import { useRefusedNotice } from '../work/use-refused-notice.tsx';

/** Says how many customers changed hands, with the way back, and which did not and why. */
export function useMoved(): (work: Promise<Output<'pool.claim'>>, text: (count: number) => string) => Promise<void> {
  const { said, failed } = useSaid();
  const refused = useRefusedNotice();
  return useCallback(
    async (work, text) => {
      try {
        const done = await work;
        refused(done, done.moved);
        if (done.batch !== null && done.moved > 0) said(text(done.moved), done.batch);
      } catch (error) {
        failed(error);
      }
    },
    [said, failed, refused],
  );
}
