// The longest task of the page while someone scrolls through the whole book.
import type { Page } from '@playwright/test';
import { median, result, type Result } from '../harness.ts';
import type { RunBook } from './book.ts';
import { GRID_GOALS } from './goals.ts';
import { startProgram } from './program.ts';

const ROUNDS = 5;
const LIMIT_MS = 50;
/** Moves of the mouse while the thumb goes from one end to the other. */
const STEPS = 150;
/** Chromium draws no thumb smaller than about this. */
const THUMB = 20;
const SCROLLBAR = '.ag-body-vertical-scroll-viewport';

/** `grid.frames`: per way from top to bottom the longest task over 50 ms; the median of all ways. */
export async function benchFrames(book: RunBook): Promise<readonly Result[]> {
  const program = await startProgram(book);
  try {
    const { page } = program;
    await page.waitForTimeout(2000);
    const longest: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const tasks = await longTasks(page, () => scrollThrough(page));
      if (process.env['DEALBOOK_BENCH_VERBOSE']) process.stderr.write(`  ${tasks.length} long tasks, the longest ${[...tasks].sort((a, b) => b - a).slice(0, 8).join(' ')}\n`);
      if (round > 0) longest.push(Math.max(0, ...tasks));
    }
    return [result({
      id: 'grid.frames', what: 'longest task of the page while scrolling from top to bottom by wheel and by scrollbar, 0 when none is over 50 ms / 50 ms', goal: GRID_GOALS['grid.frames'],
    }, median(longest), LIMIT_MS)];
  } finally {
    await program.close();
  }
}

/** Durations of the tasks over 50 ms while something is done. */
async function longTasks(page: Page, work: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const seen: number[] = [];
    const observer = new PerformanceObserver((list) => seen.push(...list.getEntries().map((entry) => entry.duration)));
    observer.observe({ type: 'longtask' });
    Object.assign(window, { longTasks: { seen, observer } });
  });
  await work();
  await page.waitForTimeout(500);
  return page.evaluate(() => {
    const { seen, observer } = (window as unknown as { longTasks: { seen: number[]; observer: PerformanceObserver } }).longTasks;
    seen.push(...observer.takeRecords().map((entry) => entry.duration));
    observer.disconnect();
    return seen;
  });
}

/** Wheel at the top, the scrollbar's thumb from top to bottom, wheel at the bottom, and the thumb back to the top. */
export async function scrollThrough(page: Page): Promise<void> {
  await wheel(page, 60, 1);
  await dragThumb(page, 'down');
  await wheel(page, 60, -1);
  await dragThumb(page, 'up');
}

/** A turn of the wheel that gets faster. */
async function wheel(page: Page, ticks: number, direction: 1 | -1): Promise<void> {
  const box = await boxOf(page, '.sheet');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let tick = 0; tick < ticks; tick += 1) await page.mouse.wheel(0, direction * (120 + 20 * tick));
}

/** The thumb of a scrollbar over a million rows is as small as it gets, and stands at the end it was moved to. */
async function dragThumb(page: Page, to: 'down' | 'up'): Promise<void> {
  const box = await boxOf(page, SCROLLBAR);
  const x = box.x + box.width / 2;
  const ends = [await thumbCentre(page, box), to === 'down' ? box.y + box.height - 2 : box.y + 2];
  const [from = 0, until = 0] = ends;
  await page.mouse.move(x, from);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step += 1) await page.mouse.move(x, from + ((until - from) * step) / STEPS);
  await page.mouse.up();
  await mustStandAt(page, to);
}

/** A figure of a list that did not move would say nothing. */
async function mustStandAt(page: Page, end: 'down' | 'up'): Promise<void> {
  const { top, most, shown } = await page.locator(SCROLLBAR).evaluate((bar) => ({
    top: bar.scrollTop, most: bar.scrollHeight - bar.clientHeight, shown: document.querySelector('.ag-grid-viewport')?.scrollTop ?? -1,
  }));
  const reached = end === 'down' ? top > most * 0.99 : top < most * 0.01;
  if (most <= 0 || !reached || Math.abs(shown - top) > most * 0.01) throw new Error(`the thumb was dragged ${end}, but the scrollbar stands at ${top} of ${most} and the rows at ${shown}`);
}

async function thumbCentre(page: Page, box: Box): Promise<number> {
  const place = await page.locator(SCROLLBAR).evaluate((bar) => bar.scrollTop / (bar.scrollHeight - bar.clientHeight));
  return box.y + THUMB / 2 + place * (box.height - THUMB);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function boxOf(page: Page, selector: string): Promise<Box> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not on the screen`);
  return box;
}
