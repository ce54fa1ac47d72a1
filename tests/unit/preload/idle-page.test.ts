import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepIdlePage } from '../../../preload/idle-page.ts';

const IDLE_MS = 1000;
let freed = 0;
let page: EventTarget;

beforeEach(() => {
  vi.useFakeTimers();
  freed = 0;
  page = new EventTarget();
  keepIdlePage(page, () => (freed += 1), IDLE_MS);
});
afterEach(() => vi.useRealTimers());

test('a page that nobody uses gives back once what its start needed', () => {
  vi.advanceTimersByTime(IDLE_MS * 5);
  expect(freed).toBe(1);
});

test.each(['keydown', 'pointerdown', 'pointermove', 'wheel'])('%s puts it off, and lets it come once more', (act) => {
  for (let acts = 0; acts < 4; acts += 1) {
    vi.advanceTimersByTime(IDLE_MS - 1);
    page.dispatchEvent(new Event(act));
  }
  expect(freed).toBe(0);
  vi.advanceTimersByTime(IDLE_MS * 5);
  expect(freed).toBe(1);
  page.dispatchEvent(new Event(act));
  vi.advanceTimersByTime(IDLE_MS);
  expect(freed).toBe(2);
});
