import type { SameKeys } from '../same-keys.ts';
import type { texts as zh } from '../zh/home.ts';

export const texts: SameKeys<typeof zh> = {
  title: 'Home',
  scope: { label: 'Whose', mine: 'Mine', all: 'All' },
  figures: {
    customers: 'Customers', openDeals: 'Open deals', openAmount: 'Open amount', quotedThisMonth: 'Quoted this month', wonThisMonth: 'Won this month', receivedThisMonth: 'Received this month',
  },
  todo: {
    snooze: 'Later', hour: 'In 1 hour', tomorrow: 'Tomorrow', monday: 'Next Monday', snoozed: 'Put off: {{title}}', snoozedCount: '{{count}} put off', followUp: 'Log follow-up', mark: 'Mark done',
    keys: '↑↓ or J K move · Enter opens · D done · S later · F follow-up',
    title: 'To do',
    overdue: 'Overdue', today: 'Today', week: 'This week', later: 'Waiting',
    none: 'Nothing to do today',
    noneText: 'Set “next contact” on a customer or add a task; it shows up here when it is due.',
    more: '{{count}} more not shown',
    done: 'Done: “{{title}}”',
    marked: 'Done: {{title}}',
    late: '{{count}} d late',
    addTask: 'Add a task',
    placeholder: 'Add a task for today, Enter saves',
    openList: 'All tasks',
  },
  why: { no_contact: 'no contact for {{days}} days', stalled: '{{days}} days in one stage', approval_waiting: 'waiting since {{since}}', mention: '{{by}}: {{text}}' },
  kind: {
    no_contact: 'Not contacted', stalled: 'Stalled', approval_waiting: 'Approval', pool_notice: 'Pool soon', mention: 'Mentioned', handover: 'Handover',
    task: 'Task', follow_up: 'Follow-up', quote_expiring: 'Quote expires', deal_closing: 'Deal closing', payment_due: 'Payment due', contract_ending: 'Contract ends', birthday: 'Birthday', lead_new: 'New lead',
  },
  recent: { title: 'Recent activity', none: 'Nothing recorded yet' },
  week: { sun: 'Sun', mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat' },
  start: {
    title: 'Start here',
    import: { title: 'Import your Excel files', text: 'Drop customer lists anywhere on the window, several at once. There is a preview first, and an undo after.', action: 'Choose files…' },
    customer: { title: 'Add the first customer', text: 'Then write follow-ups, deals and quotes for it.', action: 'Add customer' },
    company: { title: 'Set up your company', text: 'Name, logo and seal appear on quotes.', action: 'Open settings' },
    name: 'Customer name',
    demo: 'Want to see it with data first? Run npm start -- --demo; it does not touch anything here.',
  },
};
