import { ARCHIVED } from '../archived.ts';
import { APPROVAL_STATE } from '../choices-process.ts';
import { CURRENCIES, QUOTE_STATUS, TAX_MODES } from '../choices.ts';
import type { ObjectType } from '../types.ts';
import { GOODS, LINE_AMOUNT, LINE_NOTES } from './line-fields.ts';

export const quotes: ObjectType = {
  id: 'quotes',
  label: { zh: '报价', en: 'Quotes' },
  one: { zh: '报价', en: 'Quote' },
  title: 'number',
  fields: [
    { id: 'number', type: 'text', label: { zh: '报价编号', en: 'Quote no.' }, key: true, search: true, width: 140,
      synonyms: ['报价单号', '编号', '单号', 'quote number'] },
    { id: 'subject', type: 'text', label: { zh: '主题', en: 'Subject' }, search: true, width: 200, synonyms: ['报价主题', '项目', 'title'] },
    { id: 'customer', type: 'link', to: 'customers', label: { zh: '客户', en: 'Customer' }, required: true, width: 200, synonyms: ['客户名称', '公司名称', 'account'] },
    { id: 'contact', type: 'link', to: 'contacts', label: { zh: '联系人', en: 'Contact' }, width: 110 },
    { id: 'deal', type: 'link', to: 'deals', label: { zh: '商机', en: 'Deal' }, width: 180 },
    { id: 'status', type: 'choice', label: { zh: '状态', en: 'Status' }, options: QUOTE_STATUS, initial: 'draft', width: 90 },
    { id: 'date', type: 'date', label: { zh: '报价日期', en: 'Date' }, width: 120, synonyms: ['日期'] },
    { id: 'valid_until', type: 'date', label: { zh: '有效期至', en: 'Valid until' }, width: 120, synonyms: ['有效期'] },
    { id: 'currency', type: 'choice', label: { zh: '币种', en: 'Currency' }, options: CURRENCIES, initial: 'CNY', width: 90 },
    { id: 'tax_mode', type: 'choice', label: { zh: '计税', en: 'Tax' }, options: TAX_MODES, initial: 'included', width: 90 },
    { id: 'discount', type: 'money', label: { zh: '整单优惠', en: 'Discount' }, width: 110, synonyms: ['优惠金额', '折扣金额'] },
    { id: 'discount_rate', type: 'percent', label: { zh: '整单折扣率', en: 'Rate to pay' }, initial: '100', width: 100, synonyms: ['整单折扣'] },
    { id: 'price_rate', type: 'percent', label: { zh: '综合折扣率', en: 'Rate to list' }, readonly: true, width: 100 },
    { id: 'freight', type: 'money', label: { zh: '运费', en: 'Freight' }, width: 110 },
    { id: 'payment_days', type: 'integer', label: { zh: '账期天数', en: 'Days to pay' }, width: 90, synonyms: ['账期'] },
    { id: 'price_book', type: 'link', to: 'price_books', label: { zh: '价格本', en: 'Price book' }, width: 140 },
    { id: 'template', type: 'link', to: 'templates', label: { zh: '模板', en: 'Template' }, hidden: true },
    { id: 'cost_total', type: 'money', label: { zh: '成本合计', en: 'Cost' }, dataClass: 'finance', readonly: true, width: 120 },
    { id: 'margin', type: 'percent', label: { zh: '毛利率', en: 'Margin' }, dataClass: 'finance', readonly: true, width: 90 },
    { id: 'net_total', type: 'money', label: { zh: '未税金额', en: 'Net' }, readonly: true, width: 130 },
    { id: 'tax_total', type: 'money', label: { zh: '税额', en: 'Tax amount' }, readonly: true, width: 110 },
    { id: 'total', type: 'money', label: { zh: '总金额', en: 'Total' }, readonly: true, width: 130, synonyms: ['金额', '报价金额', '合计'] },
    { id: 'owner', type: 'link', to: 'members', label: { zh: '负责人', en: 'Owner' }, width: 100, synonyms: ['报价人', '业务员', '销售'] },
    { id: 'terms', type: 'longtext', label: { zh: '条款', en: 'Terms' }, width: 200, synonyms: ['付款方式', '付款条件', '交货条款'] },
    { id: 'notes', type: 'longtext', label: { zh: '备注', en: 'Notes' }, search: true, width: 200, synonyms: ['说明', 'remark'] },
    { id: 'approval', type: 'choice', label: { zh: '审批', en: 'Approval' }, options: APPROVAL_STATE, readonly: true, width: 100 },
    { id: 'issued_at', type: 'instant', label: { zh: '发出时间', en: 'Issued' }, readonly: true, width: 150 },
    { id: 'version', type: 'integer', label: { zh: '版本', en: 'Version' }, initial: 1, readonly: true, width: 70 },
    { id: 'previous', type: 'link', to: 'quotes', label: { zh: '上一版本', en: 'Previous version' }, readonly: true, hidden: true },
    { id: 'snapshot', type: 'json', label: { zh: '发出快照', en: 'Issued snapshot' }, readonly: true, hidden: true },
    ARCHIVED,
  ],
};

export const quoteLines: ObjectType = {
  id: 'quote_lines',
  label: { zh: '报价明细', en: 'Quote lines' },
  one: { zh: '报价明细', en: 'Quote line' },
  title: 'description',
  fields: [
    { id: 'quote', type: 'link', to: 'quotes', label: { zh: '报价', en: 'Quote' }, required: true },
    ...GOODS,
    { id: 'discount_rate', type: 'percent', label: { zh: '折扣率', en: 'Price rate' }, initial: '100', width: 90 },
    { id: 'tax_rate', type: 'percent', label: { zh: '税率', en: 'Tax rate' }, initial: '13', width: 80 },
    { id: 'list_price', type: 'decimal', label: { zh: '参考价', en: 'Reference price' }, readonly: true, width: 110 },
    { id: 'unit_cost', type: 'decimal', label: { zh: '单位成本', en: 'Unit cost' }, dataClass: 'finance', width: 110 },
    LINE_AMOUNT,
    LINE_NOTES,
  ],
};
