import v8 from 'node:v8';
import vm from 'node:vm';

/** What the process can do for its memory; tests put their own in place. */
export interface MemoryHands {
  /** Bytes that the process holds, of whatever kind. */
  readonly held: () => number;
  /** Collects garbage and hands empty pages back to the system; some 50 ms. */
  readonly collect: () => void;
}

/** Gives back memory while nobody asks for anything. */
export interface IdleMemory {
  /** Something was asked: idleness begins anew. */
  readonly busy: () => void;
  /** The process did something by itself: what that needed goes back even if the process holds no more than before. */
  readonly worked: () => void;
  readonly stop: () => void;
}

/** Between two things that a person does, but not while they type or scroll. */
const IDLE_MS = 3_000;
/** Less than this is not worth the pause. */
const WORTH_BYTES = 4 * 1024 * 1024;

/**
 * V8 keeps the room that a start or a long write needed, since it grows to what was once in use and meets no pressure
 * here. When nothing was asked for some seconds, the room goes back. `before` empties caches first. The clock runs from now on.
 */
export function keepIdleMemory(before: () => void = () => {}, hands: MemoryHands = processHands(), idleMs: number = IDLE_MS): IdleMemory {
  /** What was held when memory was last given back. */
  let kept = 0;
  let stopped = false;

  const look = (): void => {
    if (hands.held() - kept < WORTH_BYTES) return;
    before();
    hands.collect();
    kept = hands.held();
  };

  const idle = setTimeout(look, idleMs).unref();
  return {
    busy: () => {
      if (!stopped) idle.refresh();
    },
    worked: () => {
      kept = 0;
      if (!stopped) idle.refresh();
    },
    stop: () => {
      stopped = true;
      clearTimeout(idle);
    },
  };
}

type Collect = (options: { readonly type: 'major'; readonly execution: 'sync'; readonly flavor: 'last-resort' }) => void;

/** V8 of this process. Its collector is only given out on request; a new context receives it, no code of ours sees it. */
function processHands(): MemoryHands {
  return {
    held: () => process.memoryUsage.rss(),
    collect: () => {
      v8.setFlagsFromString('--expose-gc');
      const collect: unknown = vm.runInNewContext('typeof gc === "function" ? gc : null');
      v8.setFlagsFromString('--no-expose-gc');
      if (typeof collect === 'function') (collect as Collect)({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    },
  };
}
