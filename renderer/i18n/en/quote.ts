import type { SameKeys } from '../same-keys.ts';
import type { texts as zh } from '../zh/quote.ts';

export const texts: SameKeys<typeof zh> = {
  title: 'Quote',
  newTitle: 'New quote',
  draftTitle: 'Draft quote',
  version: 'Version {{version}}',
  state: { dirty: 'Unsaved changes', saving: 'Saving…', saved: 'Saved', savedAt: 'Saved {{time}}', autosaved: 'The quote was saved' },
  field: {
    customer: 'Customer', contact: 'Contact', subject: 'Subject', date: 'Date', validUntil: 'Valid until', taxMode: 'Tax', currency: 'Currency', owner: 'Owner',
    terms: 'Terms', notes: 'Notes', notesHint: 'Printed on the quote', termsHint: 'Payment, delivery, warranty…',
    customerHint: 'Name, pinyin initials or phone', noContact: 'This customer has no contact yet', validDays: '{{count}} days', validDays_one: '{{count}} day',
    newCustomer: 'New customer “{{name}}”',
  },
  tax: { included: 'Tax included', excluded: 'Tax excluded' },
  line: {
    table: 'Quote lines',
    number: 'No.', description: 'Description', spec: 'Specification', unit: 'Unit', quantity: 'Quantity', unitPrice: 'Unit price', discountRate: 'Price rate', taxRate: 'Tax', amount: 'Amount', notes: 'Notes',
    productHint: 'Product, pinyin, or any text',
    add: 'Add a line',
    insert: 'Insert below', duplicate: 'Duplicate', up: 'Move up', down: 'Move down', remove: 'Delete line', addProduct: 'Add to products',
    menu: 'Actions of line {{number}}',
    drag: 'Drag to reorder',
    problem: 'Not a number',
    added: '“{{name}}” is now a product',
    addNamed: 'Add “{{name}}” to products',
    pickHint: 'Enter takes it · Tab keeps the text',
    none: 'No such product; the text stays as it is',
    fromProduct: 'From the product list',
    keys: 'Enter next line · Tab next cell · Alt+↑↓ move · Ctrl+D duplicate · paste rows from Excel',
  },
  totals: {
    subtotal: 'Subtotal', discount: 'Discount', net: 'Net', tax: 'Tax', total: 'Total', uppercase: 'In words', lines: '{{count}} lines', lines_one: '{{count}} line', discountBad: 'Not an amount',
  },
  action: {
    save: 'Save', issue: 'Issue', revise: 'New version', preview: 'Preview', pdf: 'Save PDF', print: 'Print', more: 'More', delete: 'Delete quote', timeline: 'Record and history',
  },
  issue: {
    title: 'Issue this quote?',
    text: 'Issuing gives it its number and locks it: prints and PDFs show it as it was issued. To change it, make a new version.',
    ok: 'Issue and lock',
    done: 'Quote {{number}} is issued',
  },
  locked: { text: 'This quote is issued and locked.', when: 'Issued {{time}}', previous: 'Previous version' },
  revised: 'A new version was made',
  deleted: 'Quote deleted; it can be restored from the recycle bin',
  preview: { title: 'Preview', language: 'Language', zh: 'Chinese', en: 'English', both: 'Both', frame: 'Quote preview' },
  pdf: { name: 'Quote {{number}} {{customer}}', done: 'PDF saved, {{count}} pages', done_one: 'PDF saved, {{count}} page', open: 'Open', reveal: 'Show in folder' },
  print: { done: 'Sent to the printer' },
  missing: { customer: 'Choose a customer first' },
};
