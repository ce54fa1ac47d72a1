import { PAYMENT_DUES } from '../receivables/payment-dues.ts';
import { isDay, OPEN_DEAL } from '../../store/sql-pieces.ts';
import { addDays } from '../../store/local-days.ts';
import { among, dayBy, type ReminderKind } from './kind.ts';

/** A contract that ended and was neither renewed nor closed is worth a word for so long. */
const ENDED_DAYS = 30;

const contractEnding: ReminderKind = {
  kind: 'contract_ending', object: 'contracts', rule: 'contract_ending', most: 100,
  select: (only) => `
    SELECT t.id AS record, t.number AS title, t.owner AS assignee, t.customer AS customer, t.deal AS deal, t.ends_on AS due, t.ends_on AS occasion,
      json_object('on', t.ends_on) AS facts, julianday(t.ends_on) AS weight
    FROM contracts t WHERE ${among('t.id', only)} AND t.deleted IS NOT 1 AND coalesce(t.status, 'active') = 'active'
      AND t.ends_on BETWEEN @past AND @until AND ${isDay('t.ends_on')}`,
  bindings: (today, rules) => ({ past: addDays(today, -ENDED_DAYS), until: dayBy(today, rules, 1) }),
};

const paymentDue: ReminderKind = {
  kind: 'payment_due', object: 'payment_plans', rule: 'payment_due', most: 100,
  members: [PAYMENT_DUES],
  select: (only) => `
    SELECT t.id AS record, p.name AS title, t.owner AS assignee, coalesce(p.customer, c.customer) AS customer, NULL AS deal, t.due AS due, t.due AS occasion,
      json_object('on', t.due, 'remaining', t.remaining, 'currency', t.currency) AS facts, julianday(t.due) AS weight
    FROM payment_dues t JOIN payment_plans p ON p.id = t.id LEFT JOIN contracts c ON c.id = t.contract
    WHERE ${among('t.id', only)} AND t.due <= @until`,
  bindings: (today, rules) => ({ until: dayBy(today, rules, 1) }),
};

/** An open deal that stays in its stage for longer than the stage's rule allows; a stage without a rule goes by the reminder's days. */
const stalled: ReminderKind = {
  kind: 'stalled', object: 'deals', rule: 'stalled', most: 50,
  members: [
    `allowed AS MATERIALIZED (SELECT stage, CASE WHEN typeof(stalled_days) = 'integer' AND stalled_days > 0 THEN stalled_days ELSE @days END AS days
      FROM stage_rules WHERE deleted IS NOT 1)`,
  ],
  select: (only) => `
    SELECT t.id AS record, t.name AS title, t.owner AS assignee, t.customer AS customer, t.id AS deal, @today AS due,
      coalesce(t.stage, '') || ' ' || coalesce(t.stage_since, t.created_at) AS occasion,
      json_object('since', date(coalesce(t.stage_since, t.created_at), 'localtime'),
        'days', CAST(julianday(@today) - julianday(date(coalesce(t.stage_since, t.created_at), 'localtime')) AS INTEGER), 'stage', t.stage) AS facts,
      julianday(coalesce(t.stage_since, t.created_at)) AS weight
    FROM deals t LEFT JOIN allowed a ON a.stage = t.stage
    WHERE ${among('t.id', only)} AND t.deleted IS NOT 1 AND ${OPEN_DEAL}
      AND julianday(@today) - julianday(date(coalesce(t.stage_since, t.created_at), 'localtime')) >= coalesce(a.days, @days)`,
  bindings: (today, rules) => ({ today, days: rules[0]?.days ?? 0 }),
};

/** A request that waits for somebody, for so many days. Every new turn of the same person is an occasion of its own. */
const approvalWaiting: ReminderKind = {
  kind: 'approval_waiting', object: 'approvals', rule: 'approval_waiting', most: 100,
  select: (only) => `
    SELECT t.id AS record, t.subject AS title, t.waiting_for AS assignee, t.customer AS customer, NULL AS deal, @today AS due,
      coalesce(t.step, '') || ' ' || t.waiting_for || ' ' || (SELECT count(*) FROM approval_acts a WHERE a.approval = t.id AND a.deleted IS NOT 1 AND a.kind IN ('return', 'returned', 'resubmit')) AS occasion,
      json_object('since', date(coalesce(t.asked_at, t.created_at), 'localtime'), 'urgent', t.urgent) AS facts,
      julianday(coalesce(t.asked_at, t.created_at)) - CASE WHEN t.urgent = 1 THEN 100000 ELSE 0 END AS weight
    FROM approvals t WHERE ${among('t.id', only)} AND t.deleted IS NOT 1 AND t.status = 'waiting' AND t.waiting_for IS NOT NULL
      AND date(coalesce(t.asked_at, t.created_at), 'localtime') <= @until`,
  bindings: (today, rules) => ({ today, until: dayBy(today, rules, -1) }),
};

const quoteExpiring: ReminderKind = {
  kind: 'quote_expiring', object: 'quotes', rule: null, most: 0,
  select: (only) => `
    SELECT t.id AS record, t.number AS title, t.owner AS assignee, t.customer AS customer, t.deal AS deal, t.valid_until AS due, t.valid_until AS occasion, '{}' AS facts, 0 AS weight
    FROM quotes t WHERE ${among('t.id', only)} AND t.deleted IS NOT 1 AND t.status = 'issued'`,
  bindings: () => ({}),
};

const dealClosing: ReminderKind = {
  kind: 'deal_closing', object: 'deals', rule: null, most: 0,
  select: (only) => `
    SELECT t.id AS record, t.name AS title, t.owner AS assignee, t.customer AS customer, t.id AS deal, t.close_date AS due, t.close_date AS occasion, '{}' AS facts, 0 AS weight
    FROM deals t WHERE ${among('t.id', only)} AND t.deleted IS NOT 1 AND ${OPEN_DEAL}`,
  bindings: () => ({}),
};

/** Reminders about deals, quotes, approvals, contracts and money. */
export const DEAL_KINDS: readonly ReminderKind[] = [approvalWaiting, paymentDue, contractEnding, stalled, quoteExpiring, dealClosing];
