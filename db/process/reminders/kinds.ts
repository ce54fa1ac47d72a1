import type { ReminderKind } from './kind.ts';
import { CUSTOMER_KINDS } from './kinds-customers.ts';
import { DEAL_KINDS } from './kinds-deals.ts';

/** Every reason to be reminded that stands in the book itself, in the order in which they are looked at. */
export const REMINDER_KINDS: readonly ReminderKind[] = [...DEAL_KINDS, ...CUSTOMER_KINDS];
