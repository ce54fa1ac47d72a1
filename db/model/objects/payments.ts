import { BANK_LINE_STATUS, INVOICE_KINDS, INVOICE_STATUS, PLAN_EVENTS } from '../choices-process.ts';
import { CURRENCIES, PAYMENT_WAYS } from '../choices.ts';
import type { ObjectType } from '../types.ts';

export const paymentPlans: ObjectType = {
  id: 'payment_plans',
  label: { zh: '回款计划', en: 'Payment plans' },
  one: { zh: '回款计划', en: 'Payment plan' },
  title: 'name',
  fields: [
    { id: 'name', type: 'text', label: { zh: '期次', en: 'Instalment' }, width: 120, synonyms: ['回款期次', '款项', '付款阶段'] },
    { id: 'contract', type: 'link', to: 'contracts', label: { zh: '合同', en: 'Contract' }, width: 160, synonyms: ['合同编号'] },
    { id: 'customer', type: 'link', to: 'customers', label: { zh: '客户', en: 'Customer' }, width: 200, synonyms: ['客户名称'] },
    { id: 'due', type: 'date', label: { zh: '应收日期', en: 'Due' }, width: 120, synonyms: ['计划回款日期', '预计回款日期', '到期日'] },
    { id: 'amount', type: 'money', label: { zh: '应收金额', en: 'Amount' }, width: 130, synonyms: ['计划回款金额', '金额'] },
    { id: 'currency', type: 'choice', label: { zh: '币种', en: 'Currency' }, options: CURRENCIES, initial: 'CNY', width: 90 },
    { id: 'share', type: 'percent', label: { zh: '比例', en: 'Share' }, width: 80, synonyms: ['回款比例'] },
    { id: 'owner', type: 'link', to: 'members', label: { zh: '负责人', en: 'Owner' }, width: 100 },
    { id: 'after', type: 'choice', label: { zh: '付款条件', en: 'Falls due after' }, options: PLAN_EVENTS, width: 110, synonyms: ['付款节点'] },
    { id: 'after_days', type: 'integer', label: { zh: '账期天数', en: 'Days after' }, width: 90, synonyms: ['账期'] },
    { id: 'notes', type: 'text', label: { zh: '备注', en: 'Notes' }, width: 180 },
  ],
};

export const payments: ObjectType = {
  id: 'payments',
  label: { zh: '回款', en: 'Payments' },
  one: { zh: '回款', en: 'Payment' },
  title: 'number',
  fields: [
    { id: 'number', type: 'text', label: { zh: '回款编号', en: 'Payment no.' }, key: true, search: true, width: 140, synonyms: ['流水号', '收款单号'] },
    { id: 'customer', type: 'link', to: 'customers', label: { zh: '客户', en: 'Customer' }, width: 200, synonyms: ['客户名称', '付款单位', '付款方'] },
    { id: 'contract', type: 'link', to: 'contracts', label: { zh: '合同', en: 'Contract' }, width: 160, synonyms: ['合同编号'] },
    { id: 'plan', type: 'link', to: 'payment_plans', label: { zh: '回款计划', en: 'Plan' }, width: 120 },
    { id: 'paid_on', type: 'date', label: { zh: '回款日期', en: 'Paid on' }, width: 120, synonyms: ['收款日期', '到账日期', '付款日期'] },
    { id: 'amount', type: 'money', label: { zh: '回款金额', en: 'Amount' }, required: true, width: 130, synonyms: ['收款金额', '到账金额', '金额', '实收金额'] },
    { id: 'currency', type: 'choice', label: { zh: '币种', en: 'Currency' }, options: CURRENCIES, initial: 'CNY', width: 90 },
    { id: 'way', type: 'choice', label: { zh: '付款方式', en: 'Way' }, options: PAYMENT_WAYS, width: 100, synonyms: ['收款方式', '支付方式'] },
    { id: 'owner', type: 'link', to: 'members', label: { zh: '负责人', en: 'Owner' }, width: 100 },
    { id: 'notes', type: 'text', label: { zh: '备注', en: 'Notes' }, width: 180, synonyms: ['摘要', '用途'] },
  ],
};

/** How much of a payment settles which instalment. What no match uses is money in advance. */
export const paymentMatches: ObjectType = {
  id: 'payment_matches',
  label: { zh: '核销', en: 'Matches' },
  one: { zh: '核销', en: 'Match' },
  title: 'plan',
  system: true,
  fields: [
    { id: 'payment', type: 'link', to: 'payments', label: { zh: '回款', en: 'Payment' }, required: true },
    { id: 'plan', type: 'link', to: 'payment_plans', label: { zh: '回款计划', en: 'Plan' }, required: true },
    { id: 'amount', type: 'money', label: { zh: '核销金额', en: 'Amount' }, required: true },
  ],
};

/**
 * A line of a bank statement. Its id is made from the line itself, so the same file dropped twice, on one desk or two,
 * gives the same records. Without a payment it is in suspense.
 */
export const bankLines: ObjectType = {
  id: 'bank_lines',
  label: { zh: '银行流水', en: 'Bank lines' },
  one: { zh: '银行流水', en: 'Bank line' },
  title: 'payer',
  fields: [
    { id: 'booked_on', type: 'date', label: { zh: '入账日期', en: 'Booked on' }, width: 120 },
    { id: 'payer', type: 'text', label: { zh: '对方户名', en: 'Payer' }, search: true, width: 220 },
    { id: 'account', type: 'text', label: { zh: '对方账号', en: 'Account' }, search: true, width: 180 },
    { id: 'amount', type: 'money', label: { zh: '收入金额', en: 'Amount' }, width: 130 },
    { id: 'currency', type: 'choice', label: { zh: '币种', en: 'Currency' }, options: CURRENCIES, initial: 'CNY', width: 90 },
    { id: 'memo', type: 'text', label: { zh: '摘要', en: 'Memo' }, search: true, width: 220 },
    { id: 'reference', type: 'text', label: { zh: '流水号', en: 'Reference' }, search: true, width: 150 },
    { id: 'status', type: 'choice', label: { zh: '状态', en: 'Status' }, options: BANK_LINE_STATUS, initial: 'suspense', readonly: true, width: 90 },
    { id: 'payment', type: 'link', to: 'payments', label: { zh: '回款', en: 'Payment' }, readonly: true, width: 140 },
    { id: 'file', type: 'text', label: { zh: '来源文件', en: 'File' }, readonly: true, width: 160 },
  ],
};

/** An invoice from the request to the register: asked for by sales, issued by finance. */
export const invoices: ObjectType = {
  id: 'invoices',
  label: { zh: '发票', en: 'Invoices' },
  one: { zh: '发票', en: 'Invoice' },
  title: 'title',
  fields: [
    { id: 'title', type: 'text', label: { zh: '发票抬头', en: 'Invoice title' }, required: true, search: true, width: 220, synonyms: ['抬头', '购方名称'] },
    { id: 'number', type: 'text', label: { zh: '发票号码', en: 'Invoice no.' }, key: true, search: true, width: 170, synonyms: ['发票号'] },
    { id: 'status', type: 'choice', label: { zh: '状态', en: 'Status' }, options: INVOICE_STATUS, initial: 'requested', width: 90 },
    { id: 'kind', type: 'choice', label: { zh: '发票类型', en: 'Kind' }, options: INVOICE_KINDS, initial: 'special', width: 130 },
    { id: 'customer', type: 'link', to: 'customers', label: { zh: '客户', en: 'Customer' }, width: 200 },
    { id: 'contract', type: 'link', to: 'contracts', label: { zh: '合同', en: 'Contract' }, width: 160 },
    { id: 'amount', type: 'money', label: { zh: '价税合计', en: 'Amount' }, width: 130, synonyms: ['开票金额', '金额'] },
    { id: 'currency', type: 'choice', label: { zh: '币种', en: 'Currency' }, options: CURRENCIES, initial: 'CNY', width: 90 },
    { id: 'tax_rate', type: 'percent', label: { zh: '税率', en: 'Tax rate' }, initial: '13', width: 80 },
    { id: 'tax_number', type: 'text', label: { zh: '税号', en: 'Tax no.' }, search: true, width: 180, synonyms: ['纳税人识别号'] },
    { id: 'bank', type: 'text', label: { zh: '开户行', en: 'Bank' }, width: 160 },
    { id: 'bank_account', type: 'text', label: { zh: '银行账号', en: 'Bank account' }, width: 180 },
    { id: 'address', type: 'text', label: { zh: '地址电话', en: 'Address and phone' }, width: 220 },
    { id: 'send_to', type: 'text', label: { zh: '收票邮箱', en: 'Send to' }, width: 180 },
    { id: 'requested_by', type: 'link', to: 'members', label: { zh: '申请人', en: 'Requested by' }, width: 100 },
    { id: 'requested_on', type: 'date', label: { zh: '申请日期', en: 'Requested on' }, width: 120 },
    { id: 'issued_on', type: 'date', label: { zh: '开票日期', en: 'Issued on' }, width: 120, synonyms: ['开票时间'] },
    { id: 'notes', type: 'text', label: { zh: '备注', en: 'Notes' }, width: 180 },
  ],
};
