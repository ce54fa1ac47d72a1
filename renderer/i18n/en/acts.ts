import type { SameKeys } from '../same-keys.ts';
import type { texts as zh } from '../zh/acts.ts';

export const texts: SameKeys<typeof zh> = {
  title: 'Automated acts',
  state: { label: 'State', all: 'All', done: 'In force', undone: 'Undone' },
  kind: 'Kind',
  kindCount: '{{name}} ({{count}})',
  undo: 'Undo',
  undone: 'Undone for good',
  takenBack: 'Undone: {{what}} · {{title}}',
  kept: '{{count}} cells were edited since and stay as they are.',
  kept_one: '{{count}} cell was edited since and stays as it is.',
  again: 'Restore',
  none: 'No automated acts yet',
  noneText: 'Once a rule is on, everything the program does by itself is listed here: what, why and by which rule. Each can be undone at any time.',
  noneFits: 'No automated act fits',
  noneFitsText: 'Change the condition, or choose “All”.',
  newest: 'Back to the latest',
  older: 'Earlier acts',
  ofRecord: 'What the program did with this record',
  whyCount: 'Why ({{count}})',
  kinds: {
    reminder: {
      no_contact: 'Reminder: not contacted',
      birthday: 'Reminder: birthday',
      contract_ending: 'Reminder: contract ending',
      payment_due: 'Reminder: payment due',
      stalled: 'Reminder: deal stalled',
      approval_waiting: 'Reminder: approval waiting',
      settled: 'Reminder closed',
      moved: 'Reminder moved',
    },
    pool: { no_contact: 'To the pool', no_deal: 'To the pool', notice_contact: 'Pool notice', notice_deal: 'Pool notice' },
  },
  why: {
    reminder: {
      no_contact: 'Not contacted for {{days}} days, since {{since}}',
      birthday: 'Birthday on {{on}}',
      contract_ending: 'Ends on {{on}}',
      payment_due: 'Due on {{on}}',
      stalled: 'In the same stage for {{days}} days, since {{since}}',
      approval_waiting: 'Waiting since {{since}}',
      settled: 'Its cause is gone; the task was closed',
      moved: 'The record has a new owner; the task went along',
    },
    pool: {
      no_contact: 'No contact for {{days}} days (since {{since}}); the rule “{{rule}}” says {{limit}}. Owner before: {{from}}',
      no_deal: 'No deal for {{days}} days (since {{since}}); the rule “{{rule}}” says {{limit}}. Owner before: {{from}}',
      notice_contact: 'No contact for {{days}} days (since {{since}}); by the rule “{{rule}}” it goes to the pool on {{on}}. {{from}} was reminded',
      notice_deal: 'No deal for {{days}} days (since {{since}}); by the rule “{{rule}}” it goes to the pool on {{on}}. {{from}} was reminded',
    },
  },
};
