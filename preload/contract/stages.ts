import { z } from 'zod';
import { route } from './define.ts';
import { MAX_LISTED, Refused } from './records.ts';
import { BatchId, Label, Name, RecordId, Value, Values } from './values.ts';

const Stage = z.string().min(1).max(64);
const Item = z.string().trim().min(1).max(200);

/** What a team agreed on for one stage. */
export const StageRule = z.object({
  stage: Stage,
  probability: z.number(),
  required: z.array(Name).max(50),
  checklist: z.array(Item).max(30),
  maySkip: z.boolean(),
  stalledDays: z.number().int().min(1).max(3650).nullable(),
});
export type StageRule = z.infer<typeof StageRule>;

/** A contradiction in the rules, as code. */
export const StageProblem = z.object({
  stage: Stage,
  code: z.enum(['probability.range', 'probability.falls', 'probability.won', 'probability.lost', 'required.gone', 'required.program', 'required.early', 'checklist.twice']),
  about: z.string(),
});
export type StageProblem = z.infer<typeof StageProblem>;

/** Which deals the board shows. */
export const BoardFilter = z.object({
  owner: RecordId.nullable().default(null),
  search: z.string().max(200).default(''),
  stalledOnly: z.boolean().default(false),
  closedDays: z.number().int().min(0).max(36_500).default(30),
});

export const BoardCard = z.object({
  id: RecordId, name: z.string(), customer: z.string(), amount: Value, currency: z.string(), owner: z.string(), close: z.string().nullable(),
  /** Whole days in the stage. */
  days: z.number().nullable(),
  stalled: z.boolean(),
  /** Should have been closed by now. */
  late: z.boolean(),
  next: z.object({ kind: z.enum(['task', 'contact']), text: z.string(), due: z.string().nullable() }).nullable(),
});
export type BoardCard = z.infer<typeof BoardCard>;

export const stageRoutes = {
  'stages.rules': route('core', z.object({}), z.object({ rules: z.array(StageRule), problems: z.array(StageProblem) })),
  'stages.saveRule': route('core', StageRule.extend({ probability: z.number().min(0).max(100) }), z.object({ problems: z.array(StageProblem) })),
  /** What these deals lack for a stage, together; nothing for moves back. */
  'stages.needs': route(
    'core',
    z.object({ deals: z.array(RecordId).min(1).max(1000), stage: Stage }),
    z.object({
      moving: z.number().int(),
      fields: z.array(z.object({ field: Name, count: z.number().int() })),
      items: z.array(z.object({ item: z.string(), count: z.number().int() })),
      skipped: z.array(z.object({ key: z.string(), label: Label })),
    }),
  ),
  /** Moves deals into a stage, with what it asks for, as one step. Of several, those that still lack something stay as they are. */
  'stages.move': route(
    'core',
    z.object({
      deals: z.array(RecordId).min(1).max(1000), stage: Stage, set: Values.default({}), text: z.record(Name, z.string().max(2000)).default({}),
      ticked: z.array(Item).max(30).default([]), note: z.string().max(1000).default(''),
    }),
    z.object({ batch: BatchId.nullable(), moved: z.number().int(), refused: z.array(Refused).max(MAX_LISTED), refusedCount: z.number().int() }),
  ),
  'stages.tick': route('core', z.object({ deal: RecordId, stage: Stage, item: Item, done: z.boolean() }), z.object({ batch: BatchId.nullable() })),
  /** Where a deal stands on its way and how it came there. */
  'stages.deal': route(
    'core',
    z.object({ deal: RecordId }),
    z.object({
      stage: z.string().nullable(), days: z.number().nullable(), stalled: z.boolean(), wantsContract: z.boolean(),
      checklists: z.array(z.object({ stage: z.string(), items: z.array(z.object({ item: z.string(), done: z.boolean() })) })),
      moves: z.array(z.object({ from: z.string().nullable(), to: z.string().nullable(), at: z.string(), member: z.string(), days: z.number().nullable(), note: z.string() })),
    }),
  ),
  'board.columns': route(
    'core',
    BoardFilter,
    z.object({ columns: z.array(z.object({ stage: z.string(), count: z.number(), amount: z.number(), weighted: z.number(), stalled: z.number(), foreign: z.number() })) }),
  ),
  /** Cards start ≤ i < end of a column, at most 200. */
  'board.cards': route(
    'core',
    BoardFilter.extend({ stage: Stage, order: z.enum(['close', 'amount', 'days']).default('close'), start: z.number().int().min(0), end: z.number().int().min(0) }),
    z.object({ start: z.number().int(), cards: z.array(BoardCard) }),
  ),
} as const;
