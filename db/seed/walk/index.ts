import type { Dice } from '../dice.ts';
import type { Draft } from '../draft.ts';
import { makeGoods } from './goods.ts';
import { makeHandover } from './handover.ts';
import { fillInbox } from './inbox.ts';
import { makeInvoices } from './invoices.ts';
import { settleMoney } from './money.ts';
import { markOccasions } from './occasions.ts';
import { fillPool } from './pool.ts';
import { makePrices } from './prices.ts';
import { makeRules } from './rules.ts';
import type { Around } from './told.ts';
import { makeVoices } from './voices.ts';

/** Customers beyond these have their history and nothing around it. */
export const WALKED = 300;

/** Everything around the history of the first customers. Completes their drafts, too: call it before they are written. */
export function walkThrough(dice: Dice, around: Around): Draft[] {
  markOccasions(around);
  return [
    ...makeGoods(dice.fork('goods'), around),
    ...settleMoney(dice.fork('money'), around),
    ...makeInvoices(dice.fork('invoices'), around),
    ...makeRules(dice.fork('rules'), around),
    ...fillPool(dice.fork('pool'), around),
    ...makeHandover(dice.fork('handover'), around),
    ...fillInbox(dice.fork('inbox'), around),
    ...makePrices(dice.fork('prices'), around),
    ...makeVoices(dice.fork('voices'), around),
  ];
}
