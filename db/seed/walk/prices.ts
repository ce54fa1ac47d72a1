/** Price books: for good customers, for one of them, and one that is over. */
import { addDays } from '../../store/local-days.ts';
import { div, mul, round } from '../../values/decimal.ts';
import type { Dice } from '../dice.ts';
import { draft } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { textOf, type Around } from './told.ts';

const STEPS = [['1', '97'], ['10', '94'], ['50', '90']] as const;

/** Three books with lines; which one counts is the published rule of `process/pricing`. */
export function makePrices(dice: Dice, { team, told, today }: Around): Draft[] {
  const [me = ''] = team.members;
  const year = today.slice(0, 4);
  const book = (name: string, set: Draft['set']): Draft => draft(dice, 'price_books', addDays(today, -120), me, { name, active: 1, currency: 'CNY', priority: 0, ...set });
  const key = told.find(({ subject }) => subject.customer.set['grade'] === 'key')?.subject.customer;
  const grade = book(`${year} A 级客户价`, { grade: 'a', rate: '97', starts_on: `${year}-01-01`, ends_on: `${year}-12-31`, notes: '按标价 97 折，低于此价走审批' });
  const frame = book('框架协议价', { customer: key?.record ?? null, grade: key ? null : 'key', priority: 10, starts_on: addDays(today, -120), ends_on: addDays(today, 245), notes: '年度框架，按数量分档' });
  const over = book('夏季促销', { rate: '95', starts_on: addDays(today, -150), ends_on: addDays(today, -90), notes: key ? `已结束，${textOf(key, 'short_name')} 用过` : '已结束' });
  const lines = team.products.slice(0, 8).flatMap(({ id, price }) => STEPS.map(([min_quantity, rate]) => draft(dice, 'price_lines', addDays(today, -120), me, {
    book: frame.record, product: id, min_quantity, price: round(div(mul(price, rate), '100', 6), 2),
  })));
  return [grade, frame, over, ...lines];
}
