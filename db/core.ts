import { pathToFileURL } from 'node:url';
import { routes, type CoreHandlers, type RouteName } from '../preload/contract/index.ts';
import type { CallContext } from '../preload/contract/define.ts';
import type { Answer } from '../preload/contract/errors.ts';
import type { EventName, EventPayload } from '../preload/contract/events.ts';
import { backupBeforeMigration } from './backup/index.ts';
import { createChanges } from './changes/index.ts';
import { loadDesk } from './changes/desk.ts';
import type { Entropy } from './changes/id.ts';
import { appError, toFailure } from './errors.ts';
import { actHandlers } from './handlers/acts.ts';
import { activityHandlers } from './handlers/activities.ts';
import { appHandlers } from './handlers/app.ts';
import { approvalHandlers } from './handlers/approvals.ts';
import { attachmentHandlers } from './handlers/attachments.ts';
import { backupHandlers } from './handlers/backup.ts';
import { chartHandlers } from './handlers/charts.ts';
import type { CoreContext } from './handlers/context.ts';
import { contractHandlers } from './handlers/contracts.ts';
import { keepDailyBackup } from './handlers/daily-backup.ts';
import { duplicateHandlers } from './handlers/duplicates.ts';
import { fieldHandlers } from './handlers/fields.ts';
import { prepareFirstUse } from './handlers/first-use.ts';
import { findHandlers } from './handlers/finds.ts';
import { gridHandlers } from './handlers/grids.ts';
import { handoverHandlers } from './handlers/handover.ts';
import { historyHandlers } from './handlers/history.ts';
import { importHandlers } from './handlers/imports.ts';
import { leadHandlers } from './handlers/leads.ts';
import { createPassTurns, keepPasses, passHandlers } from './handlers/passes.ts';
import { pricingHandlers } from './handlers/pricing.ts';
import { poolHandlers } from './handlers/pool.ts';
import { quotePaperHandlers } from './handlers/quote-papers.ts';
import { quoteHandlers } from './handlers/quotes.ts';
import { receivableHandlers } from './handlers/receivables.ts';
import { recordHandlers } from './handlers/records.ts';
import { createReaders, type Readers } from './handlers/readers.ts';
import { relayChanges } from './handlers/relay.ts';
import { reminderHandlers } from './handlers/reminders.ts';
import { reportHandlers } from './handlers/reports.ts';
import { keepSearchTexts } from './handlers/search-texts.ts';
import { loadSettings } from './handlers/settings.ts';
import { stageHandlers } from './handlers/stages.ts';
import { teamHandlers } from './handlers/team.ts';
import { createTurns } from './handlers/turns.ts';
import { createWork, workHandlers } from './handlers/work.ts';
import { systemEntropy } from './system-entropy.ts';
import { isLongList, type MakingApart } from './store/long-lists.ts';
import { openStore, type Store } from './store/open.ts';
import { createViews } from './store/views.ts';

export interface CoreOptions {
  readonly databaseFile: string;
  /** Where verified copies go; made when missing. */
  readonly backupFolder: string;
  readonly version: string;
  /** A scratch book with generated data. `demoCustomers` overrides how many. */
  readonly demo?: boolean;
  readonly demoCustomers?: number;
  /** The workbook reader's entry file; it runs in a worker that can be killed. */
  readonly importWorker: string;
  /** The entry file of threads that read beside the core; without one the core reads everything itself. */
  readonly readerWorker?: string;
  readonly systemLanguage?: 'zh' | 'en';
  readonly entropy?: Entropy;
  /** Make the copy of the day while the book is open; yes unless told. A demo has none. */
  readonly dailyBackup?: boolean;
  /** Do what falls due by time (reminders, recycling) while the book is open; yes unless told. */
  readonly passes?: boolean;
}

/** The product without a window: answers the contract over one database file. */
export interface Core {
  call(route: string, input: unknown, context?: CallContext): Promise<Answer<unknown>>;
  onEvent(listener: (name: string, payload: unknown) => void): () => void;
  /** Called when the core did something that nobody asked for: what that needed can be given back. */
  onWork(listener: () => void): () => void;
  /** Nothing is asked at the moment: gives back what only makes the next answer a little faster. */
  rest(): void;
  close(): Promise<void>;
}

/** While one of these runs, other calls wait; readers go on where that is said. Long writes take such a turn themselves. */
const EXCLUSIVE: ReadonlyMap<string, { readonly readers: boolean }> = new Map([
  ['import.commit', { readers: true }],
  ['backup.restore', { readers: false }],
]);

/** Opens the book and wires the rooms together. Throws AppErrors with `database.*` codes. */
export async function createCore(options: CoreOptions): Promise<Core> {
  const entropy = options.entropy ?? systemEntropy;
  const store = openStore(options.databaseFile, { beforeMigration: (db, from) => backupBeforeMigration(db, options.backupFolder, from) });
  const listeners = new Set<(name: string, payload: unknown) => void>();
  const workers = new Set<() => void>();
  const worked = (): void => workers.forEach((listener) => listener());
  const emit = <E extends EventName>(name: E, payload: EventPayload<E>) => {
    for (const listener of listeners) listener(name, payload);
  };
  const desk = loadDesk(store.db, entropy);
  const changes = createChanges(store, desk);
  const turns = createTurns(store.db.filename !== ':memory:');
  const readers = options.readerWorker === undefined || store.db.filename === ':memory:' ? null : createReaders(pathToFileURL(options.readerWorker), { databaseFile: options.databaseFile }, worked);
  const context: CoreContext = {
    store, desk, changes, options, emit, readers,
    work: createWork(changes, turns, emit),
    views: createViews(store, () => entropy.now(), readers && makingApart(store, readers, () => entropy.now())),
    passes: createPassTurns({ store, changes, desk }, readers),
    settings: loadSettings(store.db, desk),
    now: () => entropy.now(),
  };
  await prepareFirstUse(context);
  const relay = relayChanges(context);
  const handlers = createHandlers(context);
  const searchTexts = keepSearchTexts(context);
  const passes = options.passes === false ? null : keepPasses(context, worked);
  const daily = options.demo || options.dailyBackup === false ? null : keepDailyBackup(context, worked);

  async function call(route: string, input: unknown, calling: CallContext = { files: [] }): Promise<Answer<unknown>> {
    try {
      const [handler, parsed] = find(handlers, route, input);
      for (let over = turns.before(route); over !== null; over = turns.before(route)) await over;
      const exclusive = EXCLUSIVE.get(route);
      return { ok: true, data: await (exclusive ? turns.alone(async () => handler(parsed, calling), exclusive) : handler(parsed, calling)) };
    } catch (error) {
      return { ok: false, error: toFailure(error) };
    }
  }

  return {
    call,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onWork: (listener) => {
      workers.add(listener);
      return () => workers.delete(listener);
    },
    rest: () => store.db.rest(),
    close: async () => {
      await turns.idle();
      await daily?.stop();
      searchTexts.stop();
      passes?.stop();
      relay.stop();
      await readers?.stop();
      await context.passes.idle();
      store.db.close();
    },
  };
}

/** Long lists are made by a thread, which sees the book as it was durable. */
function makingApart(store: Store, readers: Readers, now: () => number): MakingApart {
  return {
    isLong: (query) => isLongList(store, query, now()),
    make: (query) => readers.ask('rids', { query, now: now() }),
  };
}

function createHandlers(context: CoreContext): CoreHandlers {
  return {
    ...actHandlers(context),
    ...activityHandlers(context),
    ...appHandlers(context),
    ...approvalHandlers(context),
    ...attachmentHandlers(context),
    ...backupHandlers(context),
    ...duplicateHandlers(context),
    ...contractHandlers(context),
    ...chartHandlers(context),
    ...fieldHandlers(context),
    ...receivableHandlers(context),
    ...recordHandlers(context),
    ...gridHandlers(context),
    ...findHandlers(context),
    ...handoverHandlers(context),
    ...historyHandlers(context),
    ...importHandlers(context),
    ...leadHandlers(context),
    ...passHandlers(context),
    ...pricingHandlers(context),
    ...poolHandlers(context),
    ...quotePaperHandlers(context),
    ...quoteHandlers(context),
    ...reminderHandlers(context),
    ...reportHandlers(context),
    ...stageHandlers(context),
    ...teamHandlers(context),
    ...workHandlers(context),
  };
}

type AnyHandler = (input: unknown, context: CallContext) => unknown;

function find(handlers: CoreHandlers, name: string, input: unknown): readonly [AnyHandler, unknown] {
  const handler = Object.hasOwn(handlers, name) ? (handlers[name as keyof CoreHandlers] as AnyHandler) : undefined;
  if (!handler) throw appError('call.unknownRoute', `There is no route '${name}'.`, { route: name });
  const parsed = routes[name as RouteName].input.safeParse(input);
  if (!parsed.success) throw appError('call.invalidInput', parsed.error.message.slice(0, 2000), { route: name });
  return [handler, parsed.data];
}

