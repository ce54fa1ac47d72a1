// Every chart's route against the statement that somebody who knows SQL would write for the same figures.
import type { Input, RouteName } from '../../../preload/contract/index.ts';
import { MOMENTS as M } from './moments.ts';

/** One route and what it is held against. */
export interface Line<R extends RouteName = RouteName> {
  readonly name: string;
  readonly what: string;
  readonly route: R;
  readonly input: Input<R>;
  readonly bare: readonly string[];
}

const line = <R extends RouteName>(each: Line<R>): Line => each as unknown as Line;
const PLACE = (column: string): string => `CASE ${column} WHEN 'need' THEN 1 WHEN 'quote' THEN 2 WHEN 'negotiate' THEN 3 WHEN 'won' THEN 4 ELSE 0 END`;
const CNY = "CASE WHEN t.currency = 'CNY' THEN t.amount END";

/** What instalments still lack after the payments that name them and, by due day, those that name their contract. */
export const OWED = `
  matched AS (SELECT payment, sum(amount) AS amount FROM payment_matches WHERE deleted IS NOT 1 GROUP BY payment),
  rest AS (SELECT p.plan, p.contract, p.amount - coalesce(m.amount, 0) AS amount FROM payments p LEFT JOIN matched m ON m.payment = p.id WHERE p.deleted IS NOT 1),
  by_plan AS (SELECT plan, sum(amount) AS paid FROM (SELECT plan, amount FROM rest WHERE plan IS NOT NULL UNION ALL SELECT plan, amount FROM payment_matches WHERE deleted IS NOT 1) GROUP BY plan),
  by_contract AS (SELECT contract, sum(amount) AS paid FROM rest WHERE plan IS NULL GROUP BY contract),
  open AS (
    SELECT t.id, t.due, t.contract, c.customer, coalesce(t.owner, c.owner) AS owner, max(t.amount - coalesce(b.paid, 0), 0) AS lacking,
      sum(max(t.amount - coalesce(b.paid, 0), 0)) OVER (PARTITION BY t.contract ORDER BY t.due, t.rid ROWS UNBOUNDED PRECEDING) AS pile
    FROM payment_plans t JOIN contracts c ON c.id = t.contract LEFT JOIN by_plan b ON b.plan = t.id WHERE t.deleted IS NOT 1 AND c.deleted IS NOT 1
  ),
  owed AS (SELECT o.*, min(o.lacking, max(o.pile - coalesce(g.paid, 0), 0)) AS remaining FROM open o LEFT JOIN by_contract g ON g.contract = o.contract)`;

const dueBefore = (stage: string): string => `CASE ${stage} WHEN 'contact' THEN '${M.before14}' WHEN 'need' THEN '${M.before14}' WHEN 'quote' THEN '${M.before10}' WHEN 'negotiate' THEN '${M.before10}' END`;

export const CHARTS: readonly Line[] = [
  line({ name: 'funnel', what: 'conversion of a year, whole', route: 'charts.funnel', input: { by: 'all', days: 365 }, bare: [`
    WITH far AS (SELECT deal, max(max(${PLACE('to_stage')}, ${PLACE('from_stage')})) AS place FROM stage_moves WHERE deleted IS NOT 1 GROUP BY deal)
    SELECT sum(p >= 0), sum(p >= 1), sum(p >= 2), sum(p >= 3), sum(stage = 'won'), sum(stage = 'lost'), sum(CASE WHEN stage = 'won' THEN amount END)
    FROM (SELECT t.stage, ${CNY} AS amount, max(${PLACE('t.stage')}, coalesce(f.place, 0)) AS p FROM deals t LEFT JOIN far f ON f.deal = t.id WHERE t.deleted IS NOT 1 AND t.created_at >= '${M.yearMoment}' AND t.created_at < '${M.afterMoment}')`] }),
  line({ name: 'funnel.owner', what: 'conversion of a year by person', route: 'charts.funnel', input: { by: 'owner', days: 365 }, bare: [`
    WITH far AS (SELECT deal, max(max(${PLACE('to_stage')}, ${PLACE('from_stage')})) AS place FROM stage_moves WHERE deleted IS NOT 1 GROUP BY deal)
    SELECT owner, sum(p >= 0), sum(p >= 1), sum(p >= 2), sum(p >= 3), sum(stage = 'won'), sum(stage = 'lost'), sum(CASE WHEN stage = 'won' THEN amount END)
    FROM (SELECT t.owner, t.stage, ${CNY} AS amount, max(${PLACE('t.stage')}, coalesce(f.place, 0)) AS p FROM deals t LEFT JOIN far f ON f.deal = t.id WHERE t.deleted IS NOT 1 AND t.created_at >= '${M.yearMoment}' AND t.created_at < '${M.afterMoment}') GROUP BY owner ORDER BY count(*) DESC LIMIT 30`] }),
  line({ name: 'forecast', what: 'forecast by month and owner', route: 'charts.forecast', input: { months: 6 }, bare: [`
    SELECT m, owner, sum(CASE WHEN k = 'commit' THEN amount END), sum(CASE WHEN k = 'best' THEN amount END), sum(CASE WHEN k = 'pipeline' THEN amount END), sum(amount * probability) / 100, count(*) FROM (
      SELECT t.owner, ${CNY} AS amount, CAST(t.probability AS REAL) AS probability, CASE WHEN t.close_date IS NULL THEN 'none' WHEN substr(t.close_date, 1, 7) < '${M.first}' THEN 'late' WHEN substr(t.close_date, 1, 7) > '${M.last}' THEN 'later' ELSE substr(t.close_date, 1, 7) END AS m,
        coalesce(t.forecast, CASE WHEN CAST(t.probability AS REAL) >= 70 THEN 'commit' WHEN CAST(t.probability AS REAL) >= 40 THEN 'best' ELSE 'pipeline' END) AS k
      FROM deals t WHERE t.deleted IS NOT 1 AND t.stage NOT IN ('won', 'lost')) WHERE k <> 'omitted' GROUP BY m, owner`] }),
  line({ name: 'cycle', what: 'cycle times of a year, before and after a day', route: 'charts.cycle', input: { days: 365 }, bare: [`
    WITH taken AS (
      SELECT NULL AS stage, closed_on >= '${M.half}' AS late, CAST(julianday(closed_on) - julianday(substr(created_at, 1, 10)) AS INTEGER) AS days FROM deals WHERE deleted IS NOT 1 AND stage = 'won' AND closed_on >= '${M.year}' AND closed_on < '${M.after}'
      UNION ALL SELECT from_stage, at >= '${M.half}', days FROM stage_moves WHERE deleted IS NOT 1 AND days IS NOT NULL AND from_stage IS NOT NULL AND at >= '${M.yearMoment}' AND at < '${M.afterMoment}'),
    ranked AS (SELECT stage, late, days, row_number() OVER w AS n, count(*) OVER (PARTITION BY stage, late) AS c FROM taken WHERE days >= 0 WINDOW w AS (PARTITION BY stage, late ORDER BY days))
    SELECT stage, late, c, avg(days), max(CASE WHEN n = (c + 1) / 2 THEN days END) FROM ranked GROUP BY stage, late`] }),
  line({ name: 'activity', what: 'follow-ups of 30 days, per day and person', route: 'charts.activity', input: { days: 30 }, bare: [
    `SELECT date(happened_at, 'localtime') AS day, member, count(*), sum(way IN ('visit', 'meeting')) FROM follow_ups WHERE happened_at >= '${M.monthMoment}' AND happened_at < '${M.afterMoment}' AND deleted IS NOT 1 GROUP BY day, member`] }),
  line({ name: 'leads', what: 'leads of a year by source', route: 'charts.leads', input: { days: 365 }, bare: [
    `SELECT source, count(*), sum(status = 'converted'), sum(status = 'invalid') FROM leads WHERE deleted IS NOT 1 AND created_at >= '${M.yearMoment}' AND created_at < '${M.afterMoment}' GROUP BY source`] }),
  line({ name: 'spread', what: 'customers by grade', route: 'charts.spread', input: { by: 'grade' }, bare: ['SELECT grade, count(*) AS n FROM customers WHERE deleted IS NOT 1 GROUP BY grade ORDER BY n DESC'] }),
  line({ name: 'stalled', what: 'deals that stand still, by stage', route: 'charts.stalled', input: {}, bare: [
    `SELECT t.stage, count(*), sum(${CNY}) FROM deals t WHERE t.deleted IS NOT 1 AND coalesce(t.stage_since, t.created_at) < ${dueBefore('t.stage')} GROUP BY t.stage`] }),
  line({ name: 'ageing', what: 'what customers owe, by age', route: 'reports.ageing', input: {}, bare: [`
    WITH ${OWED} SELECT o.customer, c.name, sum(CASE WHEN due >= '${M.today}' THEN remaining END), sum(CASE WHEN due < '${M.today}' AND due >= '${M.ago(30)}' THEN remaining END), sum(CASE WHEN due < '${M.ago(30)}' AND due >= '${M.ago(60)}' THEN remaining END),
      sum(CASE WHEN due < '${M.ago(60)}' AND due >= '${M.ago(90)}' THEN remaining END), sum(CASE WHEN due < '${M.ago(90)}' THEN remaining END), sum(remaining) AS total FROM owed o JOIN customers c ON c.id = o.customer WHERE remaining > 0 GROUP BY o.customer ORDER BY total DESC`] }),
  line({ name: 'dashboard', what: 'funnel, regions and twelve months', route: 'reports.dashboard', input: { months: 12 }, bare: [
    `SELECT t.stage, count(*), sum(${CNY}) FROM deals t WHERE t.deleted IS NOT 1 GROUP BY t.stage`, 'SELECT region, count(*) AS n FROM customers WHERE deleted IS NOT 1 GROUP BY region ORDER BY n DESC',
    `SELECT substr(t.date, 1, 7) AS m, sum(t.total) FROM quotes t WHERE t.deleted IS NOT 1 AND t.date >= '${M.months}' GROUP BY m`,
    `SELECT substr(t.closed_on, 1, 7) AS m, sum(${CNY}) FROM deals t WHERE t.deleted IS NOT 1 AND t.stage = 'won' AND t.closed_on >= '${M.months}' GROUP BY m`, `SELECT substr(t.paid_on, 1, 7) AS m, sum(${CNY}) FROM payments t WHERE t.deleted IS NOT 1 AND t.paid_on >= '${M.months}' GROUP BY m`] }),
];
