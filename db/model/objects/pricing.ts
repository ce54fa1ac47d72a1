import { CURRENCIES, CUSTOMER_GRADES } from '../choices.ts';
import type { ObjectType } from '../types.ts';

/** Prices for some customers and days. Which book counts, when several fit, is one published rule (`process/pricing`). */
export const priceBooks: ObjectType = {
  id: 'price_books',
  label: { zh: '价格本', en: 'Price books' },
  one: { zh: '价格本', en: 'Price book' },
  title: 'name',
  fields: [
    { id: 'name', type: 'text', label: { zh: '名称', en: 'Name' }, required: true, key: true, search: true, width: 200, synonyms: ['价格表', '价目表'] },
    { id: 'active', type: 'boolean', label: { zh: '启用', en: 'On' }, initial: 1, width: 80 },
    { id: 'grade', type: 'choice', label: { zh: '适用等级', en: 'For grade' }, options: CUSTOMER_GRADES, width: 100 },
    { id: 'customer', type: 'link', to: 'customers', label: { zh: '适用客户', en: 'For customer' }, width: 200 },
    { id: 'currency', type: 'choice', label: { zh: '币种', en: 'Currency' }, options: CURRENCIES, initial: 'CNY', width: 90 },
    { id: 'starts_on', type: 'date', label: { zh: '开始日期', en: 'Starts' }, width: 120 },
    { id: 'ends_on', type: 'date', label: { zh: '结束日期', en: 'Ends' }, width: 120 },
    { id: 'priority', type: 'integer', label: { zh: '优先级', en: 'Priority' }, initial: 0, width: 90 },
    { id: 'rate', type: 'percent', label: { zh: '统一折扣率', en: 'Rate for all' }, width: 110 },
    { id: 'notes', type: 'longtext', label: { zh: '备注', en: 'Notes' }, width: 200 },
  ],
};

/** The price of one product in a book, from a quantity on (阶梯价). */
export const priceLines: ObjectType = {
  id: 'price_lines',
  label: { zh: '价格明细', en: 'Price lines' },
  one: { zh: '价格明细', en: 'Price line' },
  title: 'product',
  fields: [
    { id: 'book', type: 'link', to: 'price_books', label: { zh: '价格本', en: 'Price book' }, required: true, width: 160 },
    { id: 'product', type: 'link', to: 'products', label: { zh: '产品', en: 'Product' }, required: true, width: 220 },
    { id: 'min_quantity', type: 'decimal', label: { zh: '起订量', en: 'From quantity' }, initial: '1', width: 100 },
    { id: 'price', type: 'decimal', label: { zh: '单价', en: 'Unit price' }, width: 120 },
    { id: 'notes', type: 'text', label: { zh: '备注', en: 'Notes' }, width: 160 },
  ],
};

/** A document template that the team edited; the text is Liquid over the documented variables. */
export const templates: ObjectType = {
  id: 'templates',
  label: { zh: '模板', en: 'Templates' },
  one: { zh: '模板', en: 'Template' },
  title: 'name',
  system: true,
  fields: [
    { id: 'name', type: 'text', label: { zh: '名称', en: 'Name' }, required: true },
    { id: 'kind', type: 'text', label: { zh: '单据', en: 'Document' } },
    { id: 'text', type: 'longtext', label: { zh: '内容', en: 'Text' } },
    { id: 'active', type: 'boolean', label: { zh: '启用', en: 'On' }, initial: 1 },
    { id: 'position', type: 'integer', label: { zh: '次序', en: 'Order' } },
  ],
};
