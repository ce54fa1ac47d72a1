import type { SameKeys } from '../same-keys.ts';
import type { texts as zh } from '../zh/grid.ts';

export const texts: SameKeys<typeof zh> = {
  notUnderstood: 'Not understood, kept as entered: {{reason}}',
  problem: {
    number: { unreadable: 'not a number', notWhole: 'not a whole number', tooLarge: 'number too large' },
    date: { unreadable: 'not a date', impossible: 'no such day', yearGuessed: 'the year was guessed', ambiguous: 'the date can be read two ways' },
    boolean: { unreadable: 'neither yes nor no' },
    choice: { unknown: 'not one of the options' },
    email: { unreadable: 'not an email address' },
    url: { unreadable: 'not a web address' },
    phone: { unreadable: 'not a phone number' },
    link: { unresolved: 'no such record' },
    json: { unreadable: 'cannot be read' },
    value: { required: 'required', errorCell: 'an error value of a workbook', tooLong: 'too long' },
    money: { rounded: 'rounded to two decimals' },
  },
  header: { menu: 'Column menu' },
  openRecord: 'Open record (Alt+Enter)',
  tickAll: 'Select all',
  tickRow: 'Select row {{index}}',
  status: {
    rows: '{{count}} records',
    checked: '{{count}} selected',
    sum: 'Sum of {{field}}',
    cells: 'Count {{count}}',
    selectedSum: 'Sum',
    average: 'Average',
  },
  notice: {
    pastedOff: 'There are no more columns to the right: {{count}} cells were not pasted.',
    readonly: '{{count}} cells are filled in by the program and were not changed.',
    copied: '{{count}} cells copied.',
    tooMany: 'At most {{count}} cells at once. Select fewer, or use bulk edit.',
  },
  flagged: {
    title: '{{count}} cells were not understood',
    text: 'They were kept as entered and marked; nothing was lost:',
    more: 'and {{count}} more',
    cell: '{{field}}: {{text}}',
  },
  added: '{{count}} records added',
};
