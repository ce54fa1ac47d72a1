import { CONTRACT_STATUS, CURRENCIES, DELIVERY_STATUS, PAYMENT_WAYS } from '../choices.ts';
import type { ObjectType } from '../types.ts';

export const contracts: ObjectType = {
  id: 'contracts',
  label: { zh: '合同', en: 'Contracts' },
  one: { zh: '合同', en: 'Contract' },
  title: 'number',
  fields: [
    { id: 'number', type: 'text', label: { zh: '合同编号', en: 'Contract no.' }, required: true, key: true, search: true, width: 150, synonyms: ['合同号', '编号'] },
    { id: 'name', type: 'text', label: { zh: '合同名称', en: 'Name' }, search: true, width: 220, synonyms: ['名称', '项目名称'] },
    { id: 'customer', type: 'link', to: 'customers', label: { zh: '客户', en: 'Customer' }, required: true, width: 200, synonyms: ['客户名称', '甲方', '公司名称'] },
    { id: 'deal', type: 'link', to: 'deals', label: { zh: '商机', en: 'Deal' }, width: 180 },
    { id: 'quote', type: 'link', to: 'quotes', label: { zh: '报价', en: 'Quote' }, width: 140 },
    { id: 'status', type: 'choice', label: { zh: '状态', en: 'Status' }, options: CONTRACT_STATUS, initial: 'draft', width: 90, synonyms: ['合同状态'] },
    { id: 'amount', type: 'money', label: { zh: '合同金额', en: 'Amount' }, width: 130, synonyms: ['金额', '合同总额', '签约金额'] },
    { id: 'currency', type: 'choice', label: { zh: '币种', en: 'Currency' }, options: CURRENCIES, initial: 'CNY', width: 90 },
    { id: 'signed_on', type: 'date', label: { zh: '签订日期', en: 'Signed' }, width: 120, synonyms: ['签约日期', '签订时间', '合同日期'] },
    { id: 'starts_on', type: 'date', label: { zh: '开始日期', en: 'Starts' }, width: 120, synonyms: ['生效日期'] },
    { id: 'ends_on', type: 'date', label: { zh: '到期日期', en: 'Ends' }, width: 120, synonyms: ['结束日期', '截止日期', '到期日'] },
    { id: 'owner', type: 'link', to: 'members', label: { zh: '负责人', en: 'Owner' }, width: 100, synonyms: ['业务员', '签约人', '销售'] },
    { id: 'notes', type: 'longtext', label: { zh: '备注', en: 'Notes' }, search: true, width: 200 },
  ],
};

export const deliveries: ObjectType = {
  id: 'deliveries',
  label: { zh: '交付', en: 'Deliveries' },
  one: { zh: '交付', en: 'Delivery' },
  title: 'number',
  fields: [
    { id: 'number', type: 'text', label: { zh: '交付单号', en: 'Delivery no.' }, key: true, search: true, width: 150, synonyms: ['发货单号', '送货单号'] },
    { id: 'contract', type: 'link', to: 'contracts', label: { zh: '合同', en: 'Contract' }, width: 160, synonyms: ['合同编号'] },
    { id: 'customer', type: 'link', to: 'customers', label: { zh: '客户', en: 'Customer' }, width: 200, synonyms: ['客户名称'] },
    { id: 'status', type: 'choice', label: { zh: '状态', en: 'Status' }, options: DELIVERY_STATUS, initial: 'planned', width: 90 },
    { id: 'planned_on', type: 'date', label: { zh: '计划日期', en: 'Planned' }, width: 120, synonyms: ['交货日期', '计划交付日期'] },
    { id: 'delivered_on', type: 'date', label: { zh: '交付日期', en: 'Delivered' }, width: 120, synonyms: ['发货日期', '实际交付日期'] },
    { id: 'content', type: 'longtext', label: { zh: '交付内容', en: 'Content' }, search: true, width: 240, synonyms: ['内容', '货物'] },
    { id: 'tracking', type: 'text', label: { zh: '物流单号', en: 'Tracking no.' }, search: true, width: 150, synonyms: ['快递单号'] },
    { id: 'owner', type: 'link', to: 'members', label: { zh: '负责人', en: 'Owner' }, width: 100 },
    { id: 'notes', type: 'longtext', label: { zh: '备注', en: 'Notes' }, width: 200 },
  ],
};

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
