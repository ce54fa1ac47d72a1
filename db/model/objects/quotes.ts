import { CURRENCIES, QUOTE_STATUS, TAX_MODES } from '../choices.ts';
import type { ObjectType } from '../types.ts';

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
    { id: 'net_total', type: 'money', label: { zh: '未税金额', en: 'Net' }, readonly: true, width: 130 },
    { id: 'tax_total', type: 'money', label: { zh: '税额', en: 'Tax amount' }, readonly: true, width: 110 },
    { id: 'total', type: 'money', label: { zh: '总金额', en: 'Total' }, readonly: true, width: 130, synonyms: ['金额', '报价金额', '合计'] },
    { id: 'owner', type: 'link', to: 'members', label: { zh: '负责人', en: 'Owner' }, width: 100, synonyms: ['报价人', '业务员', '销售'] },
    { id: 'terms', type: 'longtext', label: { zh: '条款', en: 'Terms' }, width: 200, synonyms: ['付款方式', '付款条件', '交货条款'] },
    { id: 'notes', type: 'longtext', label: { zh: '备注', en: 'Notes' }, search: true, width: 200, synonyms: ['说明', 'remark'] },
    { id: 'issued_at', type: 'instant', label: { zh: '发出时间', en: 'Issued' }, readonly: true, width: 150 },
    { id: 'version', type: 'integer', label: { zh: '版本', en: 'Version' }, initial: 1, readonly: true, width: 70 },
    { id: 'previous', type: 'link', to: 'quotes', label: { zh: '上一版本', en: 'Previous version' }, readonly: true, hidden: true },
    { id: 'snapshot', type: 'json', label: { zh: '发出快照', en: 'Issued snapshot' }, readonly: true, hidden: true },
  ],
};

export const quoteLines: ObjectType = {
  id: 'quote_lines',
  label: { zh: '报价明细', en: 'Quote lines' },
  one: { zh: '报价明细', en: 'Quote line' },
  title: 'description',
  fields: [
    { id: 'quote', type: 'link', to: 'quotes', label: { zh: '报价', en: 'Quote' }, required: true },
    { id: 'position', type: 'integer', label: { zh: '序号', en: 'No.' }, width: 60 },
    { id: 'product', type: 'link', to: 'products', label: { zh: '产品', en: 'Product' }, width: 180 },
    { id: 'description', type: 'text', label: { zh: '品名', en: 'Description' }, search: true, width: 220 },
    { id: 'spec', type: 'text', label: { zh: '规格型号', en: 'Specification' }, width: 160 },
    { id: 'unit', type: 'text', label: { zh: '单位', en: 'Unit' }, width: 70 },
    { id: 'quantity', type: 'decimal', label: { zh: '数量', en: 'Quantity' }, initial: '1', width: 90 },
    { id: 'unit_price', type: 'decimal', label: { zh: '单价', en: 'Unit price' }, width: 110 },
    { id: 'discount_rate', type: 'percent', label: { zh: '折扣率', en: 'Price rate' }, initial: '100', width: 90 },
    { id: 'tax_rate', type: 'percent', label: { zh: '税率', en: 'Tax rate' }, initial: '13', width: 80 },
    { id: 'amount', type: 'money', label: { zh: '金额', en: 'Amount' }, readonly: true, width: 120 },
    { id: 'notes', type: 'text', label: { zh: '备注', en: 'Notes' }, width: 160 },
  ],
};
