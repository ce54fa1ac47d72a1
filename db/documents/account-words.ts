/** The fixed words of a statement of account and of the list of what is overdue. */
const WORDS = {
  account: {
    title: ['对账单', 'Statement of account'], to: ['致', 'To'], currency: ['币种', 'Currency'], opening: ['期初余额', 'Opening balance'], debit: ['本期应收', 'Fell due'],
    credit: ['本期收款', 'Received'], closing: ['期末余额', 'Closing balance'], day: ['日期', 'Date'], reference: ['单号', 'Reference'], text: ['摘要', 'Details'],
    debitColumn: ['应收', 'Due'], creditColumn: ['收款', 'Received'], balance: ['余额', 'Balance'], none: ['本期没有往来', 'Nothing in this period'],
    payment: ['收款', 'Payment'], instalment: ['应收款', 'Due'],
    ask: ['请核对以上往来；如有出入，请于收到后 7 日内告知。', 'Please check this statement and tell us about any difference within 7 days.'],
    bank: ['收款账户', 'Bank'], confirm: ['客户确认（盖章）', 'Confirmed by'],
  },
  dunning: {
    title: ['催款清单', 'Overdue payments'], overdue: ['逾期合计', 'Overdue'], customers: ['客户', 'Customers'], instalments: ['笔数', 'Instalments'], oldest: ['最长逾期（天）', 'Oldest (days)'],
    customer: ['客户', 'Customer'], contact: ['联系人', 'Contact'], reference: ['合同 / 期次', 'Contract / instalment'], due: ['应收日期', 'Due'], days: ['逾期天数', 'Days late'],
    remaining: ['未收金额', 'Open'], owner: ['负责人', 'Owner'], lastContact: ['最近跟进', 'Last contact'], none: ['没有逾期款项', 'Nothing is overdue'],
    phone: ['电话', 'Phone'], number: ['合同编号', 'Contract no.'], name: ['期次', 'Instalment'],
  },
} as const;

type PaperKind = keyof typeof WORDS;

/** All words of one paper in one language. */
export function accountWords<K extends PaperKind>(kind: K, language: 'zh' | 'en'): Readonly<Record<keyof (typeof WORDS)[K], string>> {
  return Object.fromEntries(Object.entries(WORDS[kind]).map(([id, [zh, en]]) => [id, language === 'en' ? en : zh])) as Record<keyof (typeof WORDS)[K], string>;
}
