import type { SheetContext } from './context.ts';
import { focusOf } from './selection.ts';
import type { Place } from './selection.ts';
import type { SelectionControl } from './selection-control.ts';
import { cycled, stepped } from './step.ts';
import type { Step, TabRun } from './step.ts';

/** Moves the focus as Enter and Tab do, and remembers the column where a run of Tabs began. */
export interface Stepper {
  /** Where a step would lead; null when it would lead out of the sheet, which is then the grid's to answer. */
  prepare(step: Step): (() => void) | null;
}

/** The stepper of one grid. */
export function createStepper(context: SheetContext, selection: SelectionControl): Stepper {
  let run: TabRun | null = null;

  // The heading of a group takes no entry: a step down or up goes over it to the next record.
  const overHeadings = (place: Place, by: 1 | -1): Place => {
    const { source } = context;
    let row = place.row;
    while (source !== null && row >= 0 && row < source.count() && source.recordAt(row) === null) row += by;
    return { ...place, row };
  };
  return {
    prepare: (step) => {
      const range = selection.range();
      if (range === null) return null;
      if (!selection.isSingle()) {
        return () => {
          selection.setAll(cycled(context.ranges, step));
          selection.refocus();
          selection.reveal(focusOf(context.ranges.at(-1) ?? range));
        };
      }
      const size = selection.size();
      const next = stepped(focusOf(range), step, run, size);
      if (next === null) return null;
      const to = overHeadings(next.to, step.by);
      if (to.row < 0 || to.row >= size.rows) return null;
      return () => {
        run = next.run;
        selection.reveal(to);
        selection.focus(to);
      };
    },
  };
}
