/** Work that the window can breathe in. */
export interface Pace {
  /** True once the present stretch has run long enough. */
  due(): boolean;
  /** Lets the window paint and answer, then begins a new stretch. */
  rest(): Promise<void>;
}

/** Milliseconds of work at a stretch: two stretches and a frame stay below a long task. */
const STRETCH = 20;

/** A pace by the window's own clock. */
export function createPace(now: () => number = () => performance.now()): Pace {
  let began = now();
  return {
    due: () => now() - began > STRETCH,
    rest: async () => {
      // A timer, not a promise: only after a task of its own does the window paint.
      await new Promise((done) => setTimeout(done));
      began = now();
    },
  };
}

/** Walks over items and rests whenever it is time. */
export async function walk<T>(items: Iterable<T>, pace: Pace, step: (item: T) => void): Promise<void> {
  let count = 0;
  for (const item of items) {
    step(item);
    // Asking the clock costs more than most steps.
    if ((count += 1) % 64 === 0 && pace.due()) await pace.rest();
  }
}
