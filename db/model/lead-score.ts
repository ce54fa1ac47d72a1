import type { Label } from './types.ts';

/** One thing that makes a lead more promising: points by a formula over the lead's own fields. */
export interface ScorePart {
  readonly id: string;
  readonly label: Label;
  /** What it can bring at most. */
  readonly most: number;
  readonly expression: string;
}

/** What a lead's score is made of; together at most 100. The score itself is the sum of these formulas. */
export const SCORE_PARTS: readonly ScorePart[] = [
  { id: 'talks', label: { zh: '跟进次数', en: 'Follow-ups' }, most: 30, expression: 'MIN(COALESCE([follow_count], 0) * 10, 30)' },
  { id: 'recent', label: { zh: '最近跟进', en: 'Last contact' }, most: 20,
    expression: 'IF(ISEMPTY([last_contact]), 0, IF(DAYS(TODAY(), [last_contact]) <= 7, 20, IF(DAYS(TODAY(), [last_contact]) <= 30, 10, 0)))' },
  { id: 'need', label: { zh: '意向产品', en: 'Interest' }, most: 10, expression: 'IF(ISEMPTY([interest]), 0, 10)' },
  { id: 'budget', label: { zh: '预算', en: 'Budget' }, most: 15, expression: 'IF(ISEMPTY([budget]), 0, 15)' },
  { id: 'reach', label: { zh: '联系方式', en: 'Ways to reach' }, most: 10, expression: 'IF(ISEMPTY([phone]), 0, 6) + IF(AND(ISEMPTY([email]), ISEMPTY([wechat])), 0, 4)' },
  { id: 'planned', label: { zh: '已约下次', en: 'Next contact planned' }, most: 5, expression: 'IF(ISEMPTY([next_contact]), 0, 5)' },
  { id: 'status', label: { zh: '状态', en: 'Status' }, most: 10, expression: 'IFS([status] = "qualified", 10, [status] = "contacted", 4, TRUE, 0)' },
];

/** The score as the formula of a derived field. */
export const SCORE_FORMULA = SCORE_PARTS.map(({ expression }) => `(${expression})`).join(' + ');
