/** What people say to each other on records: comments that mention somebody, likes, and requirements that changed. */
import { derivedId } from '../../changes/index.ts';
import { reminderTask } from '../../process/reminders/occurrence.ts';
import { addDays } from '../../store/local-days.ts';
import type { Dice } from '../dice.ts';
import { draft, workday } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { draftsOf, textOf, type Around, type Told } from './told.ts';

const SAID = ['客户要求这周给最终价，毛利还能再让一点吗？', '上次的案例资料很有用，客户点名要同款方案。', '采购换人了，下次拜访我一起去。', '付款条件从 3-6-1 改成 2-7-1，财务看一下。', '样机测试通过，可以推进合同了。', '对方总经理下周来厂里参观，帮忙安排。'] as const;
const ANSWERS = ['可以，先走审批。', '收到，我来安排。', '好消息，继续跟紧。'] as const;
const CHANGED = [['点数由 64 点增加到 96 点', '64 点，单柜', '报价增加约 12%'], ['交期由 45 天改为 30 天', '45 天交货', '需要加急排产'], ['指定国产伺服，不接受进口', '品牌不限', '成本下降，重新选型'], ['增加远程监控功能', '本地触摸屏操作', '增加网关与一年流量']] as const;
const TALKED = 10;
const CHANGES = 8;

/** The first open deals are talked about; some mention the member at this desk. */
export function makeVoices(dice: Dice, around: Around): Draft[] {
  const open = around.told.flatMap((told) => told.story.drafts.filter(({ object, set }) => object === 'deals' && !['won', 'lost'].includes(String(set['stage']))).map((deal) => ({ told, deal })));
  return [
    ...open.slice(0, TALKED).flatMap(({ told, deal }, at) => talkAbout(dice.fork(at), around, told, deal, at)),
    ...open.slice(0, CHANGES).map(({ told, deal }, at) => changeOf(dice, told, deal, at, around.today)),
    ...likes(dice, around),
  ];
}

function talkAbout(dice: Dice, { team, today }: Around, { subject: { customer } }: Told, deal: Draft, at: number): Draft[] {
  const [me = ''] = team.members;
  const owner = textOf(deal, 'owner');
  const other = team.sellers.map(([id]) => id).find((id) => id !== owner && id !== me) ?? me;
  const writer = owner === me ? other : owner;
  const asked = owner === me ? me : at % 2 === 0 ? me : other;
  const day = lastWorkday(addDays(today, -dice.int(1, 6)));
  const begun = textOf(deal, 'created_at').slice(0, 10);
  const on = day < begun ? begun : day;
  const text = `@${team.nameOf(asked)} ${SAID[at % SAID.length] ?? SAID[0]}`;
  const comment = draft(dice, 'comments', on, writer, { object: 'deals', record: deal.record, text, mentions: JSON.stringify([asked]) });
  const task = reminderTask('mention', 'deals', {
    record: deal.record, title: textOf(deal, 'name'), assignee: asked, customer: customer.record, deal: deal.record, due: on, occasion: `${comment.record} ${asked}`,
    facts: JSON.stringify({ by: team.nameOf(writer), text, comment: comment.record }),
  });
  const answered = at % 3 === 1;
  const when = textOf(comment, 'created_at');
  const later = new Date(Date.parse(when) + 1_500_000).toISOString();
  return [
    comment,
    { ...task, set: { created_at: when, created_by: writer, ...task.set, ...(answered ? { status: 'done', done_at: later } : {}) } },
    ...(answered ? [
      { ...draft(dice, 'comments', on, asked, { object: 'deals', record: deal.record, text: ANSWERS[at % ANSWERS.length] ?? ANSWERS[0], mentions: '[]', created_at: later }), record: dice.id(Date.parse(later)) },
      like('comments', comment.record, asked, later),
    ] : []),
  ];
}

/** The deal's requirement is now what the latest change says. */
function changeOf(dice: Dice, { subject: { customer, contacts } }: Told, deal: Draft, at: number, today: string): Draft {
  const [change, before, impact] = CHANGED[at % CHANGED.length] ?? CHANGED[0];
  const begun = textOf(deal, 'created_at').slice(0, 10);
  const day = lastWorkday(addDays(today, -dice.int(1, 12)));
  const on = day < begun ? begun : day;
  deal.set['need'] = change;
  return draft(dice, 'need_changes', on, textOf(deal, 'owner'), { change, before, impact, deal: deal.record, customer: customer.record, contact: contacts[0]?.record ?? null, happened_on: on, member: deal.set['owner'] ?? null });
}

/** Colleagues like what was written about the latest successes. */
function likes(dice: Dice, { team, told }: Around): Draft[] {
  const latest = draftsOf(told, 'follow_ups').filter(({ set }) => String(set['content']).includes('已签')).sort((a, b) => (textOf(a, 'happened_at') < textOf(b, 'happened_at') ? 1 : -1)).slice(0, 8);
  return latest.flatMap((each) => team.members.filter((member) => member !== each.set['member']).slice(0, dice.int(1, 4)).map((member) => like('follow_ups', each.record, member, textOf(each, 'happened_at'))));
}

function like(object: string, record: string, member: string, at: string): Draft {
  return { object: 'likes', record: derivedId('like', object, record, member), set: { created_at: at, created_by: member, object, record, member } };
}

/** The day itself, or the Friday before: nothing is said in the future. */
function lastWorkday(day: string): string {
  const monday = workday(day);
  return monday === day ? day : addDays(monday, -3);
}
