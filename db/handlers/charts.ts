import { boardColumns } from '../process/stages/board.ts';
import { stageRules } from '../process/stages/rules.ts';
import { stallCutoffs } from '../process/stages/stalled.ts';
import { activity } from '../reports/charts/activity.ts';
import { cycleTimes } from '../reports/charts/cycle.ts';
import { forecast, forecastBindings } from '../reports/charts/forecast.ts';
import { funnelBy, type FunnelBy } from '../reports/charts/funnel.ts';
import { leadSources } from '../reports/charts/leads.ts';
import { lastDays, type Span } from '../reports/charts/span.ts';
import { spread, type SpreadBy } from '../reports/charts/spread.ts';
import { addDays } from '../store/local-days.ts';
import type { CoreContext } from './context.ts';

/** Figures behind the charts, each one statement. */
export function chartHandlers({ store, now }: CoreContext) {
  return {
    'charts.funnel': ({ by, days }: { by: FunnelBy; days: number }) => {
      const span = lastDays(now(), days);
      const stages = (store.registry.field('deals', 'stage').options ?? []).flatMap(({ key }) => (key === 'lost' ? [] : [key]));
      return { ...rangeOf(span), stages, groups: funnelBy(store, by, span) };
    },
    'charts.forecast': ({ months, owner }: { months: number; owner: string | null }) => ({ months: monthNames(forecastBindings(now(), months, owner).first, months), cells: forecast(store, now(), months, owner) }),
    'charts.cycle': ({ days, part }: { days: number; part?: string | undefined }) => {
      const span = lastDays(now(), days);
      const parted = part ?? addDays(span.to, -Math.floor(days / 2));
      return { ...rangeOf(span), part: parted, ...cycleTimes(store, span, parted) };
    },
    'charts.activity': ({ days }: { days: number }) => {
      const span = lastDays(now(), days);
      return { ...rangeOf(span), cells: activity(store, span) };
    },
    'charts.leads': ({ days }: { days: number }) => {
      const span = lastDays(now(), days);
      return { ...rangeOf(span), sources: leadSources(store, span) };
    },
    'charts.spread': ({ by }: { by: SpreadBy }) => ({ rows: spread(store, by) }),
    'charts.stalled': () => {
      const cutoffs = new Map(stallCutoffs(store, now()).map(({ stage, before }) => [stage, before]));
      const columns = boardColumns(store, { owner: null, search: '', stalledOnly: true, closedDays: 0 }, now());
      return { stages: stageRules(store).flatMap(({ stage, stalledDays }) => {
        const column = columns.find((each) => each.stage === stage);
        const before = cutoffs.get(stage);
        return before === undefined ? [] : [{ stage, before, days: stalledDays ?? 0, count: column?.count ?? 0, amount: column?.amount ?? 0 }];
      }) };
    },
  };
}

function rangeOf({ from, to }: Span) {
  return { from, to: addDays(to, -1) };
}

function monthNames(first: string, count: number): string[] {
  const [year = 0, month = 1] = first.split('-').map(Number);
  return Array.from({ length: count }, (_, ahead) => new Date(Date.UTC(year, month - 1 + ahead, 1)).toISOString().slice(0, 7));
}
