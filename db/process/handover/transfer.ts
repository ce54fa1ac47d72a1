import { derivedId, type RecordWrite } from '../../changes/index.ts';
import { appError } from '../../errors.ts';
import { localDay } from '../../store/local-days.ts';
import { titlesOf } from '../../store/read.ts';
import type { Store } from '../../store/open.ts';
import { moveRecord, traces } from '../pool/owner-move.ts';
import { readTerms } from '../pool/terms.ts';
import { gather, type HandedOver, type Wanted } from './gather.ts';

export interface TransferWish {
  readonly what: Wanted;
  readonly to: string;
  readonly remark: string;
  /** Make a pack that the receiver signs off; without it the records just change hands. */
  readonly pack: boolean;
}

export interface Transfer {
  readonly writes: readonly RecordWrite[];
  /** Customers that change hands. */
  readonly customers: number;
  /** Everything that changes hands or follows. */
  readonly items: number;
  /** The packs, one per former owner. */
  readonly packs: readonly string[];
}

/**
 * Hands customers, or everything that a member has, to another member: owners, traces and packs as one batch. Records of third
 * parties stay with them. Throws `handover.sameMember` and `handover.nothing`.
 */
export function planTransfer(store: Store, wish: TransferWish, now: number, fresh: () => string): Transfer {
  const { what, to, pack } = wish;
  if ('member' in what && what.member === to) throw appError('handover.sameMember', 'Both members are the same.');
  const all = gather(store, what);
  const givers = new Map(all.filter(({ object, from }) => object === 'customers' && from !== to).map(({ record, from }) => [record, from]));
  const passing = 'member' in what ? all : withTheirOwner(all, givers, to);
  if (passing.length === 0) throw appError('handover.nothing', 'There is nothing to hand over.');
  const packs = pack ? packsOf(store, wish, passing, now, fresh) : { writes: [], ids: [] };
  return { writes: [...ownerWrites(store, passing, to, now), ...packs.writes], customers: givers.size, items: passing.length, packs: packs.ids };
}

/** What the customers' former owners have passes on with them; what a third member has stays. */
function withTheirOwner(all: readonly HandedOver[], givers: ReadonlyMap<string, string | null>, to: string): HandedOver[] {
  const from = new Set([...givers.values()].filter((giver) => giver !== null));
  return all.filter((each) => (each.object === 'customers' ? givers.has(each.record) : each.from !== to && each.from !== null && from.has(each.from)));
}

function ownerWrites(store: Store, passing: readonly HandedOver[], to: string, now: number): RecordWrite[] {
  const terms = readTerms(store);
  return passing.flatMap(({ object, record, from, ownerField }): RecordWrite[] => {
    if (ownerField === null) return [];
    const write = { object, record, set: { [ownerField]: to } };
    if (object !== 'customers') return [write];
    const move = { customer: record, from, to };
    return [{ ...write, set: { owner: to, ...traces(move, terms, now) } }, moveRecord(move, now)];
  });
}

/** A pack per former owner, because each of them hands over; what nobody had goes into the pack of the pool. */
function packsOf(store: Store, { to, remark }: TransferWish, passing: readonly HandedOver[], now: number, fresh: () => string): { readonly writes: RecordWrite[]; readonly ids: string[] } {
  const byGiver = new Map<string, HandedOver[]>();
  for (const each of passing) byGiver.set(each.from ?? '', [...(byGiver.get(each.from ?? '') ?? []), each]);
  const names = titlesOf(store, 'members', [to, ...byGiver.keys()], true);
  const ids: string[] = [];
  const writes = [...byGiver].flatMap(([giver, items]): RecordWrite[] => {
    const id = fresh();
    ids.push(id);
    const subject = `${names.get(giver) ?? '公海'} → ${names.get(to) ?? to} · ${localDay(now)}`;
    return [
      { object: 'handovers', record: id, set: { subject, from_member: giver === '' ? null : giver, to_member: to, status: 'open', remark: remark === '' ? null : remark } },
      ...items.map((item): RecordWrite => ({ object: 'handover_items', record: derivedId('handover_items', id, item.object, item.record), set: { handover: id, object: item.object, record: item.record, label: item.label, status: 'open' } })),
      { object: 'tasks', record: taskOf(id), set: { subject: `签收交接：${subject}（${items.length} 项）`, due: localDay(now), status: 'open', assignee: to, reminder: 'handover', object: 'handovers', record: id } },
    ];
  });
  return { writes, ids };
}

/** The task of the receiver of a pack. */
export function taskOf(pack: string): string {
  return derivedId('tasks', 'handover', pack);
}
