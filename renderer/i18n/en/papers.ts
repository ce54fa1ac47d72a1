import type { SameKeys } from '../same-keys.ts';
import type { texts as zh } from '../zh/papers.ts';

export const texts: SameKeys<typeof zh> = {
  mask: { label: 'Copy for', customer: 'Customer', warehouse: 'Warehouse', internal: 'Internal', warehouseHint: 'No price anywhere in the file', internalHint: 'With costs and margin; not for the customer' },
  watermark: 'Watermark', watermarkHint: 'Watermark text', seal: 'Seal',
  internal: { toggle: 'Internal', hint: 'Show costs and margin', cost: 'Unit cost', lineMargin: 'Margin', total: 'Cost', margin: 'Margin', unknown: 'A line has no cost' },
  sums: { rate: 'Rate to pay', freight: 'Freight', priceRate: 'Rate to list', priceRateHint: 'What is paid of the rule’s prices after every discount', rateBad: 'Enter a number from 0 on, such as 95', capped: 'More than the subtotal; the subtotal counts', ignored: 'Nothing to discount', rule: 'The rate comes before the amount; discount and freight are spread over the lines, so the lines add up to the total' },
  head: { deal: 'Deal', days: 'Days to pay', book: 'Price book', template: 'Template', standard: 'Standard' },
  expiry: { late: 'Expired {{count}} days ago', late_one: 'Expired {{count}} day ago', today: 'Expires today', soon: 'Expires in {{count}} days', soon_one: 'Expires in {{count}} day' },
  versions: {
    action: 'Compare versions', title: 'Compare versions', from: 'Before', to: 'After', one: 'There is one version only. After issuing, “New version” makes another to compare here.', same: 'The versions say the same', lines: 'Lines', totals: 'Totals', header: 'Header and terms',
    added: 'Added', removed: 'Removed', changed: 'Changed', unchanged: '{{count}} other lines unchanged', unchanged_one: '{{count}} other line unchanged', pdf: 'Save comparison PDF', pdfName: 'Quote changes {{number}} V{{from}}-V{{to}}', done: 'Comparison saved, {{count}} pages', done_one: 'Comparison saved, {{count}} page', difference: 'Difference',
    field: {
      subject: 'Subject', customer: 'Customer', contact: 'Contact', owner: 'Owner', date: 'Date', validUntil: 'Valid until', currency: 'Currency', taxMode: 'Tax', paymentDays: 'Days to pay', discountRate: 'Price rate', discount: 'Discount',
      freight: 'Freight', terms: 'Terms', notes: 'Notes', description: 'Description', spec: 'Specification', unit: 'Unit', quantity: 'Quantity', unitPrice: 'Unit price', taxRate: 'Tax rate', subtotal: 'Subtotal', net: 'Net', tax: 'Tax', total: 'Total', amount: 'Amount', item: 'Item',
    },
  },
  contract: {
    action: 'Make contract', title: 'Make this quote a contract', text: 'A contract with {{count}} lines over {{total}} is made, and the quote is marked accepted. It is one step; one undo takes it back.', text_one: 'A contract with {{count}} line over {{total}} is made, and the quote is marked accepted. It is one step; one undo takes it back.', plans: 'Payment plan', read: 'Read from the terms:', unread: 'The terms cannot be read for certain: one instalment over the whole is made, to be divided in the contract.',
    event: { signing: 'after signing', delivery: 'after delivery', acceptance: 'after acceptance' }, days: '{{count}} days', days_one: '{{count}} day', deal: 'Mark the deal “{{title}}” as won', ok: 'Make contract', done: 'Contract {{number}} was made', kept: 'Contract {{number}} was made; the deal is as it was: {{reason}}',
    open: 'Open contract', existing: 'This quote already became contract {{number}}.', expired: 'This quote has expired.',
  },
  many: {
    action: 'Print', title: 'Print {{count}} quotes', title_one: 'Print {{count}} quote', into: 'Save as', folder: 'One PDF each, into a folder', joined: 'One PDF with all', start: 'Choose a place and print', busy: 'Printing {{done}} / {{total}}', stop: 'Stop', stopping: 'Stopping…', name: '{{count}} quotes', name_one: '{{count}} quote',
    done: '{{count}} printed, {{pages}} pages', done_one: '{{count}} printed, {{pages}} pages', cancelled: 'Stopped; {{count}} saved', cancelled_one: 'Stopped; {{count}} saved', cancelledJoined: 'Stopped; no file was written', failed: '{{count}} could not be printed:', failed_one: '{{count}} could not be printed:', close: 'Close', show: 'Show in folder', most: 'At most 500 at once: the first 500 are printed.',
  },
  templates: {
    title: 'Quote templates', standard: 'Standard', standardHint: 'It cannot be changed; copy it to edit', new: 'New template', copy: 'Copy to a new template', name: 'Name', unnamed: 'New template', save: 'Save', saved: 'Template saved', remove: 'Delete', removed: 'Template deleted; it can be undone', reset: 'Reset to standard', resetTitle: 'Reset to the standard text?', resetText: 'The text in the editor becomes the standard one. The stored template stays until you save.',
    active: 'On', firstHint: 'New quotes use the first template that is on', text: 'Template text', preview: 'Preview', previewOf: 'Quote to preview', sample: 'Sample quote', names: 'Variables', parts: 'Parts', filters: 'Formats', insert: 'Insert {{name}}', dirty: 'Unsaved changes', ok: 'No problems', searchNames: 'Find a variable',
    line: 'Line {{line}}', problem: { syntax: 'Not readable: {{text}}', element: 'Element not allowed: {{text}}', handler: 'Event attribute not allowed: {{text}}', remote: 'Nothing from outside may load: {{text}}', raw: 'raw is not allowed; text must be escaped', empty: 'The template is empty' }, notShown: 'The preview shows once the marked problems are corrected', leave: 'Unsaved changes stay on this page until the program ends', back: 'Back to quotes', frame: 'Template preview',
  },
};
