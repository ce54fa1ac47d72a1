import type { RecordWrite } from '../changes/index.ts';

/** All that one action writes to one record, as it will be written: of several writes to one cell the last counts. */
export interface Merged {
  readonly write: RecordWrite;
  /** What it was put together from. */
  readonly parts: readonly RecordWrite[];
}

/** Writes by object, one per record, in the order of first mention: what one part hides from another is no way around a gate. */
export function mergeByObject(writes: readonly RecordWrite[]): Map<string, Merged[]> {
  const objects = new Map<string, Map<string, RecordWrite[]>>();
  for (const write of writes) {
    const records = objects.get(write.object) ?? new Map<string, RecordWrite[]>();
    objects.set(write.object, records);
    const parts = records.get(write.record);
    if (parts) parts.push(write);
    else records.set(write.record, [write]);
  }
  return new Map([...objects].map(([object, records]) => [object, [...records].map(([record, parts]) => ({ write: asOne(parts, object, record), parts }))]));
}

function asOne(parts: readonly RecordWrite[], object: string, record: string): RecordWrite {
  const [only] = parts;
  return only && parts.length === 1 ? only : { object, record, set: Object.assign({}, ...parts.map(({ set }) => set)) as RecordWrite['set'] };
}
