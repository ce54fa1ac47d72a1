import type { BrowserWindow } from 'electron';

/** Lets a page that holds unsaved work store it before its window closes or the program ends. */
export interface Holding {
  /** The page says whether closing must wait for it; `false` also lets go of a closing that waits. */
  readonly set: (unsaved: boolean) => void;
  /** Resolves when the page has nothing to store, has stored it, or took too long. */
  readonly settled: () => Promise<void>;
  /** Makes this window's closing wait. */
  readonly guard: (window: HoldableWindow) => void;
}

type HoldableWindow = Pick<BrowserWindow, 'isDestroyed' | 'close'> & {
  on(event: 'close', listener: (event: { preventDefault: () => void }) => void): unknown;
  on(event: 'closed', listener: () => void): unknown;
};

export interface HoldingParts {
  /** Asks the page to store what it holds. */
  readonly ask: () => void;
  readonly delay: (ms: number, run: () => void) => void;
}

/** A page that hangs keeps nobody for longer. */
const PATIENCE_MS = 5000;

export function createHolding({ ask, delay }: HoldingParts): Holding {
  let unsaved = false;
  let waiting: Promise<void> | null = null;
  let letGo = (): void => undefined;

  const settled = (): Promise<void> => {
    if (!unsaved) return Promise.resolve();
    waiting ??= new Promise<void>((resolve) => {
      letGo = () => {
        unsaved = false;
        waiting = null;
        resolve();
      };
      delay(PATIENCE_MS, letGo);
      ask();
    });
    return waiting;
  };

  return {
    set: (next) => {
      unsaved = next;
      if (!next) letGo();
    },
    settled,
    guard: (window) => {
      window.on('close', (event) => {
        if (!unsaved) return;
        event.preventDefault();
        void settled().then(() => {
          if (!window.isDestroyed()) window.close();
        });
      });
      window.on('closed', () => {
        unsaved = false;
        letGo();
      });
    },
  };
}
