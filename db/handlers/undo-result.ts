import type { UndoResult } from '../../preload/contract/history.ts';
import type { Batch, KeptCell, UndoPlan } from '../changes/index.ts';
import type { Store } from '../store/open.ts';
import { titlesOf } from '../store/read.ts';
import { displayValue } from './display.ts';

const MAX_LISTED = 1000;

/** What an undo did or would do, as the window is told; `done` is null for a preview. `named` is the step that people call it by. */
export function presentUndo(store: Store, plan: UndoPlan, done: Batch | null, named: Pick<UndoPlan['batch'], 'kind' | 'label'> = plan.batch): UndoResult {
  return {
    batch: done?.id ?? null,
    undone: plan.batch.id,
    kind: named.kind,
    label: named.label,
    restored: plan.writes.reduce((cells, write) => cells + Object.keys(write.set).length, 0),
    records: plan.writes.slice(0, MAX_LISTED).map(({ object, record }) => ({ object, id: record })),
    recordCount: plan.writes.length,
    kept: presentKept(store, plan.kept.slice(0, MAX_LISTED)),
    keptCount: plan.kept.length,
  };
}

function presentKept(store: Store, kept: readonly KeptCell[]): UndoResult['kept'] {
  const objects = [...new Set(kept.map(({ object }) => object))];
  const titles = new Map(objects.map((object) => [object, titlesOf(store, object, kept.filter((cell) => cell.object === object).map(({ record }) => record), true)]));
  return kept.map(({ object, record, field, current }) => {
    const type = store.registry.object(object).fieldsById.get(field);
    return { object, id: record, title: titles.get(object)?.get(record) ?? '', field, current: type ? displayValue(store, type, current) : String(current ?? '') };
  });
}
