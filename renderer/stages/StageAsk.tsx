import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { STAGE_ASKED } from './ask-stage.ts';
import type { StageWish } from './ask-stage.ts';
import { useMove } from './use-move.tsx';

/** Stands beside the list of deals and asks for what a stage needs when a cell was refused. */
export function StageAsk(): ReactNode {
  const { move, dialog } = useMove();
  useEffect(() => {
    const listen = (event: Event): void => {
      const { deal, stage } = (event as CustomEvent<StageWish>).detail;
      move([deal], stage);
    };
    window.addEventListener(STAGE_ASKED, listen);
    return () => window.removeEventListener(STAGE_ASKED, listen);
  }, [move]);
  return dialog;
}
