import { CUSTOMER_CATEGORIES, CUSTOMER_GRADES } from '../../model/choices.ts';
import type { Field } from '../../model/types.ts';

const OF_CUSTOMER: readonly Field[] = [
  { id: 'fact_grade', type: 'choice', label: { zh: '客户等级', en: 'Customer grade' }, options: CUSTOMER_GRADES },
  { id: 'fact_category', type: 'choice', label: { zh: '客户类别', en: 'Customer category' }, options: CUSTOMER_CATEGORIES },
  { id: 'fact_contracts', type: 'integer', label: { zh: '客户已有合同数', en: 'Contracts with the customer' } },
  { id: 'fact_over_limit', type: 'boolean', label: { zh: '超出负责人审批额度', en: 'Beyond the limit of its owner' } },
];

const OF_PRICES: readonly Field[] = [
  { id: 'fact_rate', type: 'percent', label: { zh: '整单折扣（实收 ÷ 标价）', en: 'Rate to pay (of list prices)' } },
  { id: 'fact_lowest_rate', type: 'percent', label: { zh: '最低行折扣', en: 'Lowest rate of a line' } },
  { id: 'fact_margin', type: 'percent', label: { zh: '毛利率', en: 'Margin' }, dataClass: 'finance' },
  { id: 'fact_below_cost', type: 'boolean', label: { zh: '有低于成本的行', en: 'A line below cost' }, dataClass: 'finance' },
];

/**
 * Figures worked out for a document, which rules may ask for like its fields. Rates are to pay: 86 is 8.6 折. A contract takes
 * the figures of the quote it was made from. Without any cost there is no margin, and a condition on it does not hold.
 */
export function factFields(object: string): readonly Field[] {
  return object === 'quotes' || object === 'contracts' ? [...OF_PRICES, ...OF_CUSTOMER] : [];
}
