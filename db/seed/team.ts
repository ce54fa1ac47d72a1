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
  readonly taxRate: string;
}

export interface Team {
  /** The first is the person at this desk. */
  readonly members: readonly string[];
  /** Those who sell, with how much of the customer base is theirs. */
  readonly sellers: readonly (readonly [string, number])[];
  readonly products: readonly Product[];
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

export function makeTeam(dice: Dice, today: string): Team {
  const since = addDays(today, -720);
  const names = [...new Set(PEOPLE.map(([, , department]) => department))];
  const departments = names.map((name) => draft(dice, 'departments', since, '', { name }));
  const departmentOf = (name: string) => departments[names.indexOf(name as (typeof names)[number])]?.record ?? null;
  const members = PEOPLE.map(([name, role, department, mobile]) => draft(dice, 'members', since, '', { name, role, department: departmentOf(department), mobile, active: 1 }));
  const me = members[0]?.record ?? '';
  const products = PRODUCTS.map(([code, name, spec, unit, category, price, tax_rate]) => {
    const cost = round(div(mul(price, String(dice.int(58, 76))), '100', 6), 2);
    return draft(dice, 'products', addDays(today, -700), me, { code, name, spec, unit, category, price, cost, currency: 'CNY', tax_rate, on_sale: 1 });
  });
  return {
    members: members.map((member) => member.record),
    sellers: PEOPLE.flatMap(([, , , , weight], index) => (weight > 0 ? [[members[index]?.record ?? me, weight] as const] : [])),
    products: PRODUCTS.map(([, name, spec, unit, category, price, taxRate], index) => ({ id: products[index]?.record ?? '', name, spec, unit, category, price, taxRate })),
    drafts: [...departments, ...members, ...products, company(dice, since, me)],
  };
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
