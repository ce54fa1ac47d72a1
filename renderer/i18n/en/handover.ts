import type { SameKeys } from '../same-keys.ts';
import type { texts as zh } from '../zh/handover.ts';

export const texts: SameKeys<typeof zh> = {
  page: 'Handovers', transfer: 'Transfer', everything: 'Hand over everything', title: 'Transfer {{count}} customers', title_one: 'Transfer {{count}} customer', titleAll: 'Hand over all customers and open work of this member', do: 'Transfer', to: 'New owner', remark: 'Remark',
  remarkHint: 'A word to the new owner, such as: mind the renewal', pack: 'Make a list that the new owner signs off item by item', packText: 'Customers, open deals, quotes, contracts, receivables and open tasks are listed; the new owner gets a task to sign off.', noPackText: 'The records just change hands; nothing is to be signed off.',
  passing: 'Handing over: ', count: '{{name}} {{count}}', and: ', ', over: 'The new owner will have {{owned}} customers, more than the limit of {{capacity}}.', done: '{{customers}} customers transferred, {{items}} items in all.', open: 'Open the list',
  whose: 'Scope', all: 'All', mine: 'Mine', left: '{{name}} left and still has {{count}} customers.', left_one: '{{name}} left and still has {{count}} customer.', none: 'No handovers yet', noneText: 'Choose customers in their list and press “Transfer”: that makes a list which the new owner signs off item by item.', noneDo: 'Open customers', pool: 'Pool',
  status: { open: 'To sign', signed: 'Signed off', questioned: 'Question' },
  print: 'Print', export: 'Export list', exported: '{{count}} items exported: {{name}}', exported_one: '{{count}} item exported: {{name}}', signAll: 'Sign off all', progress: '{{signed}} / {{total}} signed off', made: 'Handed over {{time}}', signedAt: 'signed off {{time}}', questions: '{{count}} questions', questions_one: '{{count}} question',
  notMine: '{{name}} signs off.', more: 'Only the first {{count}} items are listed; the exported list is whole.', sign: 'Sign off', unsign: 'Take back', askShort: 'Question', ask: 'Ask', question: 'What is missing, such as: no phone of the contact',
};
