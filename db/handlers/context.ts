import type { EventName, EventPayload } from '../../preload/contract/events.ts';
import type { Settings } from '../../preload/contract/app.ts';
import type { Changes, Desk } from '../changes/index.ts';
import type { CoreOptions } from '../core.ts';
import type { Store } from '../store/open.ts';
import type { Views } from '../store/views.ts';
import type { PassTurns } from './passes.ts';
import type { Readers } from './readers.ts';
import type { Work } from './work.ts';

/** What every handler works with. */
export interface CoreContext {
  readonly store: Store;
  readonly changes: Changes;
  /** The way to write what may be many records. */
  readonly work: Work;
  readonly views: Views;
  /** Threads that read what takes long; null where the core reads everything itself. */
  readonly readers: Readers | null;
  readonly passes: PassTurns;
  readonly desk: Desk;
  readonly options: CoreOptions;
  /** Replaced as a whole when a setting changes. */
  settings: Settings;
  emit<E extends EventName>(name: E, payload: EventPayload<E>): void;
  /** Milliseconds since 1970, injected. */
  now(): number;
}
