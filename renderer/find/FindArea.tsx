import type { ReactNode } from 'react';
import { FindBar } from './FindBar.tsx';
import { GoToDialog } from './GoToDialog.tsx';
import type { ListFinding } from './use-list-finding.ts';

/** What of this room is open just now: the bar, the dialogue. */
export function FindArea({ finds }: { readonly finds: ListFinding }): ReactNode {
  const { object, grid, fail, finding, replacing, writable, goingTo, setGoingTo } = finds;
  return (
    <>
      {finding.mode !== null && <FindBar finding={finding} replacing={replacing} writable={writable} />}
      {goingTo && <GoToDialog object={object} grid={grid} fail={fail} onClose={() => setGoingTo(false)} />}
    </>
  );
}
