import type { Alike } from '../../preload/contract/duplicates.ts';
import { useCall } from '../api/hooks.ts';
import { useDebounced } from '../ui/use-debounced.ts';

type Values = Readonly<Record<string, string | number | null>>;

/** Objects whose records are compared with what is here while they are typed. */
const COMPARED: ReadonlySet<string> = new Set(['customers', 'contacts', 'leads']);
/** A pause in typing so long asks; the answer comes from an index. */
const PAUSE_MS = 200;

/** Whether records of an object are compared at all. */
export function isCompared(object: string): boolean {
  return COMPARED.has(object);
}

/** Records that look like the one that is being typed, best first. */
export function useAlike(object: string, values: Values, id?: string): readonly Alike[] {
  const typed = useDebounced(JSON.stringify(values), PAUSE_MS);
  const asked = JSON.parse(typed) as Record<string, string | number | null>;
  const enabled = isCompared(object) && Object.values(asked).some((value) => value !== null && value !== '');
  const { data } = useCall('duplicates.check', { object, values: asked, ...(id === undefined ? {} : { id }) }, { enabled, keep: true });
  return enabled ? (data?.alike ?? []) : [];
}
