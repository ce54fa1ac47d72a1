import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActView } from '../../preload/contract/acts.ts';
import { useLanguage } from '../i18n/hooks.ts';
import { readableFacts } from './readable-facts.ts';

export interface ActWords {
  /** What was done: "退回公海". */
  readonly what: string;
  /** Why, in words: "43 天未跟进，规则 …". */
  readonly why: string;
}

/** The name of a kind of act; its code when it has none. */
export function useActName(): (kind: string) => string {
  const { t } = useTranslation('acts');
  return useCallback((kind) => t(`kinds.${kind}` as 'kinds.pool.no_contact', { defaultValue: kind }), [t]);
}

/** An act in words. */
export function useActWords(): (act: Pick<ActView, 'kind' | 'reason'>) => ActWords {
  const { t } = useTranslation('acts');
  const language = useLanguage();
  const nameOf = useActName();
  return useCallback(
    (act) => {
      const facts = readableFacts(act, language);
      const plain = Object.entries(facts).map(([name, value]) => `${name}: ${value ?? '—'}`).join(' · ');
      return { what: nameOf(act.kind), why: t(`why.${act.kind}` as 'title', { ...facts, defaultValue: plain }) };
    },
    [t, language, nameOf],
  );
}
