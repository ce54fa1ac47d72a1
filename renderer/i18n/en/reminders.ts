import type { SameKeys } from '../same-keys.ts';
import type { texts as zh } from '../zh/reminders.ts';

export const texts: SameKeys<typeof zh> = {
  section: 'Reminders',
  title: 'Reminders', text: 'When something falls due it becomes a task on the owner’s home page. Once its cause is gone (contacted, paid, renewed…) the task closes by itself; what was done, cancelled or deleted is not brought up again.',
  noContact: 'Not contacted', noContactText: 'Customers with an owner and without a next date, when nobody contacted them for so long. At most 30 open at once per person; the next come when those are done.',
  grade: '{{grade}}', noGrade: 'No grade', days: 'Days: {{label}}', daysUnit: 'days', open: '{{count}} open', openAll: '{{count}} open now',
  kinds: { no_contact: 'Not contacted', birthday: 'Birthdays of contacts', contract_ending: 'Contract ending', payment_due: 'Payment due', stalled: 'Deal stalled', approval_waiting: 'Waiting for my approval', pool_notice: 'Soon in the pool', mention: 'I was mentioned', handover: 'To sign off', task: 'Tasks from colleagues' },
  hint: {
    birthday: 'Days ahead. Who was born on 29 February keeps the 28th in common years.', contract_ending: 'Days before it ends.', payment_due: 'Days before the due date.', stalled: 'For stages whose rule names no days of its own.', approval_waiting: 'After so many days of waiting; 0 is at once.',
  },
  settings: {
    title: 'Notifications', notify: 'System notifications', notifyHint: 'Also with the window closed, while the program stays in the tray.', kinds: 'Notify about', kindsHint: 'What is not ticked is listed on the home page only. What you put off is always told when its time has come.',
    digest: 'Daily summary', digestHint: 'Once a day: what is overdue and what is due today.', quiet: 'Quiet hours', quietHint: 'Nothing is told in between; it comes afterwards. Equal times switch this off.', to: 'to', tray: 'Stay in the tray when the window is closed', trayHint: 'On a desktop without a tray, closing the window quits the program.', badTime: 'Enter a time from 00:00 to 23:59.',
    from: 'Quiet from', until: 'Quiet until', at: 'Time of the summary',
  },
};
