import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { FieldDescription } from '../../preload/contract/model.ts';
import { useEvent } from '../api/hooks.ts';
import type { SheetContext } from '../grid/context.ts';
import { cellCount } from '../grid/ranges.ts';
import { cellsUnder } from '../grid/selected-cells.ts';
import { rectangleOf } from '../grid/selection.ts';
import type { Range, Rectangle } from '../grid/selection.ts';
import { statsOf } from '../grid/selection-stats.ts';
import type { SelectionStats } from '../grid/selection-stats.ts';
import { summarizeRanges } from '../grid/selection-summary.ts';
import type { SheetHandle } from '../grid/SheetGrid.tsx';

/** Up to so many cells are fetched and added here; more are added by the core. */
const MOST_FETCHED_CELLS = 5_000;
/** Milliseconds that the selection has to rest: a drag passes over hundreds of ranges that nobody reads. */
const REST = 120;

interface Answer {
  readonly stats: SelectionStats | null;
  readonly busy: boolean;
}

const NONE: Answer = { stats: null, busy: false };
const COUNTING: Answer = { stats: null, busy: true };

/** Stats of the selected cells when there are several; `busy` while they are worked out. */
export function useSelectionStats(grid: RefObject<SheetHandle | null>, ranges: readonly Range[]): Answer {
  const [answer, setAnswer] = useState<Answer>(NONE);
  const [changes, setChanges] = useState(0);
  useEvent('records.changed', () => setChanges((count) => count + 1));
  useEffect(() => {
    const handle = grid.current;
    const sheet = handle?.sheet();
    const rectangles = ranges.map(rectangleOf);
    const cells = cellCount(rectangles);
    if (handle == null || sheet == null || cells < 2) {
      return setAnswer(NONE);
    }
    let wanted = true;
    const fields = sheet.selection.fields();
    const rested = setTimeout(() => {
      if (cells > MOST_FETCHED_CELLS) setAnswer(COUNTING);
      void statsUnder(handle.context, fields, rectangles, () => wanted).then((next) => {
        if (wanted) setAnswer({ stats: next, busy: false });
      });
    }, REST);
    return () => {
      wanted = false;
      clearTimeout(rested);
    };
  }, [grid, ranges, changes]);
  return answer;
}

/** Fetched and added here when they are few, else by the core. A list that was closed meanwhile has no figures; the next brings its own selection. */
async function statsUnder(context: SheetContext, fields: readonly FieldDescription[], rectangles: readonly Rectangle[], wanted: () => boolean): Promise<SelectionStats | null> {
  try {
    if (context.source === null) return null;
    if (cellCount(rectangles) > MOST_FETCHED_CELLS) return await summarizeRanges(context.source, rectangles, fields, wanted);
    return statsOf(await cellsUnder(context, fields, rectangles));
  } catch {
    return null;
  }
}
