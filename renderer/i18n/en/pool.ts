import type { SameKeys } from '../same-keys.ts';
import type { texts as zh } from '../zh/pool.ts';

export const texts: SameKeys<typeof zh> = {
  title: 'Pool',
  empty: 'The pool is empty',
  emptyText: 'Customers without an owner appear here: returned ones, those that a rule took back, and imported ones without an owner.',
  emptyDo: 'Open customers',
  claim: 'Claim',
  giveBack: 'Return to pool',
  claimed: '{{count}} customers claimed.',
  claimed_one: '{{count}} customer claimed.',
  returned: '{{count}} customers returned.',
  returned_one: '{{count}} customer returned.',
  desk: { owned: 'Mine {{count}}', ownedOf: 'Mine {{count}} / {{limit}}', claimed: 'Claimed today {{count}}', claimedOf: 'Claimed today {{count}} / {{limit}}', rules: 'Pool rules' },
  return: {
    title: 'Return {{count}} customers to the pool', title_one: 'Return {{count}} customer to the pool', text: 'Others may claim it then. All follow-ups are kept.', do: 'Return', reason: 'Reason', remark: 'Remark',
    remarkHint: 'A word to the next owner, such as: call again in March',
  },
  owners: {
    owner: 'Owner', pool: 'Pool', protected: 'protected until {{day}}', co: 'With', add: 'Co-owner', remove: 'Remove co-owner {{name}}', member: 'Choose a member', part: 'Part, such as: support', addDo: 'Add', moves: 'Changes of owner',
  },
  moves: { none: 'The owner never changed.', overtaken: 'No effect: another desk changed it at the same time', rule: 'Rule: {{name}}' },
  terms: {
    capacity: 'Customers per member', claims_per_day: 'Claims per member and day', cool_down_days: 'Days before the last owner may claim', protect_days: 'Days protected after a claim', noLimit: 'No limit',
  },
  rules: {
    section: 'Pool', title: 'Pool rules', text: 'Customers go back to the pool after days without contact or without a deal; a task tells their owner first. Before a rule is on, a dry run shows whom it would move.', list: 'Automatic return', add: 'Add rule', tryAll: 'Dry run of all',
    none: 'No rules yet; no customer goes back by itself.', newName: 'Rule {{number}}', on: 'On', name: 'Name of the rule', try: 'Dry run', raise: 'Earlier (the first rule that matches counts)', remove: 'Delete rule',
    contact_days: 'No contact for', deal_days: 'No deal for', notice_days: 'Notice ahead', days: 'days', never: 'any',
    spare: 'Spare those with:', spare_contract: 'an active contract', spare_open_deal: 'an open deal', spare_co_owned: 'co-owners',
  },
  problem: {
    noDays: 'No days are given; this rule returns nobody.', zeroDays: '{{days}} days cannot be: customers would go back on the day of the claim, round and round. The rule does nothing. Enter a whole number from 1 on.',
    unreadable: 'The condition cannot be read (a field may be gone); the rule does nothing. Set the condition again.', noticeTooLong: 'Notice of {{notice}} days is not shorter than {{days}} days: it begins on the first day, {{kept}} days ahead.',
    overlap: '{{count}} customers fit “{{other}}” as well, with other days. “{{other}}” stands first and counts.', loop: 'The assignment rule “{{other}}” would hand out {{count}} of these customers again, round and round every {{days}} days. Change one of the conditions.',
    noClaims: 'A limit is 0: nobody can claim customers.',
  },
  dry: {
    title: 'Dry run: {{name}}', titleAll: 'Dry run: all rules that are on', text: 'Nothing was written. These customers would go back within 30 days; a task tells their owners first, and a contact in time keeps them.',
    today: 'today', week: 'within 7 days', month: 'within 30 days', spared: 'due but spared', owners: 'Owners: ', owner: '{{name}} ({{count}})', and: ', ', none: 'No customer would go back', noneText: 'Nobody’s days are up within 30 days.',
    more: 'Only the first 500 are listed; the figures above count all.', close: 'Close', leaveOff: 'Leave it off', switchOn: 'Switch on',
    column: { customer: 'Customer', owner: 'Owner', why: 'Why', notice: 'Notice', on: 'Goes' },
    why: { contact: 'no contact for {{days}} days since {{since}}, limit {{limit}}', deal: 'no deal for {{days}} days since {{since}}, limit {{limit}}' },
    spare: { contract: 'active contract', open_deal: 'open deal', co_owned: 'has co-owners', handover: 'being handed over', taken_back: 'a notice was taken back' },
  },
};
