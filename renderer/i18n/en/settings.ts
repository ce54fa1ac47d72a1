import type { SameKeys } from '../same-keys.ts';
import type { texts as zh } from '../zh/settings.ts';

export const texts: SameKeys<typeof zh> = {
  title: 'Settings',
  sections: { notices: 'Notifications', desk: 'This desk', company: 'Our company', data: 'Data and backups', updates: 'Updates', about: 'About' },
  saved: 'Saved',
  desk: {
    language: 'Language', languageSystem: 'As the system',
    theme: 'Appearance', themeSystem: 'As the system', light: 'Light', dark: 'Dark',
    member: 'Who works here', memberNone: 'Not chosen', memberHint: 'New records belong to this person; Home shows the to-dos of this person.', memberAdd: 'Add member “{{name}}”',
    name: 'Name of this desk', nameHint: 'Shown in the history beside each change.',
    prefix: 'Quote number prefix', prefixHint: '1–4 capital letters or digits. Give every desk its own, so that numbers stay unique offline.', prefixBad: 'Only 1–4 capital letters or digits',
    validity: 'Quotes are valid for', validityUnit: 'days',
  },
  company: {
    intro: 'Printed at the head and foot of quotes.',
    logo: 'Logo', seal: 'Seal', pick: 'Choose image…', replace: 'Replace…', remove: 'Remove', imageHint: 'PNG or JPEG, at most 2 MB', sealHint: 'A PNG with transparent background looks best',
    terms: 'Default terms', termsHint: 'New quotes start with these; they can be changed there.',
    save: 'Save', reset: 'Discard changes', dirty: 'Unsaved changes',
  },
  data: {
    place: 'Data file', placeHint: 'Everything is in this one file on this computer.',
    backups: 'Backups', create: 'Back up now', createTo: 'Back up to…', created: 'Backup written and verified', none: 'No backup yet',
    at: 'Time', size: 'Size', reason: 'Reason', restore: 'Restore…',
    reasons: { manual: 'By hand', daily: 'Daily', migration: 'Before an upgrade', repair: 'Before a repair', restore: 'Before a restore', other: 'Other' },
    restoreTitle: 'Restore the backup of {{time}}?', restoreText: 'The present data is saved first, then this backup takes its place. The window then opens the database again.', restoreOk: 'Restore',
    restored: 'Restored. The data from before is saved as {{name}}.',
    check: 'Check data', checking: 'Checking…', healthy: 'All checks passed', unhealthy: 'Problems found; nothing was changed. Restore the latest backup or save diagnostics.',
    checkHint: 'Checks the file, its schema, and that the tables equal the log of changes.',
    ok: 'Fine', bad: 'Problem',
  },
  checks: {
    file: 'Database file', schema: 'Schema', tables: 'Tables equal the log', search: 'Search index', quarantine: 'Waiting for a newer version', links: 'Linked records not here yet',
  },
  updates: {
    feed: 'Update address', feedHint: 'Empty means never ask the network. Only https addresses.', feedBad: 'Must begin with https://',
    check: 'Check for updates', download: 'Download', install: 'Restart and install',
    state: {
      off: 'Off', idle: 'Not checked yet', checking: 'Checking…', none: 'Up to date', available: 'Version {{version}} is available', downloading: 'Downloading {{percent}}%', ready: 'Version {{version}} is downloaded', error: 'The check did not finish',
    },
    note: 'Dealbook never downloads or installs by itself; you decide.',
  },
  about: {
    version: 'Version {{version}}', licence: 'Open source under the MIT licence. Third-party parts keep their own licences. All data stays on this computer. No account, nothing is collected.',
    guide: 'Guide', source: 'Source code', issues: 'Report a problem', releases: 'Releases',
    diagnostics: 'Save diagnostics…', diagnosticsHint: 'Version, checks and log; no customer data.', diagnosticsDone: 'Diagnostics saved', diagnosticsName: 'Dealbook diagnostics',
  },
};
