/** Where Ctrl+arrow looks: the first filled or empty place from `from` towards `to`, both included. */
export type Seek = (from: number, to: number, filled: boolean) => Promise<number | null>;

/**
 * Where Ctrl+arrow goes from `at`, as in Excel: inside a filled block to its last cell, else over the gap to the next
 * filled one, and where nothing more is filled to the end of the list.
 */
export async function edgeFrom(at: number, step: 1 | -1, last: number, seek: Seek): Promise<number> {
  const end = step > 0 ? last : 0;
  if ((end - at) * step <= 0) return end;
  const next = at + step;
  const inBlock = (await seek(at, at, true)) !== null && (await seek(next, next, true)) !== null;
  if (!inBlock) return (await seek(next, end, true)) ?? end;
  const gap = await seek(next, end, false);
  return gap === null ? end : gap - step;
}

/** The same question about values that are here, such as the cells of one row. */
export function seekIn(filledAt: (index: number) => boolean): Seek {
  return async (from, to, filled) => {
    const step = to >= from ? 1 : -1;
    for (let at = from; (to - at) * step >= 0; at += step) if (filledAt(at) === filled) return at;
    return null;
  };
}
