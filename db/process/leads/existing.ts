import type { Store } from '../../store/open.ts';
import { findAlike, type Alike } from '../duplicates/alike.ts';
import { availableMembers } from './rules.ts';
import type { Given } from './assign.ts';

/** What is sure enough to give a lead to somebody: the same number, code or name (but for its legal form). */
const SURE: ReadonlySet<string> = new Set(['code', 'name', 'core', 'phone', 'email', 'wechat']);

/** For leads that are customers already, by company or by number: the owner of that customer, when they are here. */
export function existingOwners(store: Store, leads: readonly Given[], now: number): Map<string, string> {
  const customers = customersOf(store, leads);
  const rows = store.db.all<{ id: string; owner: string }>('SELECT id, owner FROM customers WHERE id IN (SELECT value FROM json_each(?)) AND owner IS NOT NULL', [JSON.stringify([...new Set([...customers.values()].flat())])]);
  const owners = new Map(rows.map(({ id, owner }) => [id, owner]));
  const here = new Set(availableMembers(store, [...new Set(owners.values())], now));
  const found = new Map<string, string>();
  for (const [lead, candidates] of customers) {
    const owner = candidates.map((customer) => owners.get(customer)).find((each) => each !== undefined && here.has(each));
    if (owner !== undefined) found.set(lead, owner);
  }
  return found;
}

/** The customers that each lead surely is, best first; a contact's number stands for its customer. */
function customersOf(store: Store, leads: readonly Given[]): Map<string, string[]> {
  const alike = findAlike(store, 'leads', leads, 6);
  const sure = alike.map((list) => list.filter(({ object, reasons }) => object !== 'leads' && reasons.some(({ kind }) => SURE.has(kind))));
  const contacts = [...new Set(sure.flat().flatMap(({ object, id }) => (object === 'contacts' ? [id] : [])))];
  const homes = new Map(store.db.all<{ id: string; customer: string }>('SELECT id, customer FROM contacts WHERE id IN (SELECT value FROM json_each(?)) AND customer IS NOT NULL', [JSON.stringify(contacts)]).map(({ id, customer }) => [id, customer]));
  const customerOf = ({ object, id }: Alike): string[] => [object === 'customers' ? id : homes.get(id)].filter((customer) => customer !== undefined);
  return new Map(leads.map(({ id }, index) => [id, (sure[index] ?? []).flatMap(customerOf)]));
}
