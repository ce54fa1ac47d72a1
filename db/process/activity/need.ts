import { derivedId, type RecordWrite } from '../../changes/index.ts';
import type { Value } from '../../model/types.ts';
import { localDay } from '../../store/local-days.ts';
import type { Row } from '../../store/rows.ts';

export interface NotedNeed {
  readonly change: string;
  readonly before: string;
  readonly impact: string;
  readonly happenedOn?: string | undefined;
  readonly customer?: string | undefined;
  readonly contact?: string | undefined;
  readonly deal?: string | undefined;
}

/** The entry in the log of requirements; the deal's own requirement becomes what is wanted now. */
export function needWrites(record: string, { change, before, impact, happenedOn, customer, contact, deal }: NotedNeed, member: string, now: number): RecordWrite[] {
  const set: Record<string, Value> = { change, happened_on: happenedOn ?? localDay(now) };
  const given = { before: before || undefined, impact: impact || undefined, customer, contact, deal, member: member || undefined };
  for (const [field, value] of Object.entries(given)) if (value !== undefined) set[field] = value;
  return [{ object: 'need_changes', record, set }, ...(deal === undefined ? [] : [{ object: 'deals', record: deal, set: { need: change } }])];
}

/**
 * A requirement that is overwritten in a cell or a form is logged with what stood there before. Nothing is logged for the first
 * text of a deal, and nothing beside an entry that a person writes in the same step.
 */
export function overwrittenNeeds(writes: readonly RecordWrite[], deals: ReadonlyMap<string, Row>, now: number): RecordWrite[] {
  const noted = new Set(writes.flatMap(({ object, set }) => (object === 'need_changes' && typeof set['deal'] === 'string' ? [set['deal']] : [])));
  return writes.flatMap((write) => {
    if (write.object !== 'deals' || !('need' in write.set) || noted.has(write.record)) return [];
    const row = deals.get(write.record);
    const before = row?.values.get('need');
    const after = write.set['need'];
    if (typeof before !== 'string' || before.trim() === '' || typeof after !== 'string' || after.trim() === '' || before === after) return [];
    const set: Record<string, Value> = { change: after, before, deal: write.record, happened_on: localDay(now) };
    const customer = row?.values.get('customer');
    if (typeof customer === 'string') set['customer'] = customer;
    return [{ object: 'need_changes', record: derivedId('need', write.record, before, after, String(now)), set }];
  });
}
