/** A colleague left: three customers passed to the member at this desk, who has signed off some of what came with them. */
import { derivedId } from '../../changes/index.ts';
import { taskOf } from '../../process/handover/transfer.ts';
import { addDays } from '../../store/local-days.ts';
import { formatMoney } from '../../values/money.ts';
import type { Dice } from '../dice.ts';
import { draft, workday } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { move } from './pool.ts';
import { textOf, type Around, type Told } from './told.ts';

const TAKEN = 3;
const OPEN_STAGES = ['contact', 'need', 'quote', 'negotiate'];

/** The pack with its items, the moves of the customers, and the task of whoever signs off. */
export function makeHandover(dice: Dice, { team, told, today }: Around): Draft[] {
  const [me = ''] = team.members;
  const taken = told.filter(({ subject: { customer, }, story }) => customer.set['owner'] === me && customer.set['claimed_at'] === undefined && story.drafts.some(isOpenDeal)).slice(0, TAKEN);
  if (taken.length === 0) return [];
  const day = earlierOf(workday(addDays(today, -4)), today);
  const pack = draft(dice, 'handovers', day, team.former, {
    subject: `${team.formerName} → ${team.meName} · ${day}`, from_member: team.former, to_member: me, status: 'questioned', remark: '离职交接，客户都已电话告知。资料在部门共享盘。',
  });
  const at = textOf(pack, 'created_at');
  const items = taken.flatMap(itemsOf).map(({ object, record, label }, index): Draft => ({
    object: 'handover_items', record: derivedId('handover_items', pack.record, object, record),
    set: {
      created_at: at, created_by: team.former, handover: pack.record, object, record, label, status: index === 1 ? 'questioned' : index < 4 && index !== 1 ? 'signed' : 'open',
      signed_at: index < 4 && index !== 1 ? new Date(Date.parse(at) + 3_600_000).toISOString() : null, remark: index === 1 ? '技术协议是哪一版？' : null,
    },
  }));
  const task: Draft = {
    object: 'tasks', record: taskOf(pack.record),
    set: { created_at: at, created_by: team.former, subject: `签收交接：${textOf(pack, 'subject')}（${items.length} 项）`, due: day, status: 'open', assignee: me, reminder: 'handover', object: 'handovers', record: pack.record },
  };
  const moves = taken.map(({ subject: { customer } }) => {
    Object.assign(customer.set, { claimed_at: at, last_owner: team.former });
    return move(customer, { from: team.former, to: me, reason: 'left', remark: '离职交接', at });
  });
  return [pack, ...items, ...moves, task];
}

function isOpenDeal({ object, set }: Draft): boolean {
  return object === 'deals' && OPEN_STAGES.includes(String(set['stage']));
}

function itemsOf({ subject: { customer }, story }: Told): { object: string; record: string; label: string }[] {
  const name = textOf(customer, 'name');
  const money = (amount: unknown): string => (typeof amount === 'number' ? formatMoney(amount, 'CNY') : '');
  const label = (...parts: string[]): string => parts.filter((each) => each !== '').join(' · ');
  return [
    { object: 'customers', record: customer.record, label: name },
    ...story.drafts.filter(isOpenDeal).map((deal) => ({ object: 'deals', record: deal.record, label: label(textOf(deal, 'name'), name, money(deal.set['amount'])) })),
    ...story.contracts.filter(({ set }) => set['status'] === 'active').map((contract) => ({ object: 'contracts', record: contract.record, label: label(`${textOf(contract, 'number')} ${textOf(contract, 'name')}`, name, money(contract.set['amount'])) })),
  ];
}

function earlierOf(a: string, b: string): string {
  return a < b ? a : b;
}
