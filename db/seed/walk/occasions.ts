/** What the coming days bring: birthdays, contracts that end, and how sure the open deals are. */
import { addDays } from '../../store/local-days.ts';
import { draftsOf, textOf, type Around } from './told.ts';

const FORECAST: Readonly<Record<string, string>> = { contact: 'pipeline', need: 'pipeline', quote: 'best', negotiate: 'commit' };

/** Completes drafts of the first customers; makes none. */
export function markOccasions({ told, today }: Around): void {
  told.filter(({ subject }) => subject.contacts.length > 0 && subject.customer.set['status'] !== 'lost').slice(0, 6).forEach(({ subject: { contacts } }, at) => {
    // Born in a leap year, so that every day of the present is one of theirs.
    if (contacts[0]) contacts[0].set['birthday'] = `${[1984, 1988, 1980, 1976][at % 4]}${addDays(today, at).slice(4)}`;
  });
  const running = told.flatMap(({ story }) => story.contracts).filter((contract) => contract.set['status'] === 'active').sort((a, b) => (textOf(a, 'signed_on') < textOf(b, 'signed_on') ? -1 : 1));
  running.slice(0, 4).forEach((contract, at) => (contract.set['ends_on'] = addDays(today, 6 + at * 7)));
  draftsOf(told, 'deals').forEach((deal, at) => {
    const usual = FORECAST[textOf(deal, 'stage')];
    if (usual !== undefined) deal.set['forecast'] = at % 7 === 3 ? 'omitted' : at % 5 === 2 && usual === 'commit' ? 'best' : usual;
  });
}
