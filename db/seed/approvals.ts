/** Demo approvals: three rules, a year of decided requests with their durations, and some that wait today. */
import type { Act, Flow } from '../process/approvals/flow.ts';
import { fold } from '../process/approvals/fold.ts';
import { actWrites, standingOf, standingWrites, type Request } from '../process/approvals/requests.ts';
import { addDays } from '../store/local-days.ts';
import type { Dice } from './dice.ts';
import { draft, instantOn, workday } from './draft.ts';
import type { Draft } from './draft.ts';
import type { QuoteDraft } from './quotes.ts';
import type { Team } from './team.ts';

const LOW_RATE = 97;
const LARGE = 30_000_000;
const HOUR = 3_600_000;
const TIME = { counted: 'working', remind: 4, escalate: 16, then: 'none', after: null } as const;
const REMARKS = ['同行报价更低，请支持', '老客户，第二批', '客户预算有限', '', '', ''] as const;

/** Rules and requests; marks the quotes that they are about. The head of the team decides, finance joins in for large amounts. */
export function makeApprovals(dice: Dice, team: Team, quotes: readonly QuoteDraft[], today: string): Draft[] {
  const [head = ''] = team.members;
  const finance = team.members.at(-1) ?? head;
  const rules = makeRules(dice.fork('rules'), head, today);
  return [...rules, ...quotes.flatMap((each, index) => requestFor(dice.fork(index), each, { head, boss: team.boss, finance, low: rules[1]?.record ?? '', large: rules[2]?.record ?? '', today }))];
}

function makeRules(dice: Dice, head: string, today: string): Draft[] {
  const time = TIME;
  const manager = { name: '主管审批', mode: 'any', who: [{ kind: 'manager' }], time };
  const finance = { name: '财务会签', mode: 'all', who: [{ kind: 'role', role: 'finance' }], time };
  const rule = (name: string, position: number, conditions: object[], steps: object): Draft => draft(dice, 'approval_rules', addDays(today, -400), head, {
    name, object: 'quotes', active: 1, position, condition: JSON.stringify({ match: 'all', conditions, groups: [] }), steps: JSON.stringify(steps),
  });
  return [
    rule('重点客户绿色通道', 1, [{ field: 'fact_grade', op: 'in', values: ['key'] }, { field: 'fact_rate', op: 'gte', values: ['92'] }], { outcome: 'pass', steps: [] }),
    rule('折扣低于 9.7 折', 2, [{ field: 'fact_rate', op: 'lt', values: [String(LOW_RATE)] }], { outcome: 'ask', steps: [manager] }),
    rule('30 万元以上', 3, [{ field: 'total', op: 'gte', values: [LARGE] }], { outcome: 'ask', steps: [manager, finance] }),
  ];
}

interface Around {
  readonly head: string;
  readonly boss: string;
  readonly finance: string;
  readonly low: string;
  readonly large: string;
  readonly today: string;
}

function requestFor(dice: Dice, { quote, totals, customer }: QuoteDraft, { head, boss, finance, low, large, today }: Around): Draft[] {
  const list = totals.lines.reduce((sum, line) => sum + line.listAmount, 0);
  const rate = list > 0 ? ((totals.subtotal - totals.discount) * 100) / list : 100;
  const owner = String(quote.set['owner'] ?? '');
  // Nobody decides about an own quote.
  const decider = owner === head ? boss : head;
  const isLow = rate < LOW_RATE;
  const green = customer.set['grade'] === 'key' && rate >= 92;
  if (green || !(isLow || totals.total >= LARGE)) return [];
  const issued = quote.set['issued_at'];
  const asked = typeof issued === 'string' ? new Date(Date.parse(issued) - dice.int(2, 40) * HOUR).toISOString() : instantOn(dice, lastWorkday(addDays(today, -dice.int(1, 4))));
  // Requests of the past were decided without any limit in force; those that wait are under the one of their rule, and some are over it.
  const time = typeof issued === 'string' ? null : TIME;
  const step = (key: string, name: string, member: string) => ({ key, name, mode: 'any' as const, time, approvers: [{ member, meant: null, instead: '' as const, own: false }] });
  const flow: Flow = { rule: isLow ? '折扣低于 9.7 折' : '30 万元以上', steps: [step('s0', '主管审批', decider), ...(isLow ? [] : [step('s1', '财务会签', finance)])] };
  const id = dice.id(Date.parse(asked));
  const remark = dice.pick(REMARKS);
  const set = {
    created_at: asked, created_by: owner, subject: [quote.set['number'], quote.set['subject']].filter(Boolean).join(' '), object: 'quotes', record: quote.record, customer: customer.record, amount: totals.total, currency: 'CNY',
    asked_by: owner, asked_at: asked, rule: isLow ? low : large, flow: JSON.stringify(flow), facts: JSON.stringify({ fact_rate: rate.toFixed(2).replace(/\.?0+$/, ''), fact_grade: customer.set['grade'] ?? null }),
  };
  let request: Request = { id, object: 'quotes', record: quote.record, askedBy: owner, askedAt: asked, flow, readable: true, acts: [], state: fold(flow, [], asked), values: {} };
  const drafts: Draft[] = [];
  const add = (kind: Act['kind'], member: string, at: number, text: string): void => {
    const key = request.state.steps[request.state.current]?.key ?? '';
    const act: Act = { id: dice.id(at), kind, key, round: 0, member, forMember: null, target: null, to: '', where: 'after', text, at: new Date(at).toISOString() };
    drafts.push(...actWrites(request, [act]).filter((write) => write.object === 'approval_acts').map((write) => ({ ...write, set: { created_at: act.at, created_by: member, ...write.set } })));
    const acts = [...request.acts, act];
    request = { ...request, acts, state: fold(flow, acts, asked) };
  };
  if (remark !== '') add('comment', owner, Date.parse(asked), remark);
  if (typeof issued === 'string') {
    const whole = Date.parse(issued) - Date.parse(asked);
    flow.steps.forEach((each, index) => add('approve', each.approvers[0]?.member ?? head, Date.parse(asked) + Math.round((whole * (0.3 + dice.next() * 0.2) * (index + 1)) / flow.steps.length), ''));
  }
  const standing = standingWrites(request, request.state).find((write) => write.object === 'quotes');
  Object.assign(quote.set, standing?.set);
  return [{ object: 'approvals', record: id, set: { ...set, ...standingOf(request.state) } }, ...drafts];
}

/** The day itself, or the Friday before: nothing is asked for in the future. */
function lastWorkday(day: string): string {
  const monday = workday(day);
  return monday === day ? day : addDays(monday, -3);
}
