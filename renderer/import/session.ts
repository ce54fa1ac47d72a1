import { create } from 'zustand';
import type { Failure } from '../../preload/contract/errors.ts';
import type { Input, Output } from '../../preload/contract/index.ts';
import type { ImportPlan, ImportPreview } from '../../preload/contract/imports.ts';
import type { PickedFile } from '../../preload/contract/shell.ts';
import { call } from '../api/bridge.ts';
import { asFailure } from '../api/call-error.ts';

export type ImportStep = 'choose' | 'reading' | 'map' | 'planning' | 'plan' | 'writing' | 'done';
export type ImportResult = Output<'import.commit'>;
export type MappingChange = Omit<Input<'import.map'>, 'session'>;

export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total: number | null;
}

interface ImportState {
  readonly step: ImportStep;
  readonly files: readonly PickedFile[];
  readonly preview: ImportPreview | null;
  readonly plan: ImportPlan | null;
  readonly result: ImportResult | null;
  readonly progress: Progress | null;
  /** What went wrong in the present step; shown there, and the step can be tried again. */
  readonly failure: Failure | null;
  /** The person stopped the work before; nothing of it was written. */
  readonly stopped: boolean;
  /** True while a change of the mapping is being worked out. */
  readonly remapping: boolean;
}

const EMPTY: ImportState = { step: 'choose', files: [], preview: null, plan: null, result: null, progress: null, failure: null, stopped: false, remapping: false };

/** The import in hand. It lives outside the page, so looking something up elsewhere does not lose it. */
export const useImport = create<ImportState>(() => EMPTY);

const set = useImport.setState;
const get = useImport.getState;
/** The session an answer belongs to: while files are being read, only the progress events know it. */
let sessionInHand: string | null = null;
/** Counts attempts, so that the answer of one that was cancelled is not taken for the present one. */
let attempt = 0;

/**
 * Reads files that were dropped or picked. While columns are still being checked, more files join those that are there;
 * later than that a new import begins. The import in hand is closed first: nothing of it was written.
 */
export async function startImport(added: readonly PickedFile[]): Promise<void> {
  if (added.length === 0) return;
  const before = get();
  const joins = before.step === 'reading' || before.step === 'map';
  const known = new Set(added.map((file) => file.token));
  const files = joins ? [...before.files.filter((file) => !known.has(file.token)), ...added] : added;
  leaveSession();
  attempt += 1;
  const mine = attempt;
  set({ ...EMPTY, step: 'reading', files });
  try {
    const preview = await call('import.open', { files: files.map((file) => file.token) });
    if (mine !== attempt) {
      void call('import.close', { session: preview.session });
      return;
    }
    sessionInHand = preview.session;
    set({ step: 'map', preview, progress: null });
  } catch (error) {
    if (mine === attempt) set({ step: 'choose', progress: null, failure: ownFailure(error) });
  }
}

/** Sends a change of the mapping or the options; the preview that comes back replaces the one on the screen. */
export async function changeMapping(change: MappingChange): Promise<void> {
  const session = get().preview?.session;
  if (session === undefined) return;
  set({ remapping: true, failure: null, stopped: false });
  try {
    const preview = await call('import.map', { session, ...change });
    if (get().preview?.session === session) set({ preview, remapping: false });
  } catch (error) {
    set({ remapping: false, failure: asFailure(error) });
  }
}

/** Works out what the import would do. Nothing is written. */
export async function makePlan(): Promise<void> {
  await inStep('planning', 'map', async (session) => ({ step: 'plan', plan: await call('import.plan', { session }) }));
}

/** Writes the plan as one batch. */
export async function commitPlan(): Promise<void> {
  await inStep('writing', 'plan', async (session) => ({ step: 'done', result: await call('import.commit', { session }) }));
}

/** Stops what is under way. What was begun is rolled back by the core. */
export async function cancelWork(): Promise<void> {
  const { step } = get();
  const session = get().preview?.session ?? sessionInHand;
  if (step === 'reading') {
    attempt += 1;
    set({ step: 'choose', progress: null });
  }
  if (session !== null) await call('import.cancel', { session }).catch(() => undefined);
}

export function backToMapping(): void {
  set({ step: 'map', plan: null, failure: null, stopped: false });
}

/** Ends the wizard and forgets the files. */
export function closeImport(): void {
  leaveSession();
  attempt += 1;
  set(EMPTY);
}

/** Progress of any long work; the part that is ours is shown. */
export function noteProgress(event: Progress & { readonly task: string }): void {
  const { step, preview } = get();
  if (step === 'reading') sessionInHand = event.task;
  else if (event.task !== preview?.session) return;
  if (step === 'reading' || step === 'planning' || step === 'writing') set({ progress: { phase: event.phase, done: event.done, total: event.total } });
}

async function inStep(during: ImportStep, back: ImportStep, work: (session: string) => Promise<Partial<ImportState>>): Promise<void> {
  const session = get().preview?.session;
  if (session === undefined) return;
  set({ step: during, progress: null, failure: null, stopped: false });
  try {
    const next = await work(session);
    if (get().preview?.session === session) set({ ...next, progress: null });
  } catch (error) {
    const failure = ownFailure(error);
    if (get().preview?.session === session) set({ step: back, progress: null, failure, stopped: failure === null });
  }
}

/** A cancel is what the person asked for, not a failure to show. */
function ownFailure(error: unknown): Failure | null {
  const failure = asFailure(error);
  return failure.code === 'import.cancelled' ? null : failure;
}

function leaveSession(): void {
  const session = get().preview?.session ?? sessionInHand;
  sessionInHand = null;
  if (session === null) return;
  if (get().step === 'reading') void call('import.cancel', { session }).catch(() => undefined);
  void call('import.close', { session }).catch(() => undefined);
}
