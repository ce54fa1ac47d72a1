import type { Filter } from '../../preload/contract/grids.ts';
import type { CallContext } from '../../preload/contract/define.ts';
import { appError } from '../errors.ts';
import type { RecordWrite } from '../changes/index.ts';
import { prepareByHand } from '../process/by-hand.ts';
import { refuseReadonly } from '../process/gates.ts';
import { resolveText } from '../process/resolve.ts';
import { groupSums } from '../store/group-sums.ts';
import { groupsOf } from '../store/groups.ts';
import { summarizeBlocks, type Block } from '../store/range-summary.ts';
import { seekCell } from '../store/seek.ts';
import { distinctValues, summarize } from '../store/summary.ts';
import type { ViewQuery } from '../store/views.ts';
import type { CoreContext } from './context.ts';
import { exportView } from './export.ts';
import { presentRefused } from './refused.ts';

const MAX_WINDOW = 1000;
const MAX_IDS = 100_000;

export function gridHandlers(context: CoreContext) {
  const { store, views } = context;

  async function bulkSet({ view: id, ids, field, text }: { view: string; ids?: string[] | undefined; field: string; text: string }) {
    const view = await views.get(id);
    const object = view.query.object;
    const type = store.registry.field(object, field);
    // Program-written fields are so for every record: said once, not for each.
    refuseReadonly(type, object);
    const { value, code } = resolveText(store, type, text);
    const { batch, refused } = await context.work.commit('bulk', ids?.length ?? view.rids.length, function* () {
      const targets = ids ?? views.ids(view, 0, view.rids.length);
      const writes: RecordWrite[] = targets.map((record) => ({ object, record, set: { [field]: value } }));
      const ready = yield* prepareByHand(store, writes, context.now(), undefined, context.desk.member);
      return { action: { kind: 'bulk' as const, label: type.label.zh, writes: ready.writes, rows: ready.rows }, refused: ready.refused };
    });
    return { batch: batch?.id ?? null, changed: batch?.changes.filter((change) => change.object === object).length ?? 0, flagged: code, ...presentRefused(store, refused) };
  }

  return {
    'view.open': async (query: ViewQuery & { filter: Filter }) => {
      const view = await views.open(query);
      return { view: view.id, count: view.rids.length, version: view.version };
    },
    'view.rows': async ({ view: id, start, end }: { view: string; start: number; end: number }) => {
      const view = await views.get(id);
      return { rows: views.rows(view, start, Math.min(end, start + MAX_WINDOW)), count: view.rids.length, version: view.version };
    },
    'view.position': async ({ view, id }: { view: string; id: string }) => ({ position: views.position(await views.get(view), id) }),
    'view.ids': async ({ view, start, end }: { view: string; start: number; end: number }) => ({ ids: views.ids(await views.get(view), start, Math.min(end, start + MAX_IDS)) }),
    'view.groups': async ({ view: id }: { view: string }) => {
      const view = await views.get(id);
      const groups = groupsOf(store, view, context.now());
      return { groups: groups ?? [], tooMany: groups === null, version: view.version };
    },
    'view.groupSums': async ({ view: id, fields }: { view: string; fields: string[] }) => {
      const view = await views.get(id);
      return { sums: groupSums(store, view, fields, context.now()), version: view.version };
    },
    'view.summary': async ({ view, fields, distinct }: { view: string; fields: string[]; distinct: string[] }) => summarize(store, await views.get(view), fields, context.now(), distinct),
    'view.rangeSummary': async ({ view, blocks }: { view: string; blocks: Block[] }) => summarizeBlocks(store, await views.get(view), blocks, context.now()),
    'view.seek': async ({ view, field, from, to, filled }: { view: string; field: string; from: number; to: number; filled: boolean }) => ({ position: seekCell(store, await views.get(view), field, from, to, filled, context.now()) }),
    'view.distinct': ({ object, field, text, limit }: { object: string; field: string; text: string; limit: number }) => ({ values: distinctValues(store, object, field, text, limit, context.now()) }),
    'view.close': ({ view }: { view: string }) => {
      views.close(view);
      return {};
    },
    'view.bulkSet': bulkSet,
    'export.workbook': async ({ view, fields, language }: { view: string; fields: string[]; language: 'zh' | 'en' }, { files }: CallContext) => {
      const file = files[0];
      if (!file) throw appError('file.unknownToken', 'No file was chosen.');
      return exportView(context, await views.get(view), fields, language, file.path);
    },
  };
}
