import type { Page } from '@playwright/test';
import type { Answer } from '../../../preload/contract/errors.ts';
import type { Input, Output, RouteName } from '../../../preload/contract/index.ts';

/** Calls the bridge as a page would, with anything: also what the types forbid. */
export function callRaw(page: Page, route: unknown, input: unknown): Promise<Answer<unknown>> {
  return page.evaluate(([name, value]) => window.dealbook.call(name as string, JSON.stringify(value)), [route, input]) as Promise<Answer<unknown>>;
}

/** Calls a route and gives its data; a failure fails the test. */
export async function call<R extends RouteName>(page: Page, route: R, input: Input<R>): Promise<Output<R>> {
  const answer = await callRaw(page, route, input);
  if (!answer.ok) throw new Error(`${route}: ${answer.error.code} ${answer.error.message}`);
  return answer.data as Output<R>;
}

/** Starts to collect the events that the page is told; `read` gives those of one name so far. */
export async function collectEvents(page: Page): Promise<{ read(name: string): Promise<unknown[]> }> {
  await page.evaluate(() => {
    const seen: { name: string; payload: unknown }[] = [];
    Object.assign(window, { seenEvents: seen });
    window.dealbook.on((name, payload) => seen.push({ name, payload }));
  });
  return {
    read: (name) =>
      page.evaluate((wanted) => {
        const { seenEvents } = window as unknown as { seenEvents: { name: string; payload: unknown }[] };
        return seenEvents.filter((event) => event.name === wanted).map((event) => event.payload);
      }, name),
  };
}
