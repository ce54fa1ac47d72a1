import type { Output } from '../../preload/contract/index.ts';
import type { Option, Value } from '../model/types.ts';
import type { Store } from '../store/open.ts';
import { localDay, period } from '../store/local-days.ts';
import { cny, isDay, QUOTE_DAY, STANDING_QUOTE, WON_DAY } from './sql.ts';

type Dashboard = Output<'reports.dashboard'>;

const NOT_SET = { zh: '未填写', en: 'Not set' };

/** Funnel, regions and months, over everybody's records. `now` is milliseconds; `months` includes the present one. */
export function dashboard(store: Store, { now, months }: { readonly now: number; readonly months: number }): Dashboard {
  return { funnel: funnel(store), regions: regions(store), monthly: monthly(store, localDay(now), months) };
}

/** Every stage in order, empty ones too; deals without a known stage stand last, when there are any. */
function funnel(store: Store): Dashboard['funnel'] {
  const rows = store.db.all<{ stage: Value; count: number; amount: number | null }>(
    `SELECT t.stage, count(*) AS count, sum(${cny('amount')}) AS amount FROM deals t WHERE t.deleted IS NOT 1 GROUP BY t.stage`,
  );
  const stages = optionsOf(store, 'deals', 'stage');
  const counted = stages.map(({ key, label }) => {
    const row = rows.find(({ stage }) => stage === key);
    return { stage: key, label, count: row?.count ?? 0, amount: row?.amount ?? 0 };
  });
  const others = rows.filter(({ stage }) => !stages.some(({ key }) => key === stage)).map(({ stage, count, amount }) => ({
    stage: String(stage ?? ''), label: stage === null ? NOT_SET : kept(stage), count, amount: amount ?? 0,
  }));
  return [...counted, ...others];
}

/** Customers by region, most first; null for those without one. */
function regions(store: Store): Dashboard['regions'] {
  const options = optionsOf(store, 'customers', 'region');
  const rows = store.db.all<{ region: Value; count: number }>(
    'SELECT region, count(*) AS count FROM customers WHERE deleted IS NOT 1 GROUP BY region ORDER BY count DESC, region',
  );
  return rows.map(({ region, count }) => ({
    region: region === null ? null : String(region),
    label: region === null ? NOT_SET : (options.find(({ key }) => key === region)?.label ?? kept(region)),
    count,
  }));
}

/** Amounts per calendar month, oldest first, months without any included. */
function monthly(store: Store, today: string, months: number): Dashboard['monthly'] {
  const names = monthNames(today, months);
  const bounds = { from: `${names[0] ?? ''}-01`, to: period(today, 'month')[1] };
  const sums = (table: string, column: string, day: string, where: string) => new Map(
    store.db.all<{ month: string; amount: number | null }>(
      `SELECT substr(${day}, 1, 7) AS month, sum(${cny(column)}) AS amount FROM ${table} t
       WHERE t.deleted IS NOT 1 AND ${where} AND ${day} >= @from AND ${day} < @to GROUP BY 1`, [bounds],
    ).map(({ month, amount }) => [month, amount ?? 0]),
  );
  const quoted = sums('quotes', 'total', QUOTE_DAY, STANDING_QUOTE);
  const won = sums('deals', 'amount', WON_DAY, "t.stage = 'won'");
  const received = sums('payments', 'amount', 't.paid_on', isDay('t.paid_on'));
  return names.map((month) => ({ month, quoted: quoted.get(month) ?? 0, won: won.get(month) ?? 0, received: received.get(month) ?? 0 }));
}

/** `YYYY-MM` of the last `months` months up to today's. */
function monthNames(today: string, months: number): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: months }, (_, i) => new Date(Date.UTC(year, month - months + i, 1)).toISOString().slice(0, 7));
}

function optionsOf(store: Store, object: string, field: string): readonly Option[] {
  return store.registry.field(object, field).options ?? [];
}

/** A value that was kept although it is none of the options is its own label. */
function kept(value: string | number): { zh: string; en: string } {
  return { zh: String(value), en: String(value) };
}
