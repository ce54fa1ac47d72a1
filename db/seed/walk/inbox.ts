/** Leads: some that nobody has yet, one that is a customer already, those that became customers, and firms that sound alike. */
import { addDays } from '../../store/local-days.ts';
import { mobileNumber, personName } from '../customers.ts';
import type { Dice } from '../dice.ts';
import { draft } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { textOf, type Around } from './told.ts';

const NEW = [
  ['无锡启航包装机械有限公司', '32', '无锡', 'website', '变频器', '官网留言：三条包装线要改变频，想要方案和报价'], ['宁波海拓模具有限公司', '33', '宁波', 'exhibition', '机器人', '展会扫码，想看机器人上下料的案例'],
  ['东莞博业电子有限公司', '44', '东莞', 'ads', '视觉检测', '广告表单：外观检测，每小时 1200 件'], ['成都天润食品有限公司', '51', '成都', 'wechat', '流量计', '公众号留言，问电磁流量计的交期'],
  ['苏州联创新能源有限公司', '32', '苏州', 'referral', '控制柜', '客户介绍，储能集装箱配套控制柜，年用量约 60 台'], ['武汉卓信环保科技有限公司', '42', '武汉', 'phone', '整线改造', '电话咨询污水站改造，要求三天内回复'],
] as const;
/** Syllables that people mistake for each other on the telephone. */
const ALIKE: readonly (readonly [string, string])[] = [['宏', '鸿'], ['恒', '衡'], ['盛', '胜'], ['鑫', '欣'], ['达', '答'], ['嘉', '佳'], ['源', '元'], ['辉', '晖'], ['诺', '喏'], ['成', '诚'], ['金', '今'], ['永', '咏'], ['联', '连'], ['启', '起']];

/** Completes the leads that were converted and adds what is new today. */
export function fillInbox(dice: Dice, { team, told, leads, today }: Around): Draft[] {
  link(dice, leads, told.map(({ subject }) => subject.customer), today);
  const fresh = NEW.map(([company, region, city, source, interest, notes], at) => draft(dice, 'leads', addDays(today, -1 - (at % 3)), '', {
    company, region, city, source, interest, notes, contact: personName(dice), phone: mobileNumber(dice), status: 'new', owner: null, budget: dice.chance(0.5) ? dice.int(5, 60) * 1_000_000 : null,
  }));
  const known = told.find(({ subject, index }) => index > 3 && typeof subject.customer.set['owner'] === 'string');
  const again = known ? [draft(dice, 'leads', addDays(today, -1), '', {
    company: textOf(known.subject.customer, 'name'), region: known.subject.customer.set['region'] ?? null, city: known.subject.customer.set['city'] ?? null, source: 'website', interest: '年度维保',
    contact: known.subject.contacts[0]?.set['name'] ?? null, phone: known.subject.contacts[0]?.set['mobile'] ?? null, status: 'new', owner: null, notes: '官网留言，想续签维保',
  })] : [];
  return [...fresh, ...again, ...soundAlike(dice, told.map(({ subject }) => subject.customer), team.sellers[1]?.[0] ?? '', today)];
}

/** What was converted says into whom, and that customer from which lead. */
function link(dice: Dice, leads: readonly Draft[], customers: readonly Draft[], today: string): void {
  const takers = customers.filter((customer) => textOf(customer, 'source') !== '' && customer.set['lead'] === undefined && textOf(customer, 'created_at') < addDays(today, -5)).reverse();
  for (const [at, lead] of leads.filter(({ set }) => set['status'] === 'converted').entries()) {
    const customer = takers[at];
    if (!customer) return;
    const converted = textOf(customer, 'created_at');
    Object.assign(lead.set, {
      company: customer.set['name'] ?? null, region: customer.set['region'] ?? null, city: customer.set['city'] ?? null, source: customer.set['source'] ?? null, owner: customer.set['owner'] ?? lead.set['owner'] ?? null,
      customer: customer.record, converted_at: converted, created_at: new Date(Date.parse(converted) - dice.int(2, 9) * 86_400_000).toISOString(),
    });
    customer.set['lead'] = lead.record;
  }
}

/** Two firms written as somebody heard their names. */
function soundAlike(dice: Dice, customers: readonly Draft[], owner: string, today: string): Draft[] {
  return customers.slice(8).flatMap((customer) => {
    const name = textOf(customer, 'name');
    const city = textOf(customer, 'city');
    const pair = ALIKE.find(([right]) => name.slice(city.length).startsWith(right) && name.startsWith(city));
    if (!pair) return [];
    return [draft(dice, 'customers', addDays(today, -dice.int(3, 30)), owner, { name: city + name.slice(city.length).replace(pair[0], pair[1]), region: customer.set['region'] ?? null, city, owner, status: 'potential', source: 'phone', notes: '电话里报的名字，待核对' })];
  }).slice(0, 2);
}
