import type { Store } from '../store/open.ts';
import { period } from '../store/local-days.ts';
import { cny, isDay, mine, OPEN_DEAL, QUOTE_DAY, STANDING_QUOTE, WON_DAY } from './sql.ts';

export interface Figures {
  readonly customers: number;
  readonly openDeals: number;
  /** Minor units of CNY, like all that follow. */
  readonly openAmount: number;
  readonly wonThisMonth: number;
  readonly quotedThisMonth: number;
  readonly receivedThisMonth: number;
}

const within = (day: string) => `${day} >= @from AND ${day} < @to`;

/** One query per figure: each can be read, checked and changed alone. */
const FIGURES: Readonly<Record<keyof Figures, string>> = {
  customers: `SELECT count(*) FROM customers t WHERE ${mine('t.owner')}`,
  openDeals: `SELECT count(*) FROM deals t WHERE ${mine('t.owner')} AND ${OPEN_DEAL}`,
  openAmount: `SELECT sum(${cny('amount')}) FROM deals t WHERE ${mine('t.owner')} AND ${OPEN_DEAL}`,
  wonThisMonth: `SELECT sum(${cny('amount')}) FROM deals t WHERE ${mine('t.owner')} AND t.stage = 'won' AND ${within(WON_DAY)}`,
  quotedThisMonth: `SELECT sum(${cny('total')}) FROM quotes t WHERE ${mine('t.owner')} AND ${STANDING_QUOTE} AND ${within(QUOTE_DAY)}`,
  receivedThisMonth: `SELECT sum(${cny('amount')}) FROM payments t WHERE ${mine('t.owner')} AND ${isDay('t.paid_on')} AND ${within('t.paid_on')}`,
};

/** How the month stands, for one member (with what nobody owns) or for everybody. */
export function figures(store: Store, today: string, member: string | null): Figures {
  const [from, to] = period(today, 'month');
  const of = (name: keyof Figures) => store.db.pluck<number | null>(FIGURES[name], [{ member, from, to }])[0] ?? 0;
  return {
    customers: of('customers'), openDeals: of('openDeals'), openAmount: of('openAmount'),
    wonThisMonth: of('wonThisMonth'), quotedThisMonth: of('quotedThisMonth'), receivedThisMonth: of('receivedThisMonth'),
  };
}
