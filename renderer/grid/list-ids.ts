import { call } from '../api/bridge.ts';

/** So many ids the core answers at once. */
export const IDS_AT_ONCE = 100_000;

type Ask = (view: string, start: number, end: number) => Promise<readonly string[]>;

/** Ids of a stretch of an open list, however long it is. */
export async function listIds(view: string, start: number, end: number, ask: Ask = askCore): Promise<readonly string[]> {
  const pages: (readonly string[])[] = [];
  for (let from = start; from < end; from += IDS_AT_ONCE) {
    const page = await ask(view, from, Math.min(end, from + IDS_AT_ONCE));
    // The list has become shorter.
    if (page.length === 0) break;
    pages.push(page);
  }
  return pages.flat();
}

async function askCore(view: string, start: number, end: number): Promise<readonly string[]> {
  return (await call('view.ids', { view, start, end })).ids;
}
