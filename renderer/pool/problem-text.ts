import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../preload/contract/index.ts';

type Problem = Output<'pool.rules'>['problems'][number];

/** What is wrong with a rule, and what counts then. */
export function useProblemText(): (problem: Problem) => string {
  const { t } = useTranslation('pool');
  return useCallback(({ code, facts }) => t(`problem.${code}` as 'title', facts), [t]);
}
