import type { BatchView, ChangedRecord, HistoryFilter } from '../../preload/contract/history.ts';
import { formatStamp, stampTime, type Stamp } from '../changes/clock.ts';
import { countChanges, listBatches, pageOfBatch } from '../changes/history.ts';
import type { Change } from '../changes/index.ts';
import { canUndoRedo } from '../changes/steps.ts';
import { titlesOf } from '../store/read.ts';
import type { Value } from '../model/types.ts';
import type { CoreContext } from './context.ts';
import { displayValue } from './display.ts';
import { formerValue } from './timeline.ts';

interface BatchesInput {
  readonly before?: string | undefined;
  readonly limit: number;
  readonly filter: HistoryFilter;
}

/** The list of steps, and what each of them changed. */
export function historyLists({ store, desk }: CoreContext) {
  function batches({ before, limit, filter }: BatchesInput) {
    const found = listBatches(store.db, limit, before, { ...filter, from: stampAt(filter.from), until: stampAt(filter.until) });
    const members = titlesOf(store, 'members', [...new Set(found.map((batch) => batch.member))]);
    const views = found.map((batch): BatchView => ({
      id: batch.id, at: stampTime(batch.at), kind: batch.kind, label: batch.label, member: members.get(batch.member) ?? '', device: batch.device,
      changes: batch.changes, cells: batch.cells, object: batch.object, undone: batch.undone, undoable: !batch.undone && batch.changes > 0,
    }));
    return { batches: views, ...canUndoRedo(store.db, desk) };
  }

  function present(change: Change, titles: ReadonlyMap<string, string>): ChangedRecord {
    const type = store.registry.find(change.object);
    const shown = Object.keys(change.set).filter((name) => !type?.fieldsById.get(name)?.hidden && name !== 'created_at' && name !== 'created_by');
    return {
      object: change.object,
      id: change.record,
      title: titles.get(change.record) ?? '',
      cells: shown.map((name) => {
        const field = type?.fieldsById.get(name);
        const show = (value: Value): string => (field ? displayValue(store, field, value) : String(value ?? ''));
        return { field: name, from: show(formerValue(store, change.object, change.record, name, change.seen[name])), to: show(change.set[name] ?? null) };
      }),
    };
  }

  return {
    'history.batches': batches,
    'history.changes': ({ batch, start, count }: { batch: string; start: number; count: number }) => {
      const changes = pageOfBatch(store.db, batch, start, count);
      const objects = [...new Set(changes.map(({ object }) => object))];
      const titles = new Map(objects.flatMap((object) => [...titlesOf(store, object, changes.filter((each) => each.object === object).map(({ record }) => record), true)]));
      return { records: changes.map((change) => present(change, titles)), total: countChanges(store.db, batch) };
    },
  };
}

/** The first stamp of a moment. */
function stampAt(instant: string | undefined): Stamp | undefined {
  return instant === undefined ? undefined : formatStamp({ ms: Date.parse(instant), counter: 0 }, '');
}
