import { CURRENCIES } from '../choices.ts';
import type { ObjectType } from '../types.ts';

export const products: ObjectType = {
  id: 'products',
  label: { zh: '产品', en: 'Products' },
  one: { zh: '产品', en: 'Product' },
  title: 'name',
  fields: [
    { id: 'name', type: 'text', label: { zh: '产品名称', en: 'Product' }, required: true, key: true, search: true, width: 220,
      synonyms: ['品名', '名称', '商品名称', '货品名称', '产品', 'item', 'product name'] },
    { id: 'code', type: 'text', label: { zh: '产品编码', en: 'Code' }, key: true, search: true, width: 130,
      synonyms: ['编码', '货号', '产品编号', '料号', '型号编码', 'sku', 'item no', 'part number'] },
    { id: 'spec', type: 'text', label: { zh: '规格型号', en: 'Specification' }, search: true, width: 160, synonyms: ['规格', '型号', 'model', 'spec'] },
    { id: 'category', type: 'text', label: { zh: '分类', en: 'Category' }, search: true, width: 110, synonyms: ['产品分类', '类别', '品类'] },
    { id: 'unit', type: 'text', label: { zh: '单位', en: 'Unit' }, width: 80, synonyms: ['计量单位', '销售单位', 'uom'] },
    { id: 'price', type: 'decimal', label: { zh: '单价', en: 'Unit price' }, width: 120,
      synonyms: ['售价', '标准价', '销售价', '含税单价', '报价', 'price', 'list price'] },
    { id: 'cost', type: 'decimal', label: { zh: '成本价', en: 'Cost' }, dataClass: 'finance', width: 120, synonyms: ['成本', '进价', '采购价', 'cost price'] },
    { id: 'currency', type: 'choice', label: { zh: '币种', en: 'Currency' }, options: CURRENCIES, initial: 'CNY', width: 90 },
    { id: 'tax_rate', type: 'percent', label: { zh: '税率', en: 'Tax rate' }, initial: '13', width: 80, synonyms: ['增值税率', 'vat rate'] },
    { id: 'on_sale', type: 'boolean', label: { zh: '在售', en: 'On sale' }, initial: 1, width: 80, synonyms: ['是否在售', '上架'] },
    { id: 'notes', type: 'longtext', label: { zh: '备注', en: 'Notes' }, search: true, width: 200, synonyms: ['说明', '描述', 'description'] },
  ],
};
