/** Records as bad as real books get: for looking at every grid, form and page with what breaks them. */
import { addDays } from '../store/local-days.ts';
import type { Dice } from './dice.ts';
import { draft } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Team } from './team.ts';

const NAMES = [
  '😀🎉 开心果食品 🍎👨‍👩‍👧‍👦 有限公司', 'شركة الاختبار المحدودة', 'חברת בדיקה בע״מ', '\u202e反向文字有限公司', '零\u200b宽\u200b字\ufeff符有限公司', '=HYPERLINK("x","点我")', '@SUM(A1)有限公司',
  '"><script>alert(1)</script>', "Robert'); DROP TABLE customers;--", '龘䶮𠮷𡈽科技', '  前后有空格  ', '全角ＡＢＣ１２３公司', 'a', '换行\n公司', '制表\t公司', '{{ 7 | times: 7 }}', 'null', 'undefined', '0', '很'.repeat(500),
  'Ünïcödé Çömpäny ŁŁ', '한국어 회사', 'かぶしきがいしゃ', '한', '\u0301\u0301 叠加符号', '../../etc/passwd', '%00%0a', '公司 / 子公司 \\ 分部', '100%', '-1+1',
] as const;

/** One customer per bad name, each with fields that are empty, impossible or of the wrong type. */
export function makeNasty(dice: Dice, team: Team, today: string): Draft[] {
  const owner = team.members[0] ?? '';
  return NAMES.flatMap((name, index) => {
    const customer = draft(dice, 'customers', addDays(today, -index), owner, {
      name, short_name: index % 3 === 0 ? null : name.slice(0, 40), notes: index % 4 === 0 ? '备注'.repeat(250) : null,
      grade: index % 5 === 0 ? '特级' : 'b', region: index % 7 === 0 ? '火星' : '32', phone: index % 2 === 0 ? '无' : '0512-6555 0000 转 8001', email: index % 3 === 0 ? 'not an address' : null,
      next_contact: index % 3 === 0 ? '2999-12-31' : index % 3 === 1 ? '待定' : null, last_contact: index % 4 === 0 ? addDays(today, 400) : null, owner: index % 6 === 0 ? '老王' : owner,
    });
    const deal = draft(dice, 'deals', addDays(today, -index), owner, {
      name, customer: customer.record, stage: index % 4 === 0 ? '谈着' : 'need', amount: index % 3 === 0 ? '三十万左右' : index % 3 === 1 ? 900_719_925_474_099 : -1, currency: 'CNY', close_date: index % 2 === 0 ? '0001-01-01' : null,
      probability: index % 5 === 0 ? '很大' : '120', owner,
    });
    const contact = draft(dice, 'contacts', addDays(today, -index), owner, { name, customer: index % 4 === 0 ? dice.id(0) : customer.record, mobile: index % 2 === 0 ? '1390001' : null, birthday: '13月32日' });
    return [customer, deal, contact];
  });
}
