// Lists, the board and the page of the day against the statements behind them.
import { CHARTS, OWED, type Line } from './charts.ts';
import { MOMENTS as M } from './moments.ts';

const BOARD = `t.deleted IS NOT 1 AND (t.stage NOT IN ('won', 'lost') OR t.closed_on IS NULL OR t.closed_on >= '${M.closed}')`;
const CNY = "CASE WHEN t.currency = 'CNY' THEN t.amount END";
const STAGES = ['contact', 'need', 'quote', 'negotiate', 'won', 'lost'] as const;

/** Lists as they are opened: one member's customers by next contact, deals by closing day, what was said last, what is due. */
export const LISTS: readonly (Omit<Line<'view.open'>, 'route' | 'bare'> & { readonly bare: string })[] = [
  { name: 'customers', what: 'active customers by next contact', input: { object: 'customers', filter: { conditions: [{ field: 'status', op: 'in', values: ['active'] }] }, sort: [{ field: 'next_contact', dir: 'asc' }] }, bare: "SELECT rid FROM customers WHERE deleted IS NOT 1 AND status = 'active' ORDER BY next_contact IS NULL, next_contact, rid DESC" },
  { name: 'deals', what: 'open deals by closing day', input: { object: 'deals', filter: { conditions: [{ field: 'stage', op: 'notIn', values: ['won', 'lost'] }] }, sort: [{ field: 'close_date', dir: 'asc' }] }, bare: "SELECT rid FROM deals WHERE deleted IS NOT 1 AND stage NOT IN ('won', 'lost') ORDER BY close_date IS NULL, close_date, rid DESC" },
  { name: 'follow_ups', what: 'visits, latest first', input: { object: 'follow_ups', filter: { conditions: [{ field: 'way', op: 'in', values: ['visit'] }] }, sort: [{ field: 'happened_at', dir: 'desc' }] }, bare: "SELECT rid FROM follow_ups WHERE deleted IS NOT 1 AND way = 'visit' ORDER BY happened_at DESC, rid DESC" },
  { name: 'payment_plans', what: 'instalments by due day', input: { object: 'payment_plans', sort: [{ field: 'due', dir: 'asc' }] }, bare: 'SELECT rid FROM payment_plans WHERE deleted IS NOT 1 ORDER BY due IS NULL, due, rid DESC' },
];

/** The columns of the board, then the cards that its six columns show first. */
export const BOARD_COLUMNS = `SELECT t.stage, count(*), sum(${CNY}), sum(${CNY} * CAST(t.probability AS REAL)) / 100, sum(t.currency <> 'CNY'),
  sum(coalesce(t.stage_since, t.created_at) < CASE t.stage WHEN 'contact' THEN '${M.before14}' WHEN 'need' THEN '${M.before14}' WHEN 'quote' THEN '${M.before10}' WHEN 'negotiate' THEN '${M.before10}' END) FROM deals t WHERE ${BOARD} GROUP BY t.stage`;

/** The first cards of each column, with customer, owner, next task and next contact. */
export const BOARD_CARDS = STAGES.map((stage) => `
  WITH page AS (SELECT rid FROM deals t WHERE t.stage = '${stage}' AND ${BOARD} ORDER BY ${stage === 'won' || stage === 'lost' ? 't.closed_on DESC' : 't.close_date IS NULL, t.close_date'}, t.rid LIMIT 40)
  SELECT t.id, t.name, c.name, t.amount, t.currency, m.name, t.close_date, t.stage_since,
    (SELECT k.subject FROM tasks k WHERE k.deal = t.id AND k.deleted IS NOT 1 AND k.status = 'open' ORDER BY k.due LIMIT 1),
    coalesce((SELECT f.next_contact FROM follow_ups f WHERE f.deal = t.id AND f.deleted IS NOT 1 AND f.next_contact IS NOT NULL ORDER BY f.rid DESC LIMIT 1), c.next_contact)
  FROM page JOIN deals t ON t.rid = page.rid LEFT JOIN customers c ON c.id = t.customer LEFT JOIN members m ON m.id = t.owner`);

export { STAGES };

/** The page of the day for everybody: what is due of each kind, nearest first, with how many there are, and the figures of the month. */
export const TODAY: readonly string[] = [
  ...[
    `SELECT id, due AS d FROM tasks WHERE deleted IS NOT 1 AND status = 'open' AND due <= '${M.soon}'`, `SELECT id, next_contact AS d FROM customers WHERE deleted IS NOT 1 AND next_contact <= '${M.soon}'`,
    `SELECT id, next_contact AS d FROM leads WHERE deleted IS NOT 1 AND status NOT IN ('converted', 'invalid') AND next_contact <= '${M.soon}'`, `SELECT id, close_date AS d FROM deals WHERE deleted IS NOT 1 AND stage NOT IN ('won', 'lost') AND close_date <= '${M.soon}'`,
    `SELECT id, ends_on AS d FROM contracts WHERE deleted IS NOT 1 AND status = 'active' AND ends_on BETWEEN '${M.today}' AND '${M.ahead(30)}'`, `SELECT id, birthday AS d FROM contacts WHERE deleted IS NOT 1 AND substr(birthday, 6) BETWEEN '${M.today.slice(5)}' AND '${M.soon.slice(5)}'`,
    "SELECT l.id, NULL AS d FROM leads l WHERE l.deleted IS NOT 1 AND l.status = 'new' AND l.next_contact IS NULL AND NOT EXISTS (SELECT 1 FROM follow_ups f WHERE f.lead = l.id AND f.deleted IS NOT 1)",
    `SELECT id, valid_until AS d FROM quotes WHERE deleted IS NOT 1 AND status = 'issued' AND valid_until BETWEEN '${M.today}' AND '${M.soon}'`,
  ].map((due) => `SELECT id, d, count(*) OVER () FROM (${due}) ORDER BY d DESC LIMIT 200`),
  `WITH ${OWED} SELECT id, due, remaining, count(*) OVER () FROM owed WHERE remaining > 0 AND due <= '${M.soon}' ORDER BY due DESC LIMIT 200`,
  'SELECT count(*) FROM customers WHERE deleted IS NOT 1',
  `SELECT count(*), sum(${CNY}) FROM deals t WHERE t.deleted IS NOT 1 AND t.stage NOT IN ('won', 'lost')`,
  `SELECT sum(${CNY}) FROM deals t WHERE t.deleted IS NOT 1 AND t.stage = 'won' AND t.closed_on >= '${M.monthFrom}'`,
  `SELECT sum(total) FROM quotes WHERE deleted IS NOT 1 AND date >= '${M.monthFrom}'`,
  `SELECT sum(${CNY}) FROM payments t WHERE t.deleted IS NOT 1 AND t.paid_on >= '${M.monthFrom}'`,
  'SELECT * FROM follow_ups WHERE deleted IS NOT 1 ORDER BY rid DESC LIMIT 200',
];

export { CHARTS };
