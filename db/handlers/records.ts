import type { BinResult, RecordView, WriteResult } from '../../preload/contract/records.ts';
import { newId, type BatchKind, type RecordWrite } from '../changes/index.ts';
import { appError } from '../errors.ts';
import type { Value } from '../model/types.ts';
import { withEffects } from '../process/effects.ts';
import { prepareByHand } from '../process/by-hand.ts';
import { currencyReader } from '../process/currency.ts';
import { refuseOwnRoute } from '../process/gates.ts';
import { hasRules } from '../process/leads/on-creation.ts';
import { createResolver, refuseTooLong, type Resolver } from '../process/resolve.ts';
import { matchTitle, searchLinks, type LinkOption } from '../store/links.ts';
import { readById, readByRid, type ReadRecord } from '../store/read.ts';
import { quoted } from '../store/tables.ts';
import type { CoreContext } from './context.ts';
import { createFlags } from './flags.ts';
import { presentRefused } from './refused.ts';
import { timeline } from './timeline.ts';

const STEP = 1000;

interface ParsedWrite {
  readonly object: string;
  readonly id?: string | undefined;
  readonly set?: Record<string, Value> | undefined;
  readonly text?: Record<string, string> | undefined;
  readonly fresh?: boolean | undefined;
}

export function recordHandlers(context: CoreContext) {
  const { store, desk } = context;

  function get(object: string, id: string): RecordView {
    const record = readById(store, store.registry.object(object), [id], context.now())[0];
    if (!record) throw appError('record.notFound', 'The record is not here.', { object, id });
    return { ...record, object };
  }

  async function write(writes: readonly ParsedWrite[], label: string, wanted?: BatchKind): Promise<WriteResult> {
    const kind = wanted ?? kindOf(writes, label);
    const { batch, ids, added, flagged, flaggedCount, refused } = await context.work.commit(kind, writes.length, () => prepareWrite(writes, kind, label));
    return { batch: batch?.id ?? null, ids, added, flagged, flaggedCount, ...presentRefused(store, refused) };
  }

  function* prepareWrite(writes: readonly ParsedWrite[], kind: BatchKind, label: string) {
    const flags = createFlags();
    const resolve = createResolver(store, flags.add);
    const currencyOf = currencyReader(store, writes);
    const plain: RecordWrite[] = [];
    const isNew: boolean[] = [];
    for (const [index, wanted] of writes.entries()) {
      isNew.push(wanted.id === undefined || (wanted.fresh === true && readById(store, store.registry.object(wanted.object), [wanted.id]).length === 0));
      plain.push(toRecordWrite(wanted, index, isNew[index] === true, resolve, currencyOf(wanted)));
      if (index % STEP === STEP - 1) yield index / 2;
    }
    const given = new Map(plain.map((write, index) => [write, writes[index]?.text ?? {}]));
    const { writes: ready, refused, rows } = yield* prepareByHand(store, plain, context.now(), (write) => {
      for (const [name, text] of Object.entries(given.get(write) ?? {})) refuseTooLong(write.object, store.registry.field(write.object, name), text);
    }, desk.member);
    const left = new Set(refused.map(({ record }) => record));
    const made = plain.filter(({ record }, index) => isNew[index] === true && !left.has(record));
    return { action: { kind, label, writes: [...ready, ...ownedByMaker(made, ready)], rows }, ids: plain.map(({ record }) => record), added: plain.filter(({ record }, index) => writes[index]?.id === undefined && !left.has(record)).length, refused, ...flags.without((index) => left.has(plain[index]?.record ?? '')) };
  }

  function toRecordWrite(wanted: ParsedWrite, index: number, isNew: boolean, resolve: Resolver, { currency, named }: ReturnType<ReturnType<typeof currencyReader>>): RecordWrite {
    const object = store.registry.object(wanted.object);
    const set: Record<string, Value> = { ...wanted.set, ...(named ? { currency } : {}) };
    const texts = wanted.text ?? {};
    for (const name of Object.keys(texts)) set[name] = resolve(index, store.registry.field(object.id, name), texts[name] ?? '', currency);
    if (isNew) for (const field of object.fields) if (field.initial !== undefined && !(field.id in set)) set[field.id] = field.initial;
    if (isNew && object.fieldsById.has('owner') && !('owner' in set) && desk.member && object.id !== 'leads' && !hasRules(store, object.id)) set['owner'] = desk.member;
    return { object: object.id, record: wanted.id ?? newId(desk.entropy), set };
  }

  /** Who makes a lead owns it where no rule says otherwise and it is nobody's customer yet (which the effects have looked up by now). */
  function ownedByMaker(made: readonly RecordWrite[], ready: readonly RecordWrite[]): RecordWrite[] {
    const leads = made.filter(({ object }) => object === 'leads');
    if (leads.length === 0 || !desk.member || hasRules(store, 'leads')) return [];
    const owned = new Set(ready.flatMap(({ record, set }) => ('owner' in set ? [record] : [])));
    return leads.filter(({ record }) => !owned.has(record)).map(({ object, record }) => ({ object, record, set: { owner: desk.member } }));
  }

  /** To the recycle bin or back, through the gates of every other write. */
  async function setDeleted(object: string, ids: readonly string[], deleted: boolean): Promise<BinResult> {
    const kind = deleted ? 'delete' : 'restore';
    const { batch, refused } = await context.work.commit(kind, ids.length, function* () {
      const writes = here(object, ids).map((record) => ({ object, record, set: { deleted: deleted ? 1 : null } }));
      const { writes: ready, refused, rows } = yield* prepareByHand(store, writes, context.now(), undefined, desk.member);
      return { action: { kind, writes: ready, rows }, refused };
    });
    return { batch: batch?.id ?? null, ...presentRefused(store, refused) };
  }

  async function setArchived(object: string, ids: readonly string[], archived: boolean) {
    if (!store.registry.object(object).fieldsById.has('archived')) throw appError('call.forbidden', `Records of '${object}' are not put away.`, { object });
    const kind = 'archive';
    const { batch } = await context.work.commit(kind, ids.length, function* () {
      const writes = here(object, ids).map((record) => ({ object, record, set: { archived: archived ? 1 : null } }));
      yield ids.length;
      return { action: { kind, writes: withEffects(store, writes, context.now()) } };
    });
    return { batch: batch?.id ?? null };
  }

  /** Only what is here: writing to an id that nobody knows would make a record of it. */
  function here(object: string, ids: readonly string[]): string[] {
    refuseOwnRoute(object);
    return store.db.pluck<string>(`SELECT id FROM ${quoted(store.registry.object(object).id)} WHERE id IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)]);
  }

  function related({ object, id, related, through, limit }: { object: string; id: string; related: string; through: string; limit: number }) {
    store.registry.object(object);
    const type = store.registry.object(related);
    if (store.registry.field(related, through).derived) throw appError('record.unknownField', 'Related records are found through stored links.', { object: related, field: through });
    const column = quoted(through);
    const subject = type.fieldsById.has('object') && through === 'record';
    const where = `${column} = ? AND deleted IS NOT 1${subject ? ' AND object = ?' : ''}`;
    const bindings = subject ? [id, object] : [id];
    const rids = store.db.pluck<number>(`SELECT rid FROM ${quoted(related)} WHERE ${where} ORDER BY ${type.fieldsById.has('position') ? 'position, ' : ''}rid DESC LIMIT ?`, [...bindings, limit]);
    const count = store.db.pluck<number>(`SELECT count(*) FROM ${quoted(related)} WHERE ${where}`, bindings)[0] ?? 0;
    return { records: readByRid(store, type, rids, context.now()).map((record: ReadRecord) => ({ ...record, object: related })), count };
  }

  return {
    'records.get': ({ object, id }: { object: string; id: string }) => get(object, id),
    'records.write': ({ writes, label, kind }: { writes: ParsedWrite[]; label?: string | undefined; kind?: BatchKind | undefined }) => write(writes, label ?? '', kind),
    'records.delete': ({ object, ids }: { object: string; ids: string[] }) => setDeleted(object, ids, true),
    'records.restore': ({ object, ids }: { object: string; ids: string[] }) => setDeleted(object, ids, false),
    'records.archive': ({ object, ids, archived }: { object: string; ids: string[]; archived: boolean }) => setArchived(object, ids, archived),
    'records.related': related,
    'records.timeline': ({ object, id, limit }: { object: string; id: string; limit: number }) => ({ entries: timeline(store, object, id, limit) }),
    'links.search': ({ object, text, limit }: { object: string; text: string; limit: number }) => ({ options: searchLinks(store, object, text, limit) }),
    'links.match': ({ object, texts }: { object: string; texts: string[] }) => ({ matches: texts.map((text) => matchTitle(store, object, text)) }),
    'search.everything': ({ text, limit }: { text: string; limit: number }) => ({ hits: searchEverything(text, limit) }),
  };

  function searchEverything(text: string, limit: number): (LinkOption & { object: string })[] {
    if (text.trim() === '') return [];
    const objects = store.registry.objects().filter((object) => !object.system && object.searchFields.length > 0);
    return objects.flatMap((object) => searchLinks(store, object.id, text, limit).map((hit) => ({ ...hit, object: object.id }))).slice(0, limit * 2);
  }
}

function kindOf(writes: readonly ParsedWrite[], label: string): BatchKind {
  if (writes.length === 1 && writes[0]?.id === undefined) return 'create';
  return writes.length > 1 || label !== '' ? 'paste' : 'edit';
}
