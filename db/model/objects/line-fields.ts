import type { Field } from '../types.ts';

/** What a line of a quote and one of a contract say of the goods: a contract takes them over as they are. */
export const GOODS: readonly Field[] = [
  { id: 'position', type: 'integer', label: { zh: '序号', en: 'No.' }, width: 60 },
  { id: 'product', type: 'link', to: 'products', label: { zh: '产品', en: 'Product' }, width: 180 },
  { id: 'description', type: 'text', label: { zh: '品名', en: 'Description' }, search: true, width: 220 },
  { id: 'spec', type: 'text', label: { zh: '规格型号', en: 'Specification' }, width: 160 },
  { id: 'unit', type: 'text', label: { zh: '单位', en: 'Unit' }, width: 70 },
  { id: 'quantity', type: 'decimal', label: { zh: '数量', en: 'Quantity' }, initial: '1', width: 90 },
  { id: 'unit_price', type: 'decimal', label: { zh: '单价', en: 'Unit price' }, width: 110 },
];

/** What a line comes to, worked out. */
export const LINE_AMOUNT: Field = { id: 'amount', type: 'money', label: { zh: '金额', en: 'Amount' }, readonly: true, width: 120 };

/** A remark on one line. */
export const LINE_NOTES: Field = { id: 'notes', type: 'text', label: { zh: '备注', en: 'Notes' }, width: 160 };
