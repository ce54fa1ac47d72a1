import type { RecordView } from '../../preload/contract/records.ts';

/** Whom a conversation is with, as the core asks for it. */
export interface FollowUpLinks {
  readonly customer?: string;
  readonly contact?: string;
  readonly deal?: string;
  readonly lead?: string;
}

/** Objects from whose drawer, row or line a follow-up can be written. */
export const FOLLOWED = ['customers', 'contacts', 'leads', 'deals', 'quotes', 'contracts'] as const;

/** The links of a follow-up on a record; null for a record that knows nobody to talk to. */
export function linksOf(object: string, record: Pick<RecordView, 'id' | 'values'>): FollowUpLinks | null {
  const text = (field: string): string | undefined => {
    const value = record.values[field];
    return typeof value === 'string' ? value : undefined;
  };
  const customer = text('customer');
  const known = customer === undefined ? {} : { customer };
  switch (object) {
    case 'customers': return { customer: record.id };
    case 'leads': return { lead: record.id };
    case 'contacts': return { contact: record.id, ...known };
    case 'deals': return { deal: record.id, ...known };
    case 'quotes': case 'contracts': {
      const deal = text('deal');
      return customer === undefined ? null : { customer, ...(deal === undefined ? {} : { deal }) };
    }
    default: return null;
  }
}
