import { expect, it, vi } from 'vitest';
import { createHolding } from '../../../main/holding.ts';

function hold() {
  const listeners = new Map<string, (event: { preventDefault: () => void }) => void>();
  const timers: (() => void)[] = [];
  const ask = vi.fn<() => void>();
  const close = vi.fn<() => void>();
  const holding = createHolding({ ask, delay: (_ms, run) => void timers.push(run) });
  holding.guard({ close, isDestroyed: () => false, on: (event: string, listener: (event: { preventDefault: () => void }) => void) => listeners.set(event, listener) });
  const preventDefault = vi.fn<() => void>();
  return { holding, ask, close, timers, preventDefault, askToClose: () => listeners.get('close')?.({ preventDefault }) };
}

it('a page with nothing to store closes at once', async () => {
  const { holding, ask, preventDefault, askToClose } = hold();
  askToClose();
  await holding.settled();
  expect(preventDefault).not.toHaveBeenCalled();
  expect(ask).not.toHaveBeenCalled();
});

it('a page that holds work is asked once, and closes when it has stored it', async () => {
  const { holding, ask, close, preventDefault, askToClose } = hold();
  holding.set(true);
  askToClose();
  askToClose();
  expect(preventDefault).toHaveBeenCalledTimes(2);
  expect(ask).toHaveBeenCalledTimes(1);
  expect(close).not.toHaveBeenCalled();
  holding.set(false);
  await holding.settled();
  await Promise.resolve();
  expect(close).toHaveBeenCalled();
});

it('a page that hangs keeps nobody', async () => {
  const { holding, timers } = hold();
  holding.set(true);
  const settled = holding.settled();
  timers[0]?.();
  await settled;
});
