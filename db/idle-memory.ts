import v8 from 'node:v8';
import vm from 'node:vm';

/** What the process can do for its memory; tests put their own in place. */
export interface MemoryHands {
  /** Bytes that V8 holds, used or not, and what its objects hold outside of it. */
  readonly held: () => number;
  /** Collects garbage and hands empty pages back to the system; some 50 ms. */
  readonly collect: () => void;
}

/** Gives back memory while nobody asks for anything. */
export interface IdleMemory {
  /** Something was asked: idleness begins anew. */
  readonly busy: () => void;
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
  let asked = true;
  let stopped = false;
  /** What was held when memory was last given back. */
  let kept = 0;

  const plan = (): void => void setTimeout(look, idleMs).unref();

  const look = (): void => {
    if (stopped) return;
    if (asked) {
      asked = false;
      plan();
      return;
    }
    planned = false;
    if (hands.held() - kept < WORTH_BYTES) return;
    before();
    hands.collect();
    kept = hands.held();
  };

  let planned = true;
  plan();
  return {
    busy: () => {
      asked = true;
      if (planned || stopped) return;
      planned = true;
      plan();
    },
    stop: () => {
      stopped = true;
    },
  };
}

type Collect = (options: { readonly type: 'major'; readonly execution: 'sync'; readonly flavor: 'last-resort' }) => void;

/** V8 of this process. Its collector is only given out on request; a new context receives it, no code of ours sees it. */
function processHands(): MemoryHands {
  return {
    held: () => {
      const { total_heap_size: heap, external_memory: outside } = v8.getHeapStatistics();
      return heap + outside;
    },
    collect: () => {
      v8.setFlagsFromString('--expose-gc');
      const collect: unknown = vm.runInNewContext('typeof gc === "function" ? gc : null');
      v8.setFlagsFromString('--no-expose-gc');
      if (typeof collect === 'function') (collect as Collect)({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    },
  };
}
