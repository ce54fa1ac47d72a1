import { writeList } from '../documents/workbook.ts';
import type { View } from '../store/views.ts';
import type { CoreContext } from './context.ts';

/** Records read at a time; a list of any length passes through this much memory. */
const PAGE = 1000;

/** Writes a list into a workbook as people see it: their columns, their order, links by name. */
export async function exportView(context: CoreContext, view: View, fields: readonly string[], language: 'zh' | 'en', path: string): Promise<{ rows: number }> {
  const { store, views } = context;
  const object = store.registry.object(view.query.object);
  const total = view.rids.length;

  function* records() {
    for (let start = 0; start < total; start += PAGE) {
      context.emit('progress', { task: view.id, phase: 'writing', done: start, total });
      yield* views.rows(view, start, start + PAGE);
    }
  }

  return writeList(path, {
    name: object.label[language],
    fields: fields.map((field) => store.registry.field(object.id, field)),
    language,
    records: records(),
  });
}
