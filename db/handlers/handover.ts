import type { CallContext } from '../../preload/contract/define.ts';
import { newId } from '../changes/index.ts';
import { writeHandover } from '../documents/handover-workbook.ts';
import { appError } from '../errors.ts';
import type { Wanted } from '../process/handover/gather.ts';
import { itemsOf, leftWithCustomers, listPacks, readPack } from '../process/handover/packs.ts';
import { planSign, type SignWish } from '../process/handover/sign.ts';
import { planTransfer, type TransferWish } from '../process/handover/transfer.ts';
import { owned } from '../process/pool/claim-gate.ts';
import { readTerms } from '../process/pool/terms.ts';
import type { CoreContext } from './context.ts';

/** Items of one pack that the window is given; the workbook has them all. */
const MOST_ITEMS = 5000;

/** Transfers with their packs, and how the receiver signs them off. */
export function handoverHandlers({ store, desk, changes, work, now }: CoreContext) {
  const plan = (wish: TransferWish) => planTransfer(store, wish, now(), () => newId(desk.entropy));

  function packOf(id: string) {
    const pack = readPack(store, id);
    if (!pack) throw appError('record.notFound', 'The hand-over is not here.', { object: 'handovers', id });
    return pack;
  }

  return {
    'handover.preview': ({ what, to }: { what: Wanted; to: string }) => {
      const { customers, writes } = plan({ what, to, remark: '', pack: true });
      const counts = new Map<string, number>();
      for (const { object, set } of writes) if (object === 'handover_items') counts.set(String(set['object']), (counts.get(String(set['object'])) ?? 0) + 1);
      return { customers, items: [...counts].map(([object, count]) => ({ object, count })), capacity: readTerms(store).capacity, owned: owned(store, to) };
    },
    'handover.transfer': async (wish: TransferWish) => {
      const size = 'customers' in wish.what ? wish.what.customers.length : owned(store, wish.what.member);
      const { batch, done } = await work.commit('handover', size, function* () {
        const done = plan(wish);
        yield size;
        return { action: { kind: 'handover' as const, writes: done.writes }, done };
      });
      return { batch: batch?.id ?? null, customers: done.customers, items: done.items, packs: [...done.packs] };
    },
    'handover.list': ({ mine, limit }: { mine: boolean; limit: number }) => ({ packs: listPacks(store, mine ? desk.member : null, limit), left: leftWithCustomers(store) }),
    'handover.get': ({ id }: { id: string }) => {
      const pack = packOf(id);
      return { pack, items: itemsOf(store, id, MOST_ITEMS), more: pack.total > MOST_ITEMS, mine: pack.to === desk.member };
    },
    'handover.sign': (wish: SignWish) => {
      const batch = changes.commit({ kind: 'handover', label: wish.status === 'questioned' ? '提出疑问' : '签收', writes: planSign(store, wish, desk.member, now()) });
      return { batch: batch?.id ?? null };
    },
    'handover.export': ({ id, language }: { id: string; language: 'zh' | 'en' }, { files }: CallContext) => {
      const file = files[0];
      if (!file) throw appError('file.unknownToken', 'No file was chosen.');
      const pack = packOf(id);
      const rows = itemsOf(store, id, pack.total + 1).map((item) => ({ ...item, object: store.registry.find(item.object)?.one[language] ?? item.object }));
      return writeHandover(file.path, pack.subject, rows, language);
    },
  };
}
