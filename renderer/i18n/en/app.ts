import type { SameKeys } from '../same-keys.ts';
import type { texts as zh } from '../zh/app.ts';

export const texts: SameKeys<typeof zh> = {
  name: 'Dealbook',
  loading: 'Opening…',
  nav: {
    label: 'Navigation',
    home: 'Home',
    dashboard: 'Reports',
    process: 'Sales process',
    base: 'Master data',
    data: 'Data',
    other: 'Other',
    import: 'Import',
    history: 'History',
    acts: 'Automated acts',
    rules: 'Rules',
    settings: 'Settings',
    fold: 'Fold navigation',
    unfold: 'Unfold navigation',
  },
  search: {
    placeholder: 'Search customers, contacts, phones, pinyin…',
    label: 'Search everything',
    none: 'Nothing found for “{{text}}”',
    hint: 'Use a name, pinyin initials or a few digits of a phone number',
  },
  core: {
    starting: 'Starting the database…',
    restarted: 'The database process stopped and was restarted. The unfinished step was not written; all else is intact.',
    failed: 'The database cannot be opened',
    retry: 'Try again',
  },
  demo: 'Demo data',
  notFound: { title: 'There is no such page', text: 'The address may have changed.', back: 'Back to home' },
  crashed: { title: 'This page failed', text: 'Saved data is not lost. You can open the page again.', again: 'Open again' },
  drop: { title: 'Drop to import', text: '.xlsx, .xls and .csv, several files at once' },
  about: { title: 'About Dealbook', text: 'A local-first customer and deal book, MIT licence.', version: 'Version {{version}}', data: 'Data: {{place}}' },
  backedUp: 'The backup is complete.',
  banner: { close: 'Got it' },
  warning: {
    database: {
      cloudFolder: 'The database lies in a synced folder that a cloud drive may rewrite. See where data lives in Settings.',
      recovered: 'The program did not close normally last time. The database was checked and recovered; saved data is intact.',
      demo: 'Demo data is in use.',
    },
    clock: { ahead: 'The clock of another desk is ahead of this one. Check the time settings.' },
    backup: { old: 'There has been no backup for a while. You can make one in Settings.' },
  },
  newQuote: 'New quote',
  today: 'Today',
};
