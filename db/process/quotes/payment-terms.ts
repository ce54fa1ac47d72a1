/**
 * Payment terms as people write them, read into instalments: "合同签订后预付 30%，发货前付 60%，余款 10% 验收合格后 30 日内付清". Pure, and
 * modest: what does not add up to 100 % is not guessed at; the contract then gets one instalment for a person to divide.
 */
import { add, compare, isDecimal, parseDecimal, sub } from '../../values/decimal.ts';
import type { Decimal } from '../../values/decimal.ts';
import { halfWidth } from '../../values/text.ts';

/** What an instalment waits for; the keys of the model's `PLAN_EVENTS`. */
export type PlanEvent = 'signing' | 'delivery' | 'acceptance';

/** One instalment. */
export interface Instalment {
  readonly name: string;
  readonly share: Decimal;
  readonly after: PlanEvent;
  /** Days after the event; null when the terms name none. */
  readonly days: number | null;
}

/** Words of a clause and what it waits for, the most telling first: "质保期满" is later than the acceptance it counts from. */
const EVENTS: readonly (readonly [RegExp, PlanEvent, string])[] = [
  [/质保|保修|warranty|retention/i, 'acceptance', '质保金'],
  [/验收|调试|accept|commission/i, 'acceptance', '验收款'],
  [/发货前|提货前|出厂前|before (?:shipment|delivery|dispatch)/i, 'delivery', '发货款'],
  [/发货|交货|到货|货到|收货|提货|交付|送达|deliver|shipment|shipping|net\s*\d/i, 'delivery', '到货款'],
  [/签|预付|定金|订金|首付|首款|下单|deposit|advance|sign|order|upfront/i, 'signing', '预付款'],
];

/** Percentages that are no instalments. */
const OTHER = /税|违约|滞纳|利息|利率|折|罚|增值|VAT|tax|interest|penalt|discount/i;
const REST = /余款|尾款|剩余|其余|余额|balance|remain|rest/i;
const WHOLE: readonly (readonly [RegExp, PlanEvent, string])[] = [
  [/款到发货|全款|一次性付|先款后货|payment in advance/i, 'signing', '全款'],
  [/货到付款|货到\s*\d+\s*(?:天|日)|月结|账期|cash on delivery|net\s*\d+/i, 'delivery', '货款'],
  [/验收合格后.{0,12}(?:付清|付全款)/, 'acceptance', '货款'],
];

/** The instalments of the terms, adding up to 100 %; none when they cannot be read for certain. */
export function readInstalments(terms: string): Instalment[] {
  const clauses = halfWidth(terms).split(/[,;。、;\n]|，|；|\.\s/).map((clause) => clause.trim()).filter((clause) => clause !== '');
  const shared = withShares(clauses);
  if (shared.length > 0) {
    const total = shared.reduce((sum, each) => add(sum, each.share ?? '0'), '0');
    const open = shared.filter((each) => each.share === null).length;
    const whole = open === 0 ? compare(total, '100') === 0 : open === 1 && compare(total, '100') < 0;
    return whole ? shared.map(({ share, ...each }) => ({ ...each, share: share ?? sub('100', total) })) : [];
  }
  for (const clause of clauses) {
    const found = OTHER.test(clause) ? undefined : WHOLE.find(([words]) => words.test(clause));
    if (found) return [{ name: found[2], share: '100', after: found[1], days: daysOf(clause) }];
  }
  return [];
}

/** 账期: the days until the last money that waits for goods; null when the terms do not say. */
export function readPaymentDays(terms: string): number | null {
  const instalments = readInstalments(terms);
  const days = instalments.filter((each) => each.after !== 'signing' && each.name !== '质保金').map((each) => each.days ?? 0);
  if (days.length > 0) return Math.max(...days);
  return instalments.length > 0 ? 0 : null;
}

type Shared = Omit<Instalment, 'share'> & { readonly share: Decimal | null };

/** Clauses with a percentage, and at most one rest without; a clause before it without either says what it waits for. */
function withShares(clauses: readonly string[]): Shared[] {
  const found: Shared[] = [];
  let before = '';
  for (const clause of clauses) {
    const share = OTHER.test(clause) ? null : shareOf(clause);
    const rest = share === null && found.length > 0 && REST.test(clause) && !OTHER.test(clause);
    if (share === null && !rest) {
      before = clause;
      continue;
    }
    const event = eventOf(clause) ?? eventOf(before);
    before = '';
    if (event) found.push({ name: REST.test(clause) && event[2] !== '质保金' ? '尾款' : event[2], share, after: event[1], days: daysOf(clause) });
    else if (found.length > 0) found.push({ name: '尾款', share, after: 'acceptance', days: daysOf(clause) });
  }
  return found;
}

function shareOf(clause: string): Decimal | null {
  const digits = /(\d{1,3}(?:\.\d+)?)\s*%/.exec(clause)?.[1];
  const share = digits === undefined ? null : parseDecimal(digits);
  return isDecimal(share) && compare(share, '0') > 0 && compare(share, '100') <= 0 ? share : null;
}

function eventOf(clause: string): (typeof EVENTS)[number] | undefined {
  return EVENTS.find(([words]) => words.test(clause));
}

function daysOf(clause: string): number | null {
  const [, days, unit = ''] = /(\d{1,4})\s*个?\s*(工作日|日|天|月|年|days?|months?|years?)/i.exec(clause) ?? (/net\s*(\d{1,4})()/i.exec(clause) ?? []);
  if (days !== undefined) return Number(days) * (/月|month/i.test(unit) ? 30 : /年|year/i.test(unit) ? 365 : 1);
  if (/一年/.test(clause)) return 365;
  return /两年|二年/.test(clause) ? 730 : null;
}
