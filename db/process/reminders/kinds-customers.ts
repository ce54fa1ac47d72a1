import { BIRTHDAYS, birthdaysFrom } from '../../store/birthdays.ts';
import { isDay } from '../../store/sql-pieces.ts';
import { addDays, dayStart } from '../../store/local-days.ts';
import { among, type ReminderKind } from './kind.ts';

/** A birthday that was missed may still be made good for a few days. */
const KEPT_DAYS = 3;

/** Cheap on purpose: it is asked of every customer at every turn. A cell that holds no day counts as empty. */
const DAY = "'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'";
const SINCE = `CASE WHEN t.last_contact GLOB ${DAY} THEN t.last_contact ELSE date(t.created_at, 'localtime') END`;

/**
 * Somebody's customer without a plan that nobody contacted for as long as its grade allows. A customer with a next date has a
 * plan and stands in the list of the day by that. Follow-ups count although they came by import, without moving the customer's own date.
 */
const noContact: ReminderKind = {
  kind: 'no_contact', object: 'customers', rule: 'no_contact', most: 30,
  members: ['limits AS MATERIALIZED (SELECT value ->> 0 AS grade, value ->> 1 AS before, value ->> 2 AS after, value ->> 3 AS weight FROM json_each(@limits))'],
  select: (only) => `
    SELECT t.id AS record, t.name AS title, t.owner AS assignee, t.id AS customer, NULL AS deal, @today AS due, coalesce(t.last_contact, '') AS occasion,
      json_object('since', ${SINCE}, 'days', CAST(julianday(@today) - julianday(${SINCE}) AS INTEGER), 'grade', t.grade) AS facts,
      g.weight || ${SINCE} AS weight, g.after AS after
    FROM customers t JOIN limits g ON g.grade = CASE WHEN t.grade IN ('key', 'a', 'b', 'c') THEN t.grade ELSE '' END
    WHERE ${among('t.id', only)} AND t.deleted IS NOT 1 AND t.owner IS NOT NULL AND (t.next_contact IS NULL OR NOT t.next_contact GLOB ${DAY})
      AND t.merged_into IS NULL AND coalesce(t.status, '') <> 'lost' AND ${SINCE} <= g.before`,
  confirm: 'NOT EXISTS (SELECT 1 FROM follow_ups f WHERE f.customer = d.record AND f.deleted IS NOT 1 AND f.happened_at >= d.after)',
  bindings: (today, rules) => ({
    today,
    limits: JSON.stringify(rules.filter((rule) => rule.active).map((rule, place) => [rule.grade, addDays(today, -rule.days), dayStart(addDays(today, 1 - rule.days)), place])),
  }),
};

const birthday: ReminderKind = {
  kind: 'birthday', object: 'contacts', rule: 'birthday', most: 100,
  members: [BIRTHDAYS],
  select: (only) => `
    SELECT t.id AS record, t.name AS title, c.owner AS assignee, t.customer AS customer, NULL AS deal, b.day AS due, b.day AS occasion,
      json_object('on', b.day) AS facts, julianday(b.day) AS weight
    FROM contacts t JOIN birthdays b ON b.birthday = substr(t.birthday, 6) LEFT JOIN customers c ON c.id = t.customer
    WHERE ${among('t.id', only)} AND t.deleted IS NOT 1 AND c.deleted IS NOT 1 AND t.birthday IS NOT NULL AND ${isDay('t.birthday')}`,
  bindings: (today, rules) => ({ today, birthdays: JSON.stringify(birthdaysFrom(addDays(today, -KEPT_DAYS), KEPT_DAYS + (rules[0]?.days ?? 0))) }),
};

/** A planned contact that somebody put off: over once there is another plan. */
function planned(object: 'customers' | 'leads', title: string): ReminderKind {
  return {
    kind: 'next_contact', object, rule: null, most: 0,
    select: (only) => `
      SELECT t.id AS record, t.${title} AS title, t.owner AS assignee, ${object === 'customers' ? 't.id' : 't.customer'} AS customer, NULL AS deal, t.next_contact AS due,
        t.next_contact AS occasion, '{}' AS facts, 0 AS weight
      FROM ${object} t WHERE ${among('t.id', only)} AND t.deleted IS NOT 1 AND t.next_contact IS NOT NULL`,
    bindings: () => ({}),
  };
}

const leadNew: ReminderKind = {
  kind: 'lead_new', object: 'leads', rule: null, most: 0,
  select: (only) => `
    SELECT t.id AS record, t.company AS title, t.owner AS assignee, NULL AS customer, NULL AS deal, NULL AS due, '' AS occasion, '{}' AS facts, 0 AS weight
    FROM leads t WHERE ${among('t.id', only)} AND t.deleted IS NOT 1 AND coalesce(t.status, 'new') = 'new'
      AND NOT EXISTS (SELECT 1 FROM follow_ups f WHERE f.lead = t.id AND f.deleted IS NOT 1)`,
  bindings: () => ({}),
};

/** Reminders about customers, contacts and leads. */
export const CUSTOMER_KINDS: readonly ReminderKind[] = [noContact, birthday, planned('customers', 'name'), planned('leads', 'company'), leadNew];
