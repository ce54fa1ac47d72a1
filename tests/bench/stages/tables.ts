// What is in the book of the chain: so many records, believable in how they hang together and spread over two years, the same in every run.

/** Counts up when the records below, or how the book stores them, change. */
export const SEED_VERSION = 3;

const SELLERS = 40;

/** `WITH n (i)` of the numbers 0 … count − 1, and what every record is made of: an id, an owner, a scattered number, a day. */
function numbers(count: string): string {
  return `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${count})`;
}

const id = (kind: number, expression: string): string => `printf('00000000-0000-7000-8${String(kind).padStart(3, '0')}-%012x', ${expression})`;
/** Scatters numbers without repeating a pattern that an index could like. */
const scatter = (expression: string, range: string): string => `(((${expression}) * 2654435761 + 97) % 4294967296 % (${range}))`;
const member = (expression: string): string => id(1, scatter(expression, String(SELLERS)));
const day = (daysAgo: string): string => `date(@today, printf('%+d days', -(${daysAgo})))`;
const instant = (daysAgo: string): string => `strftime('%Y-%m-%dT%H:%M:%fZ', @today, printf('%+d days', -(${daysAgo})), '+' || ${scatter('i + 11', '600')} || ' minutes')`;
const pick = (expression: string, ...words: string[]): string => `CASE ${scatter(expression, String(words.length))} ${words.map((word, at) => `WHEN ${at} THEN '${word}'`).join(' ')} END`;

/** How many of each there are, for a book of so many customers. */
export function countsOf(customers: number) {
  return {
    customers, deals: Math.floor(customers / 2), followUps: customers * 5, leads: Math.floor(customers / 4), tasks: Math.floor(customers / 4),
    contracts: Math.floor(customers / 8), plans: Math.floor(customers / 4), payments: Math.floor(customers / 5), approvals: Math.floor(customers / 12),
  };
}

const STAGE = "CASE WHEN p < 22 THEN 'contact' WHEN p < 42 THEN 'need' WHEN p < 58 THEN 'quote' WHEN p < 66 THEN 'negotiate' WHEN p < 86 THEN 'won' ELSE 'lost' END";

/** One statement per table, in the order in which they must run. Bound: @today and the counts. */
export const STATEMENTS: readonly string[] = [
  `INSERT INTO members (id, name, active, role) ${numbers(String(SELLERS))} SELECT ${id(1, 'i')}, '成员' || i, 1, 'sales' FROM n`,
  `INSERT INTO customers (id, name, title_key, short_name, grade, status, industry, region, city, phone, source, owner, last_contact, next_contact, created_at) ${numbers('@customers')}
   SELECT ${id(2, 'i')}, '苏州第' || i || '机电有限公司', 'suzhou' || i, '机电' || i, ${pick('i', 'key', 'a', 'b', 'b', 'c', 'c')}, ${pick('i + 3', 'potential', 'active', 'signed', 'dormant')},
     ${pick('i + 5', '机械', '电子', '化工', '食品', '物流')}, ${pick('i + 7', '31', '32', '33', '44', '11')}, '苏州', '0512-' || (60000000 + i), ${pick('i + 9', 'referral', 'exhibition', 'website', 'phone', 'wechat')},
     CASE WHEN i % 13 = 0 THEN NULL ELSE ${member('i')} END, ${day(scatter('i + 13', '400'))}, CASE WHEN i % 3 = 0 THEN ${day(`${scatter('i + 17', '90')} - 60`)} END, ${instant(`400 + ${scatter('i', '700')}`)} FROM n`,
  `INSERT INTO contacts (id, name, title_key, customer, phone, birthday) ${numbers('@customers')}
   SELECT ${id(3, 'i')}, '联系人' || i, 'lxr' || i, ${id(2, 'i')}, '139' || (10000000 + i), '19' || (60 + i % 40) || substr(${day('i % 366')}, 5) FROM n`,
  `INSERT INTO leads (id, company, title_key, status, source, region, owner, created_at, converted_at, next_contact) ${numbers('@leads')}
   SELECT ${id(4, 'i')}, '线索公司' || i, 'xs' || i, s, ${pick('i', 'website', 'exhibition', 'ads', 'phone', 'wechat')}, ${pick('i + 1', '31', '32', '33')}, ${member('i')}, ${instant(`30 + ${scatter('i', '700')}`)},
     CASE WHEN s = 'converted' THEN ${instant(scatter('i + 5', '30'))} END, CASE WHEN i % 5 = 0 THEN ${day('i % 40 - 20')} END FROM (SELECT i, ${pick('i + 2', 'new', 'contacted', 'qualified', 'converted', 'invalid')} AS s FROM n)`,
  `INSERT INTO deals (id, name, title_key, customer, stage, amount, currency, probability, close_date, closed_on, owner, forecast, stage_since, reached, source, lost_kind, created_at) ${numbers('@deals')}
   SELECT ${id(5, 'i')}, '年度设备采购' || i, 'sb' || i, ${id(2, 'i * 2')}, s, 100000 + ${scatter('i + 3', '90000000')}, CASE WHEN i % 50 = 0 THEN 'USD' ELSE 'CNY' END,
     CASE s WHEN 'contact' THEN '10' WHEN 'need' THEN '30' WHEN 'quote' THEN '50' WHEN 'negotiate' THEN '75' WHEN 'won' THEN '100' ELSE '0' END,
     CASE WHEN s IN ('won', 'lost') THEN ${day(scatter('i + 4', '600'))} ELSE ${day(`${scatter('i + 4', '150')} - 120`)} END, CASE WHEN s IN ('won', 'lost') THEN ${day(scatter('i + 4', '600'))} END,
     ${member('i * 2')}, CASE WHEN i % 4 = 0 THEN ${pick('i', 'commit', 'best', 'pipeline')} END, ${instant(scatter('i + 6', '40'))}, CASE s WHEN 'lost' THEN 'need' ELSE s END, ${pick('i + 9', 'referral', 'exhibition', 'website', 'phone', 'wechat')},
     CASE WHEN s = 'lost' THEN ${pick('i', 'price', 'competitor', 'budget', 'silent')} END, ${instant(`60 + ${scatter('i + 8', '600')}`)} FROM (SELECT i, ${STAGE} AS s FROM (SELECT i, ${scatter('i', '100')} AS p FROM n))`,
  // A deal has been in every stage up to its own; a lost one was lost somewhere on the way.
  `INSERT INTO stage_moves (id, deal, from_stage, to_stage, at, member, days, created_at)
   SELECT printf('00000000-0000-7000-8006-%011x%x', d.rid, s.place), d.id, s.before, s.stage, strftime('%Y-%m-%dT%H:%M:%fZ', d.created_at, '+' || (s.place * 9 + d.rid % 7) || ' days'), d.owner, CASE WHEN s.place > 0 THEN 3 + (d.rid + s.place) % 25 END, d.created_at
   FROM deals d JOIN (SELECT 0 AS place, NULL AS before, 'contact' AS stage UNION ALL SELECT 1, 'contact', 'need' UNION ALL SELECT 2, 'need', 'quote' UNION ALL SELECT 3, 'quote', 'negotiate' UNION ALL SELECT 4, 'negotiate', 'won') s
     ON s.place <= CASE d.stage WHEN 'contact' THEN 0 WHEN 'need' THEN 1 WHEN 'quote' THEN 2 WHEN 'negotiate' THEN 3 WHEN 'won' THEN 4 ELSE d.rid % 4 END`,
  `INSERT INTO stage_moves (id, deal, from_stage, to_stage, at, member, days, created_at)
   SELECT printf('00000000-0000-7000-8007-%012x', d.rid), d.id, CASE d.rid % 4 WHEN 0 THEN 'contact' WHEN 1 THEN 'need' WHEN 2 THEN 'quote' ELSE 'negotiate' END, 'lost', d.stage_since, d.owner, d.rid % 30, d.created_at FROM deals d WHERE d.stage = 'lost'`,
  `INSERT INTO follow_ups (id, content, title_key, way, happened_at, customer, deal, member, next_contact, created_at) ${numbers('@followUps')}
   SELECT ${id(8, 'i')}, '电话沟通第' || i || '次，客户确认需求', 'dh' || i, ${pick('i', 'call', 'visit', 'wechat', 'mail', 'meeting')}, ${instant(scatter('i', '730'))}, ${id(2, 'i % @customers')},
     CASE WHEN i % 3 = 0 AND (i % @customers) % 2 = 0 THEN ${id(5, '(i % @customers) / 2')} END, ${member('i % @customers')}, CASE WHEN i % 9 = 0 THEN ${day(`${scatter('i', '60')} - 30`)} END, ${instant(scatter('i', '730'))} FROM n`,
  `INSERT INTO tasks (id, subject, title_key, due, status, assignee, customer, deal, created_at) ${numbers('@tasks')}
   SELECT ${id(9, 'i')}, '寄送样品' || i, 'js' || i, ${day(`${scatter('i', '200')} - 20`)}, CASE WHEN i % 3 = 0 THEN 'open' ELSE 'done' END, ${member('i')}, ${id(2, 'i')}, CASE WHEN i % 2 = 0 THEN ${id(5, 'i')} END, ${instant('200')} FROM n`,
  `INSERT INTO contracts (id, number, title_key, customer, deal, status, amount, currency, signed_on, ends_on, owner, created_at) ${numbers('@contracts')}
   SELECT ${id(10, 'i')}, 'HT' || i, 'ht' || i, ${id(2, 'i * 8')}, ${id(5, 'i * 4')}, 'active', 1000000 + ${scatter('i', '50000000')}, 'CNY', ${day(`60 + ${scatter('i', '600')}`)}, ${day(`${scatter('i + 3', '400')} - 300`)}, ${member('i * 8')}, ${instant('300')} FROM n`,
  `INSERT INTO payment_plans (id, name, title_key, contract, customer, due, amount, currency, owner, created_at) ${numbers('@plans')}
   SELECT ${id(11, 'i')}, '第' || (1 + i % 2) || '期', 'q' || i, ${id(10, 'i / 2')}, ${id(2, 'i / 2 * 8')}, ${day(`${scatter('i', '500')} - 120`)}, 500000 + ${scatter('i + 5', '20000000')}, 'CNY', ${member('i')}, ${instant('300')} FROM n`,
  `INSERT INTO payments (id, number, title_key, customer, contract, plan, paid_on, amount, currency, owner, created_at) ${numbers('@payments')}
   SELECT ${id(12, 'i')}, 'HK' || i, 'hk' || i, ${id(2, 'i / 2 * 8')}, ${id(10, 'i / 2')}, CASE WHEN i % 2 = 0 THEN ${id(11, 'i')} END, ${day(scatter('i', '600'))}, 300000 + ${scatter('i + 7', '9000000')}, 'CNY', ${member('i')}, ${instant('200')} FROM n`,
  `INSERT INTO approvals (id, subject, title_key, status, step, waiting_for, customer, amount, asked_by, asked_at, done_at, object, record, created_at) ${numbers('@approvals')}
   SELECT ${id(13, 'i')}, '报价审批' || i, 'sp' || i, CASE WHEN i % 20 = 0 THEN 'waiting' ELSE ${pick('i', 'passed', 'passed', 'returned', 'refused')} END, '主管', CASE WHEN i % 20 = 0 THEN ${member('i')} END, ${id(2, 'i * 10')}, ${scatter('i', '90000000')}, ${member('i + 1')},
     ${instant(`20 + ${scatter('i', '500')}`)}, CASE WHEN i % 20 <> 0 THEN ${instant(`10 + ${scatter('i', '500')}`)} END, 'quotes', ${id(14, 'i')}, ${instant('20')} FROM n`,
  `INSERT INTO approval_acts (id, approval, kind, step, member, at, created_at)
   SELECT printf('00000000-0000-7000-8015-%011x%x', a.rid, s.value), a.id, 'pass', s.value, a.asked_by, strftime('%Y-%m-%dT%H:%M:%fZ', a.asked_at, '+' || ((a.rid * 7 + s.value * 13) % 90 + s.value * 91) || ' hours'), a.asked_at
   FROM approvals a JOIN json_each('[0,1]') s WHERE a.status <> 'waiting'`,
];
