import type { SameKeys } from '../same-keys.ts';
import type { texts as zh } from '../zh/activity.ts';

export const texts: SameKeys<typeof zh> = {
  followUp: {
    action: 'Log follow-up', title: 'Log follow-up', titleWith: 'Log follow-up: {{title}}', with: 'With', withHint: 'Customer name, initials or phone',
    content: 'What happened', hint: 'What was said, what comes next', way: 'Way', when: 'Date', next: 'Next contact', tomorrow: 'Tomorrow', threeDays: 'In 3 days', monday: 'Next Monday', none: 'No date',
    save: 'Save follow-up', saved: 'Follow-up saved', savedNext: 'Follow-up saved, next on {{day}}', writeFirst: 'Write what happened first.', chooseFirst: 'Choose whom it was with first.', badDay: 'The date cannot be read; nothing was saved. Use a date such as 2026-12-01.',
  },
  files: {
    tab: 'Files', add: 'Attach files', drop: 'Or drop files here, {{limit}} MB each at most', none: 'No files yet', dropTitle: 'Drop to attach',
    open: 'Open', saveAs: 'Save as…', remove: 'Remove', removed: 'Removed: {{name}}', added_one: '{{count}} file attached', added: '{{count}} files attached', away: 'The file is not on this computer', take: 'Leave out “{{name}}”',
  },
  comments: {
    tab: 'Comments', hint: 'Write a comment, mention colleagues with @', send: 'Comment', none: 'No comments yet', remove: 'Delete comment', removed: 'Comment deleted', like: 'Like', unlike: 'Unlike', mentionNone: 'No such member', mentioned: '{{names}} will be reminded',
  },
  needs: {
    tab: 'Requirements', add: 'Note a change', change: 'Wanted now', before: 'Wanted before', impact: 'Impact', impactHint: 'Price, date, scope…', none: 'No requirement changes yet', noneText: 'When a customer changes their mind, note it here: what was wanted, what is wanted now, what it means. Editing the requirement of a deal adds an entry by itself.',
    save: 'Save change', was: 'Before', now: 'Now', saved: 'Requirement change noted', writeFirst: 'Write what is wanted now first.',
  },
  feed: {
    title: 'Team activity', all: 'All activity', everybody: 'Everybody', older: 'Earlier', none: 'No activity yet', noneText: 'Follow-ups, comments, new and changed deals, quotes and contracts of the team are listed here by time.',
    did: {
      follow_up: 'contacted', comment: 'commented on', need_change: 'noted a changed requirement of', create: 'added', edit: 'edited', paste: 'pasted into', fill: 'filled', bulk: 'bulk-edited', delete: 'deleted', restore: 'restored', import: 'imported', quote: 'worked on quote', assign: 'assigned',
      convert: 'converted', merge: 'merged', pool: 'moved by the pool', handover: 'handed over', stage: 'moved', approval: 'decided on', contract: 'worked on contract', payment: 'booked a payment of', other: 'updated',
    },
    comments_one: '{{count}} comment', comments: '{{count}} comments',
    missed: 'Missed', double: 'Double', missedLine: '{{owner}} · planned {{due}}', doubleLine: '{{members}} · last {{last}}', late_one: '{{count}} day late', late: '{{count}} days late', noMissed: 'No missed contacts', noDouble: 'No double contacts in two weeks', doubleText: 'Contacted within three days by different people who are not co-owners.',
  },
};
