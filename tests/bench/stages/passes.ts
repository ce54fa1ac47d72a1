// What the program looks for by itself, against the statements that find the same records.
import { OWED } from './charts.ts';
import { MOMENTS as M } from './moments.ts';

/** A rule of the pool that is switched on for the bench: half a year without contact, a week of notice. */
export const POOL_RULE = `INSERT OR IGNORE INTO pool_rules (id, name, active, position, contact_days, notice_days, spare_contract, spare_open_deal, spare_co_owned)
  VALUES ('00000000-0000-7000-8099-000000000001', '半年未联系', 1, 1, 180, 7, 1, 1, 1)`;

/** What each pass finds, by the pass's id. */
export const PASS_SQL: Readonly<Record<string, readonly string[]>> = {
  pool: [`
    SELECT t.id, t.name, t.owner, t.last_contact, m.name, a.at, k.id FROM customers t LEFT JOIN members m ON m.id = t.owner
      LEFT JOIN acts a ON a.record = t.id AND a.kind = 'pool.notice_contact' LEFT JOIN tasks k ON k.customer = t.id AND k.reminder = 'pool_notice' AND k.status = 'open'
    WHERE t.owner IS NOT NULL AND t.deleted IS NOT 1 AND t.last_contact <= '${M.ago(173)}' AND t.created_at < '${M.ago(172)}'
      AND NOT EXISTS (SELECT 1 FROM contracts c WHERE c.customer = t.id AND c.status = 'active' AND c.deleted IS NOT 1)
      AND NOT EXISTS (SELECT 1 FROM deals d WHERE d.customer = t.id AND d.stage NOT IN ('won', 'lost') AND d.deleted IS NOT 1)
      AND NOT EXISTS (SELECT 1 FROM co_owners o WHERE o.customer = t.id AND o.deleted IS NOT 1)`],
  reminders: [
    `SELECT t.id, t.name, t.owner, row_number() OVER (PARTITION BY t.owner ORDER BY t.grade, t.last_contact) AS n FROM customers t
      WHERE t.deleted IS NOT 1 AND t.owner IS NOT NULL AND t.status <> 'lost' AND t.next_contact IS NULL AND t.last_contact <= CASE t.grade WHEN 'key' THEN '${M.ago(7)}' WHEN 'a' THEN '${M.ago(15)}' WHEN 'b' THEN '${M.ago(30)}' ELSE '${M.ago(60)}' END
        AND NOT EXISTS (SELECT 1 FROM follow_ups f WHERE f.customer = t.id AND f.deleted IS NOT 1 AND f.happened_at >= CASE t.grade WHEN 'key' THEN '${M.moment(6)}' WHEN 'a' THEN '${M.moment(14)}' WHEN 'b' THEN '${M.moment(29)}' ELSE '${M.moment(59)}' END)
        AND NOT EXISTS (SELECT 1 FROM tasks k WHERE k.record = t.id AND k.reminder = 'no_contact')`,
    `SELECT t.id, t.name, c.owner FROM contacts t JOIN customers c ON c.id = t.customer WHERE t.deleted IS NOT 1 AND substr(t.birthday, 6) BETWEEN '${M.ago(3).slice(5)}' AND '${M.ahead(3).slice(5)}'`,
    `SELECT id, number, owner FROM contracts WHERE deleted IS NOT 1 AND status = 'active' AND ends_on BETWEEN '${M.ago(30)}' AND '${M.ahead(30)}'`,
    `WITH ${OWED} SELECT id, due, owner, remaining, row_number() OVER (PARTITION BY owner ORDER BY due) AS n FROM owed WHERE remaining > 0 AND due <= '${M.ahead(3)}'`,
    `SELECT t.id, t.name, t.owner, row_number() OVER (PARTITION BY t.owner ORDER BY t.stage_since) AS n FROM deals t WHERE t.deleted IS NOT 1 AND t.stage NOT IN ('won', 'lost') AND coalesce(t.stage_since, t.created_at) < '${M.before14}'
      AND NOT EXISTS (SELECT 1 FROM tasks k WHERE k.record = t.id AND k.reminder = 'stalled')`,
    "SELECT id, subject, waiting_for FROM approvals WHERE deleted IS NOT 1 AND status = 'waiting' AND waiting_for IS NOT NULL",
  ],
};
