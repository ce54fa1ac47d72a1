import type { SameKeys } from '../same-keys.ts';
import type { texts as zh } from '../zh/deals.ts';

export const texts: SameKeys<typeof zh> = {
  title: 'Deal board', create: 'New deal', search: 'Search deals or customers', open: 'Open',
  view: { label: 'Show as', grid: 'Grid', board: 'Board' },
  owner: 'Owner', everybody: 'Everybody', mine: 'Mine ({{name}})', nobody: 'No owner', noAmount: 'No amount', nextContact: 'Contact', noNext: 'No next step', none: 'No deals',
  order: { label: 'Order', close: 'By expected close', amount: 'By amount', days: 'By days in stage' },
  closed: { label: 'Closed deals', days: 'Closed in {{count}} days', days_one: 'Closed in {{count}} day', all: 'All closed' },
  stalledOnly: 'Stalled only', stalled: 'Stalled', stalledFor: '{{count}} days in this stage', stalledFor_one: '{{count}} day in this stage', stalledCount: '{{count}} stalled', days: '{{count}} days', days_one: '{{count}} day', foreign: '{{count}} deals in other currencies are not in the sum', foreign_one: '{{count}} deal in another currency is not in the sum',
  moveTo: 'Move to “{{stage}}”', moved: '{{count}} deals moved to “{{stage}}”', moved_one: '{{count}} deal moved to “{{stage}}”', moveAction: 'Change stage', moveMany: 'Move {{count}} deals to', moveMany_one: 'Move {{count}} deal to', moveMost: 'At most {{count}} at once.', moveMost_one: 'At most {{count}} at once.',
  ask: { title: 'Move to “{{stage}}”', go: 'Move to “{{stage}}”', cancel: 'Cancel', many: '{{count}} deals; what is entered goes to those that lack it.', many_one: '{{count}} deal', items: 'Checklist', skipped: 'Why “{{stages}}” is passed over', and: ', ' },
  won: { title: 'Won', text: '“{{name}}” has no contract yet. Make one now?', make: 'Make the contract', later: 'Later', missing: 'No contract yet' },
  path: 'Stages', inStage: '{{count}} days in this stage', inStage_one: '{{count}} day in this stage', checksFor: 'Before “{{stage}}”:', movesTab: 'Stage history', noMoves: 'No moves yet.', began: 'Began in “{{stage}}”', reasonGiven: 'Reason: {{note}}',
  rules: {
    title: 'Stages', text: 'What a stage asks for and how long a deal may stay. Cells, paste, fill, bulk edit and the board all keep these rules; going back is always allowed. Changes hold at once and can be undone.',
    probability: 'Probability', stalledDays: 'Stalled after days', never: 'Never', maySkip: 'May be skipped', required: 'Required fields', nothing: 'Nothing', checklist: 'Checklist', checklistHint: 'Type an item and press Enter',
  },
  problem: {
    probability_range: 'The probability must lie between 0% and 100%.', probability_falls: 'The probability is lower than that of “{{about}}” before it.', probability_won: 'A won deal has a probability of 100%.', probability_lost: 'A lost deal has a probability of 0%.',
    required_gone: 'The field “{{about}}” does not exist any more and is not asked for.', required_program: 'The field “{{about}}” is filled in by the program and is not asked for.', required_early: '“{{about}}” is known only once a deal is closed; deals would be stuck before this stage.', checklist_twice: 'The item “{{about}}” stands twice.',
  },
};
