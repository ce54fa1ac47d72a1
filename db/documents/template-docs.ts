/** What a template may say, as it is listed beside the editor. A test holds it against what the standard template uses. */

/** One documented name. `insert` is what a click puts into the text. */
export interface TemplateName {
  readonly name: string;
  readonly insert: string;
  readonly zh: string;
  readonly en: string;
}

interface TemplateDocs {
  readonly variables: readonly TemplateName[];
  readonly parts: readonly TemplateName[];
  readonly filters: readonly TemplateName[];
}

const value = (name: string, zh: string, en: string, filter = ''): TemplateName => ({ name, insert: `{{ ${name}${filter} }}`, zh, en });
const line = (name: string, zh: string, en: string, filter = ''): TemplateName => value(`line.${name}`, `每行：${zh}`, `Each line: ${en}`, filter);

/** Variables, parts that can be included, and filters. */
export const TEMPLATE_DOCS: TemplateDocs = {
  variables: [
    value('doc.number', '报价编号', 'Quote number'), value('doc.version', '版本号', 'Version'), value('doc.subject', '主题', 'Subject'),
    value('doc.date', '报价日期', 'Date', ' | date: language'), value('doc.validUntil', '有效期至', 'Valid until', ' | date: language'), value('doc.currency', '币种', 'Currency'),
    value('doc.taxMode', '计税方式 included / excluded', 'Tax: included / excluded'), value('doc.terms', '条款', 'Terms'), value('doc.notes', '备注', 'Notes'),
    value('doc.customer.name', '客户名称', 'Customer'), value('doc.customer.address', '客户地址', 'Customer’s address'), value('doc.customer.phone', '客户电话', 'Customer’s phone'),
    value('attention', '联系人与职务', 'Contact and position'), value('customer_phone', '联系人或客户电话', 'Phone of contact or customer'),
    value('doc.contact.name', '联系人', 'Contact'), value('doc.contact.title', '职务', 'Position'), value('doc.contact.phone', '联系人电话', 'Contact’s phone'), value('doc.contact.email', '联系人邮箱', 'Contact’s email'),
    value('doc.salesperson.name', '业务员', 'Salesperson'), value('doc.salesperson.phone', '业务员电话', 'Salesperson’s phone'), value('doc.salesperson.email', '业务员邮箱', 'Salesperson’s email'),
    value('doc.company.name', '我方名称', 'Our company'), value('doc.company.nameEn', '我方英文名', 'Our English name'), value('doc.company.address', '我方地址', 'Our address'), value('doc.company.phone', '我方电话', 'Our phone'),
    value('doc.company.email', '我方邮箱', 'Our email'), value('doc.company.website', '我方网址', 'Our website'), value('doc.company.taxNumber', '税号', 'Tax number'), value('doc.company.bank', '开户行', 'Bank'), value('doc.company.bankAccount', '账号', 'Account'),
    value('logo', '徽标（用在 <img src>）', 'Logo, for <img src>'), value('seal', '印章（用在 <img src>）', 'Seal, for <img src>'),
    { name: 'doc.lines', insert: '{% for line in doc.lines %}\n\n{% endfor %}', zh: '全部明细行', en: 'All lines' },
    line('position', '序号', 'number'), line('description', '品名', 'description'), line('spec', '规格型号', 'specification'), line('unit', '单位', 'unit'), line('quantity', '数量', 'quantity', ' | qty'),
    line('unitPrice', '单价', 'unit price', ' | price: doc.currency'), line('discountRate', '折扣率', 'rate', ' | percent'), line('taxRate', '税率', 'tax rate', ' | percent'),
    line('amount', '金额', 'amount', ' | amount: doc.currency'), line('notes', '备注', 'notes'),
    { name: 'has.prices', insert: '{% if has.prices %}\n\n{% endif %}', zh: '这一份是否有价格（仓库版没有，金额须放在里面）', en: 'Whether this copy has prices: the warehouse copy has none, so amounts belong inside' },
    value('doc.totals.subtotal', '小计', 'Subtotal', ' | amount: doc.currency'), value('doc.totals.discount', '优惠', 'Discount', ' | amount: doc.currency'), value('doc.totals.freight', '运费', 'Freight', ' | amount: doc.currency'),
    value('doc.totals.net', '未税金额', 'Net', ' | amount: doc.currency'), value('doc.totals.tax', '税额', 'Tax', ' | amount: doc.currency'), value('doc.totals.total', '总计', 'Total', ' | money: doc.currency'),
    { name: 'internal', insert: '{% if internal %}{{ internal.cost | amount: doc.currency }} {{ internal.margin | percent }}{% endif %}', zh: '成本与毛利率（仅内部版）', en: 'Cost and margin: internal copy only' },
    value('language', '语言 zh / en / both', 'Language zh / en / both'), { name: 'draft', insert: '{% if draft %}\n\n{% endif %}', zh: '还没有发出', en: 'Not issued yet' },
    { name: 'l.…', insert: "{% render 'label', of: l.total %}", zh: '固定用语，随打印语言变化', en: 'Fixed words in the language of the print' },
  ],
  parts: [
    { name: 'lines', insert: "{% include 'lines' %}", zh: '明细表', en: 'The table of lines' },
    { name: 'sums', insert: "{% if has.prices %}{% include 'sums' %}{% endif %}", zh: '合计与大写金额', en: 'Totals and the amount in words' },
    { name: 'small', insert: "{% include 'small' %}", zh: '条款、备注与收款账户', en: 'Terms, notes, bank details' },
    { name: 'sign', insert: "{% include 'sign' %}", zh: '双方签章', en: 'Signatures and seal' },
    { name: 'pick', insert: "{% include 'pick' %}", zh: '仓库签收栏', en: 'Warehouse signatures' },
  ],
  filters: [
    { name: 'amount', insert: ' | amount: doc.currency', zh: '分 → 1,234.50', en: 'Minor units → 1,234.50' },
    { name: 'money', insert: ' | money: doc.currency', zh: '分 → ¥1,234.50', en: 'Minor units → ¥1,234.50' },
    { name: 'price', insert: ' | price: doc.currency', zh: '单价，保留原有小数', en: 'Unit price with its own decimals' },
    { name: 'qty', insert: ' | qty', zh: '数量', en: 'Quantity' },
    { name: 'percent', insert: ' | percent', zh: '13 → 13%', en: '13 → 13%' },
    { name: 'date', insert: ' | date: language', zh: '日期', en: 'Date' },
    { name: 'rmb', insert: ' | rmb', zh: '大写金额', en: 'Amount in Chinese capitals' },
  ],
};
