import type { SameKeys } from '../same-keys.ts';
import type { texts as zh } from '../zh/work.ts';

export const texts: SameKeys<typeof zh> = {
  doing: {
    create: 'Writing…', edit: 'Writing…', paste: 'Writing…', fill: 'Filling…', bulk: 'Changing in bulk…', delete: 'Deleting…', restore: 'Restoring…', undo: 'Undoing…', redo: 'Redoing…',
  },
  cancel: 'Cancel',
  stopping: 'Cancelling…',
  partly: '{{written}} rows written, {{refused}} not written',
  reasonCount: '{{reason}} ({{count}})',
  show: 'Show the rows not written',
  refusedTitle: '{{count}} rows not written',
  refusedTitle_one: '{{count}} row not written',
  refusedText: 'These rows are as they were and nothing was lost. The others are written and can be undone in one step.',
  newRecord: '(new row)',
  more: 'and {{count}} more rows',
  more_one: 'and {{count}} more row',
  reason: {
    record_required: '“{{field}}” is required and must not be empty',
    record_readonlyField: '“{{field}}” is filled in by the program',
    pool_capacity: 'The limit of {{limit}} customers per member is reached',
    pool_dailyLimit: 'The limit of {{limit}} claims a day is reached',
    pool_coolDown: 'Its last owner may claim it from {{until}} on',
    pool_taken: 'It has an owner already',
    pool_empty: 'It is in the pool already',
    record_tooLarge: 'The text for “{{field}}” is too long',
    quote_locked: 'The quote was issued and cannot be changed',
    contract_locked: 'The contract is in force',
    quote_notIssued: 'The quote was not issued yet',
    stage_lostKind: 'A lost deal needs the kind of its loss',
    stage_fieldsMissing: '“{{stage}}” asks for: {{field}}',
    stage_unchecked: '“{{stage}}” asks to tick: {{field}}',
    stage_reasonMissing: 'Passing over “{{field}}” needs a reason',
  },
};
