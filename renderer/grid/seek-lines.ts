import { MOST_SEEK_ROWS } from '../../preload/contract/limits.ts';
import { call } from '../api/bridge.ts';

/** The first record from `from` towards `to`, both included, whose cell is filled (or empty): asked in pieces, so that the core stays free. */
export async function seekRecords(view: string, field: string, from: number, to: number, filled: boolean): Promise<number | null> {
  const step = to >= from ? 1 : -1;
  for (let at = from; (to - at) * step >= 0; at += step * MOST_SEEK_ROWS) {
    const end = step > 0 ? Math.min(to, at + MOST_SEEK_ROWS - 1) : Math.max(to, at - MOST_SEEK_ROWS + 1);
    const { position } = await call('view.seek', { view, field, from: at, to: end, filled });
    if (position !== null) return position;
  }
  return null;
}

/** The same among lines of the sheet: headings between the records are empty cells. `ask` looks among records. */
export async function seekLines(recordAt: (line: number) => number | null, ask: (from: number, to: number) => Promise<number | null>, from: number, to: number, filled: boolean): Promise<number | null> {
  const step = to >= from ? 1 : -1;
  let at = from;
  while ((to - at) * step >= 0) {
    const record = recordAt(at);
    if (record === null) {
      if (!filled) return at;
      at += step;
      continue;
    }
    const last = lastOfRun(recordAt, at, record, to, step);
    const found = await ask(record, record + (last - at));
    if (found !== null) return at + found - record;
    at = last + step;
  }
  return null;
}

/** The last line towards `to` before the next heading. Behind a heading records never fall back into step, so halving finds it. */
function lastOfRun(recordAt: (line: number) => number | null, at: number, record: number, to: number, step: number): number {
  let [near, far] = [0, Math.abs(to - at) + 1];
  while (far - near > 1) {
    const middle = (near + far) >>> 1;
    if (recordAt(at + middle * step) === record + middle * step) near = middle;
    else far = middle;
  }
  return at + near * step;
}
