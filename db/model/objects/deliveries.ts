import { DELIVERY_STATUS } from '../choices.ts';
import type { ObjectType } from '../types.ts';

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

/** How much of a contract line one delivery brought. */
export const deliveryLines: ObjectType = {
  id: 'delivery_lines',
  label: { zh: '交付明细', en: 'Delivery lines' },
  one: { zh: '交付明细', en: 'Delivery line' },
  title: 'description',
  fields: [
    { id: 'delivery', type: 'link', to: 'deliveries', label: { zh: '交付', en: 'Delivery' }, required: true },
    { id: 'contract_line', type: 'link', to: 'contract_lines', label: { zh: '合同明细', en: 'Contract line' } },
    { id: 'position', type: 'integer', label: { zh: '序号', en: 'No.' }, width: 60 },
    { id: 'description', type: 'text', label: { zh: '品名', en: 'Description' }, width: 220 },
    { id: 'unit', type: 'text', label: { zh: '单位', en: 'Unit' }, width: 70 },
    { id: 'quantity', type: 'decimal', label: { zh: '数量', en: 'Quantity' }, width: 90 },
    { id: 'notes', type: 'text', label: { zh: '备注', en: 'Notes' }, width: 160 },
  ],
};
