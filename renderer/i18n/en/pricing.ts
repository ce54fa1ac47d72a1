import type { SameKeys } from '../same-keys.ts';
import type { texts as zh } from '../zh/pricing.ts';

export const texts: SameKeys<typeof zh> = {
  from: {
    line: 'Price book “{{name}}”, from {{quantity}}', rate: 'Price book “{{name}}”, rate for all', product: 'The product’s own price', none: 'No price in {{currency}}', manual: 'Typed by hand',
  },
  reference: 'By the rule', list: 'Own price', manualNow: 'Changed by hand', stale: 'The price rule now says {{price}}', take: 'Take {{price}}', mark: 'Where the price of line {{row}} is from',
  rivals: 'Price books of one priority say different prices: {{names}}. Set a priority in the books.',
  deleted: 'The product was deleted; the line is kept by its text', missing: 'The product is not on this desk yet; the line is kept by its text', off: 'No longer on sale',
  bar: { text: 'The rule says other prices for {{count}} lines now (customer, date, quantity or book)', text_one: 'The rule says another price for {{count}} line now (customer, date, quantity or book)', update: 'Update prices', kept: 'Typed prices stay' },
  book: {
    auto: 'By the rule', state: { on: 'In force', off: 'Off', ahead: 'Not yet', ended: 'Expired', unreadable: 'A date is none; it never counts', never: 'Ends before it starts; it never counts' },
    rivals: 'Nothing but age tells it apart from {{names}}: for products in both, the older book counts. Set different priorities.',
    lines: 'Prices', product: 'Product', spec: 'Specification', list: 'Own price', min: 'From quantity', price: 'Unit price', rate: 'Rate', notes: 'Notes', add: 'Add a line', remove: 'Delete line {{row}}',
    save: 'Save', saved: 'Prices saved', dirty: 'Unsaved changes', keys: 'Paste from Excel: product name or code, specification, from quantity, unit price, notes', productHint: 'Product name, code or pinyin', back: 'All price books',
    unknown: 'No such product', ambiguous: '{{count}} products of this name; add the specification or use the code', ambiguous_one: '{{count}} product of this name; add the specification or use the code', badNumber: 'Not a number', gone: 'Product deleted', twice: 'Like line {{row}}; the lower price counts', pasted: '{{count}} lines pasted, {{bad}} need a look', pasted_one: '{{count}} line pasted, {{bad}} need a look',
    fix: '{{count}} lines need a look; nothing was saved and nothing is lost. See the marked cells.', fix_one: '{{count}} line needs a look; nothing was saved and nothing is lost. See the marked cell.', empty: 'This book has no single prices. Products without one cost the rate for all, else what the next book or the product itself says.', rule: 'Of the books that are on, have the currency, the day, the customer and the grade: higher priority first, then customer → grade → all, then the later start.',
  },
};
