import { useEffect, useState } from 'react';
import type { Output } from '../../preload/contract/index.ts';
import type { ImportPlan } from '../../preload/contract/imports.ts';
import { call } from '../api/bridge.ts';

type PlanPage = Output<'import.planPage'>;
export type PlanList = PlanPage['list'];
export type PlanItems<L extends PlanList> = ImportPlan[L];

export const PAGE_SIZE = 50;

interface Fetched {
  readonly start: number;
  readonly items: PlanPage['items'];
  readonly total: number;
}

/**
 * One page of a list of the plan. The plan itself brings the first hundred, so the usual import never asks again;
 * null while a later page is on its way.
 */
export function usePlanPage<L extends PlanList>(plan: ImportPlan, list: L, page: number): { readonly items: PlanItems<L> | null; readonly total: number } {
  const first = plan[list] as PlanItems<L>;
  const start = page * PAGE_SIZE;
  const here = start + PAGE_SIZE <= first.length || first.length < 100;
  const [fetched, setFetched] = useState<Fetched | null>(null);
  useEffect(() => {
    if (here) return undefined;
    let wanted = true;
    void call('import.planPage', { session: plan.session, list, start, count: PAGE_SIZE }).then(
      (answer) => {
        if (wanted) setFetched({ start, items: answer.items, total: answer.total });
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [here, plan.session, list, start]);
  if (here) return { items: first.slice(start, start + PAGE_SIZE) as PlanItems<L>, total: totalOf(plan, list) };
  return { items: fetched?.start === start ? (fetched.items as PlanItems<L>) : null, total: fetched?.total ?? totalOf(plan, list) };
}

function totalOf(plan: ImportPlan, list: PlanList): number {
  const { create, update, unchanged, skip, badRows, warnings } = plan.counts;
  if (list === 'badRows') return badRows;
  return list === 'warnings' ? warnings : create + update + unchanged + skip;
}
