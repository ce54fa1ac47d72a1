import type { ActView } from '../../preload/contract/acts.ts';
import type { Language } from '../i18n/setup.ts';

export type Facts = ActView['reason'];

/** Makes the facts of one kind of act readable: an amount in minor units becomes "￥1,234.50". */
type Reader = (facts: Facts, language: Language) => Facts;

/** By kind of act; most kinds need none. */
const READERS: Readonly<Record<string, Reader>> = {};

/** The facts of an act as its words take them. */
export function readableFacts({ kind, reason }: Pick<ActView, 'kind' | 'reason'>, language: Language): Facts {
  return READERS[kind]?.(reason, language) ?? reason;
}
