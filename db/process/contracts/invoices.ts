import { appError } from '../../errors.ts';
import type { RecordWrite } from '../../changes/index.ts';
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { readById } from '../../store/read.ts';
import type { Row } from '../../store/rows.ts';

/**
 * An invoice to ask for: title, tax number and bank as the customer gave them, and what of the contract no invoice (asked for or issued)
 * covers yet. Writes nothing.
 */
export function blankInvoice(store: Store, { customer, contract, member, today }: { readonly customer: string | null; readonly contract: string | null; readonly member: string; readonly today: string }): Record<string, Value> {
  const [record] = contract === null ? [] : readById(store, store.registry.object('contracts'), [contract]);
  const buyer = typeof record?.values['customer'] === 'string' ? record.values['customer'] : customer;
  const [party] = buyer === null ? [] : readById(store, store.registry.object('customers'), [buyer]);
  const of = (field: string): Value => party?.values[field] ?? null;
  return {
    title: of('invoice_title') ?? of('name'), customer: buyer, contract, status: 'requested', kind: 'special', tax_rate: '13',
    amount: record ? openForInvoice(store, record.id, Number(record.values['amount'] ?? 0)) : null, currency: record?.values['currency'] ?? 'CNY',
    tax_number: of('credit_code'), bank: of('bank'), bank_account: of('bank_account'),
    address: [of('address'), of('phone')].filter((part) => part !== null).join(' ') || null, send_to: of('email'),
    requested_by: member || null, requested_on: today,
  };
}

function openForInvoice(store: Store, contract: string, amount: number): number {
  const asked = store.db.get<{ sum: number | null }>("SELECT sum(amount) AS sum FROM invoices WHERE contract = ? AND deleted IS NOT 1 AND coalesce(status, 'requested') <> 'void' AND typeof(amount) = 'integer'", [contract]);
  return Math.max(amount - (asked?.sum ?? 0), 0);
}

/** Throws `record.required` for an invoice that is called issued without its number. */
export function checkInvoice(write: RecordWrite, row: Row | undefined): void {
  const valueOf = (field: string): Value => (field in write.set ? write.set[field] : row?.values.get(field)) ?? null;
  if (write.set['status'] !== 'issued' && !('number' in write.set)) return;
  if (valueOf('status') === 'issued' && (valueOf('number') ?? '') === '') {
    throw appError('record.required', 'An issued invoice needs its number.', { object: 'invoices', field: 'number', label: '发票号码', labelEn: 'Invoice no.' });
  }
}
