/** Our own demo firm: letterhead, people, price list. */
import { OUR_COMPANY } from '../../preload/contract/values.ts';
import { addDays } from '../store/local-days.ts';
import { div, mul, round } from '../values/decimal.ts';
import type { Dice } from './dice.ts';
import { draft } from './draft.ts';
import type { Draft } from './draft.ts';
import { DEMO_LOGO, DEMO_SEAL } from './images.ts';
import { PRODUCTS } from './words/products.ts';

/** One line of the price list, as quotes use it. */
export interface Product {
  readonly id: string;
  readonly name: string;
  readonly spec: string;
  readonly unit: string;
  readonly category: string;
  readonly price: string;
  readonly cost: string;
  readonly taxRate: string;
}

export interface Team {
  /** The first is the person at this desk. */
  readonly members: readonly string[];
  /** Those who sell, with how much of the customer base is theirs. */
  readonly sellers: readonly (readonly [string, number])[];
  readonly products: readonly Product[];
  /** The general manager, to whom the person at this desk reports. */
  readonly boss: string;
  /** Sold here and left. */
  readonly former: string;
  readonly formerName: string;
  readonly meName: string;
  nameOf(member: string): string;
  readonly drafts: readonly Draft[];
}

/** The terms printed on demo quotes. */
export const DEMO_TERMS = [
  '1. 付款方式：合同签订后预付 30%，发货前付 60%，余款 10% 验收合格后 30 日内付清。',
  '2. 交货期：收到预付款后 20 个工作日。',
  '3. 质保期：自验收之日起 12 个月。',
  '4. 以上价格含增值税专用发票及江浙沪地区运费。',
].join('\n');

const PEOPLE = [
  ['李晓雯', 'manager', '销售一部', '13900010088', 26], ['周文博', 'sales', '销售一部', '13800010231', 24], ['陈浩然', 'sales', '销售一部', '15100020417', 20],
  ['林佳怡', 'sales', '销售二部', '18600030652', 18], ['何志强', 'sales', '销售二部', '13700040973', 12], ['沈慧', 'finance', '财务部', '13600050346', 0],
] as const;

/** Above and beside those who sell; they come after them, so that the sellers' records stay what they are. */
const BOSS = '赵启明';
const FORMER = '吴磊';

export function makeTeam(dice: Dice, today: string): Team {
  const since = addDays(today, -720);
  const names = [...new Set(PEOPLE.map(([, , department]) => department))];
  const departments = names.map((name) => draft(dice, 'departments', since, '', { name }));
  const departmentOf = (name: string) => departments[names.indexOf(name as (typeof names)[number])]?.record ?? null;
  const members = PEOPLE.map(([name, role, department, mobile]) => draft(dice, 'members', since, '', { name, role, department: departmentOf(department), mobile, active: 1 }));
  const me = members[0]?.record ?? '';
  const others = arrange(dice.fork('others'), { departments, members, since, today });
  const named = new Map([...members, ...others.members].map(({ record, set }) => [record, String(set['name'])]));
  const products = PRODUCTS.map(([code, name, spec, unit, category, price, tax_rate]) => {
    const cost = round(div(mul(price, String(dice.int(58, 76))), '100', 6), 2);
    return draft(dice, 'products', addDays(today, -700), me, { code, name, spec, unit, category, price, cost, currency: 'CNY', tax_rate, on_sale: 1 });
  });
  return {
    members: members.map((member) => member.record),
    sellers: PEOPLE.flatMap(([, , , , weight], index) => (weight > 0 ? [[members[index]?.record ?? me, weight] as const] : [])),
    products: PRODUCTS.map(([, name, spec, unit, category, price, taxRate], index) => ({
      id: products[index]?.record ?? '', name, spec, unit, category, price, cost: String(products[index]?.set['cost'] ?? price), taxRate,
    })),
    boss: others.boss, former: others.former, formerName: FORMER, meName: PEOPLE[0][0], nameOf: (member) => named.get(member) ?? '',
    drafts: [...departments, ...others.departments, ...members, ...others.members, ...products, company(dice, since, me)],
  };
}

interface House {
  readonly departments: readonly Draft[];
  readonly members: readonly Draft[];
  readonly since: string;
  readonly today: string;
}

/** Who heads what, who stands in for whom, who is away today, who decides up to how much, and who left. */
function arrange(dice: Dice, { departments, members, since, today }: House): { departments: Draft[]; members: Draft[]; boss: string; former: string } {
  const [me, first, second, third, fourth, finance] = members;
  const board = draft(dice, 'departments', since, '', { name: '总经办' });
  const boss = draft(dice, 'members', since, '', { name: BOSS, role: 'admin', department: board.record, mobile: '13900000001', approval_limit: 1_000_000_000, active: 1, deputy: me?.record ?? null });
  const former = draft(dice, 'members', since, '', { name: FORMER, role: 'sales', department: departments[1]?.record ?? null, mobile: '13700050999', active: 0, manager: third?.record ?? null });
  board.set['head'] = boss.record;
  [me, third, finance].forEach((head, at) => departments[at] && Object.assign(departments[at].set, { head: head?.record ?? null, parent: board.record }));
  const give = (member: Draft | undefined, set: Draft['set']): void => void (member && Object.assign(member.set, set));
  give(me, { manager: boss.record, deputy: third?.record ?? null, approval_limit: 30_000_000 });
  for (const each of [first, second]) give(each, { manager: me?.record ?? null });
  give(third, { manager: boss.record, approval_limit: 10_000_000 });
  give(fourth, { manager: third?.record ?? null, deputy: third?.record ?? null, away_from: addDays(today, -1), away_until: addDays(today, 3) });
  give(finance, { manager: boss.record });
  return { departments: [board], members: [boss, former], boss: boss.record, former: former.record };
}

function company(dice: Dice, since: string, me: string): Draft {
  const { set } = draft(dice, 'company', since, me, {
    name: '苏州衡川自动化设备有限公司', name_en: 'Suzhou Hengchuan Automation Equipment Co., Ltd.',
    address: '江苏省苏州市工业园区星湖街 328 号 5 幢 302 室', phone: '0512-65550137', email: 'sales@hengchuan.example', website: 'www.hengchuan.example',
    tax_number: '91320594MA1X8K2Q7T', bank: '工商银行苏州工业园区支行', bank_account: '1102020809000123456',
    logo: DEMO_LOGO, seal: DEMO_SEAL, quote_terms: DEMO_TERMS,
  });
  return { object: 'company', record: OUR_COMPANY, set };
}
