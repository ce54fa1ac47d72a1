/** The fixed words of a printed quote in both languages. */

/** Chinese, English, or Chinese with the English small beside it. */
export type DocumentLanguage = 'zh' | 'en' | 'both';

/** A label as a template prints it: `sub` is empty unless both languages are wanted. */
export interface PrintedLabel {
  readonly main: string;
  readonly sub: string;
}

const WORDS = {
  title: ['报价单', 'Quotation'],
  picking: ['备货单', 'Picking list'],
  draft: ['草稿', 'Draft'],
  internal: ['内部', 'Internal'],
  unitCost: ['单位成本', 'Unit cost'],
  cost: ['成本', 'Cost'],
  margin: ['毛利率', 'Margin'],
  costTotal: ['成本合计', 'Cost'],
  wholeRate: ['整单折扣', 'Rate'],
  netTotal: ['未税合计', 'Net'],
  packer: ['备货人', 'Packed by'],
  checker: ['复核人', 'Checked by'],
  receiver: ['收货人', 'Received by'],
  diff: ['报价变更对比', 'Changes between versions'],
  older: ['原版本', 'Before'],
  newer: ['新版本', 'After'],
  change: ['变更', 'Change'],
  added: ['新增', 'Added'],
  removed: ['删除', 'Removed'],
  changed: ['修改', 'Changed'],
  unchanged: ['其余 {n} 行没有变化', '{n} other lines unchanged'],
  noChange: ['两个版本内容相同', 'The versions say the same'],
  item: ['项目', 'Item'],
  difference: ['差额', 'Difference'],
  customer: ['客户', 'Customer'],
  contact: ['联系人', 'Contact'],
  owner: ['负责人', 'Owner'],
  taxMode: ['计税方式', 'Tax'],
  taxIncluded: ['含税', 'Tax included'],
  taxExcluded: ['不含税', 'Tax excluded'],
  paymentDays: ['账期天数', 'Days to pay'],
  wholeDiscount: ['整单优惠', 'Discount'],
  unitPrice: ['单价', 'Unit price'],
  amount: ['金额', 'Amount'],
  net: ['未税金额', 'Net'],
  number: ['报价编号', 'Quote No.'],
  date: ['报价日期', 'Date'],
  validUntil: ['有效期至', 'Valid until'],
  version: ['版本', 'Version'],
  subject: ['项目', 'Subject'],
  to: ['致', 'To'],
  from: ['报价方', 'From'],
  attention: ['联系人', 'Attn'],
  phone: ['电话', 'Tel'],
  email: ['邮箱', 'Email'],
  website: ['网址', 'Web'],
  address: ['地址', 'Address'],
  salesperson: ['业务联系', 'Contact'],
  position: ['序号', 'No.'],
  description: ['品名', 'Description'],
  spec: ['规格型号', 'Specification'],
  unit: ['单位', 'Unit'],
  quantity: ['数量', 'Qty'],
  priceIncluded: ['含税单价', 'Unit price'],
  priceExcluded: ['未税单价', 'Unit price (net)'],
  discountRate: ['折扣率', 'Rate'],
  taxRate: ['税率', 'Tax'],
  amountIncluded: ['含税金额', 'Amount'],
  amountExcluded: ['未税金额', 'Amount (net)'],
  currency: ['币种', 'Currency'],
  subtotal: ['合计', 'Subtotal'],
  discount: ['优惠', 'Discount'],
  tax: ['税额', 'Tax'],
  freight: ['运费', 'Freight'],
  total: ['总计', 'Total'],
  totalIncludes: ['含税', 'tax included'],
  netOf: ['其中未税金额', 'of which net'],
  taxOf: ['其中税额', 'of which tax'],
  uppercase: ['人民币（大写）', 'In words'],
  terms: ['条款', 'Terms'],
  notes: ['备注', 'Notes'],
  bankDetails: ['收款账户', 'Bank details'],
  accountName: ['户名', 'Account name'],
  bank: ['开户行', 'Bank'],
  bankAccount: ['账号', 'Account No.'],
  taxNumber: ['税号', 'Tax No.'],
  supplier: ['报价方（盖章）', 'Supplier'],
  buyer: ['客户确认（签字 / 盖章）', 'Accepted by'],
  signDate: ['日期', 'Date'],
  representative: ['经办人', 'Representative'],
} as const;

export type LabelId = keyof typeof WORDS;

/** All labels in the language wanted. */
export function documentLabels(language: DocumentLanguage): Readonly<Record<LabelId, PrintedLabel>> {
  const entries = Object.entries(WORDS).map(([id, [zh, en]]) => {
    if (language === 'both') return [id, { main: zh, sub: en }];
    return [id, { main: language === 'en' ? en : zh, sub: '' }];
  });
  return Object.fromEntries(entries) as Record<LabelId, PrintedLabel>;
}
