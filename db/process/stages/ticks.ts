import { derivedId, type RecordWrite } from '../../changes/index.ts';

/** An item of a stage's checklist ticked (or not) for one deal: the same record on every desk. */
export function tickWrite(deal: string, stage: string, item: string, done: boolean, member: string): RecordWrite {
  return { object: 'stage_checks', record: derivedId('stage_checks', deal, stage, item), set: { deal, stage, item, done: done ? 1 : 0, member: member === '' ? null : member } };
}
