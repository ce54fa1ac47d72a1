/** What was sold and how far it is: contract lines that add up to the printed quote, deliveries by line, agreed changes. */
import { derivedId } from '../../changes/index.ts';
import { addDays } from '../../store/local-days.ts';
import { compare, div, mul, round, sub, toScaled } from '../../values/decimal.ts';
import { moneyToDecimal } from '../../values/money.ts';
import type { Dice } from '../dice.ts';
import { draft, workday } from '../draft.ts';
import type { Draft } from '../draft.ts';
import type { QuoteDraft } from '../quotes.ts';
import { textOf, type Around, type Told } from './told.ts';

const CHANGES = ['客户土建延期，交货与合同期限顺延 60 天', '增加一年质保服务，合同期限相应延长', '现场停电检修推迟，双方同意延期'] as const;
const CHANGED = 3;

/** Lines, deliveries by line and versions of all contracts that were told. */
export function makeGoods(dice: Dice, { told, today }: Around): Draft[] {
  const drafts: Draft[] = [];
  const running: { contract: Draft; lines: readonly Draft[]; plans: readonly Draft[] }[] = [];
  for (const each of told) {
    for (const contract of each.story.contracts) {
      const own = dice.fork(contract.record);
      const quote = each.story.quotes.find(({ quote: { record } }) => record === contract.set['quote']);
      if (!quote) continue;
      const lines = contractLines(own, contract, quote);
      drafts.push(...lines, ...deliveryLines(own, each, contract, lines, today));
      contract.set['version'] = 1;
      if (contract.set['status'] === 'active') running.push({ contract, lines, plans: each.story.drafts.filter(({ object, set }) => object === 'payment_plans' && set['contract'] === contract.record) });
    }
  }
  running.filter(({ contract }) => textOf(contract, 'signed_on') < addDays(today, -30)).slice(0, CHANGED)
    .forEach(({ contract, lines, plans }, at) => drafts.push(changed(dice, contract, lines, plans, CHANGES[at % CHANGES.length] ?? CHANGES[0], today)));
  return drafts;
}

/** The same amounts that making a contract of a quote by hand would give. */
function contractLines(dice: Dice, contract: Draft, { lines, totals }: QuoteDraft): Draft[] {
  return lines.map(({ set }, at) => {
    const amount = totals.lines[at]?.gross ?? 0;
    const [quantity, price] = [String(set['quantity']), String(set['unit_price'])];
    const plain = toScaled(mul(quantity, price), 2) === toScaled(moneyToDecimal(amount, 'CNY'), 2);
    return draft(dice, 'contract_lines', textOf(contract, 'signed_on'), textOf(contract, 'owner'), {
      contract: contract.record, position: at + 1, product: set['product'] ?? null, description: set['description'] ?? null, spec: set['spec'] ?? null, unit: set['unit'] ?? null,
      quantity, unit_price: plain ? price : div(moneyToDecimal(amount, 'CNY'), quantity, 6), tax_rate: set['tax_rate'] ?? null, amount,
    });
  });
}

/** Most deliveries bring everything; every third that went out lately brought part, and the rest is planned. */
function deliveryLines(dice: Dice, { story }: Told, contract: Draft, lines: readonly Draft[], today: string): Draft[] {
  return story.drafts.filter(({ object, set }) => object === 'deliveries' && set['contract'] === contract.record).flatMap((delivery) => {
    const parted = delivery.set['status'] === 'shipped' && dice.chance(0.5);
    if (!parted) return lines.map((line, at) => part(dice, delivery, line, at, textOf(line, 'quantity')));
    const later = workday(addDays(today, dice.int(4, 18)));
    const { tracking: _tracking, delivered_on: _delivered, ...same } = delivery.set;
    const rest = draft(dice, 'deliveries', textOf(delivery, 'delivered_on'), textOf(contract, 'owner'), {
      ...same, created_at: delivery.set['created_at'] ?? null, number: `FH${later.slice(2).replaceAll('-', '')}${String(dice.int(0, 999)).padStart(3, '0')}`, status: 'planned', planned_on: later, content: '第二批：余下设备',
    });
    delivery.set['content'] = '第一批';
    const first = lines.map((line) => (compare(textOf(line, 'quantity'), '1') > 0 ? round(div(textOf(line, 'quantity'), '2', 6), 0) : dice.chance(0.5) ? '1' : '0'));
    const brought = (quantity: string | undefined, line: Draft, at: number, by: Draft): Draft[] => (quantity === undefined || quantity === '0' ? [] : [part(dice, by, line, at, quantity)]);
    return [
      rest,
      ...lines.flatMap((line, at) => brought(first[at], line, at, delivery)),
      ...lines.flatMap((line, at) => brought(sub(textOf(line, 'quantity'), first[at] ?? '0'), line, at, rest)),
    ];
  });
}

function part(dice: Dice, delivery: Draft, line: Draft, at: number, quantity: string): Draft {
  const made = draft(dice, 'delivery_lines', textOf(delivery, 'created_at').slice(0, 10), textOf(delivery, 'owner'), {
    delivery: delivery.record, contract_line: line.record, position: at + 1, description: line.set['description'] ?? null, unit: line.set['unit'] ?? null, quantity,
  });
  return made;
}

/** The contract ends later than was signed; what stood before is kept as its first version. */
function changed(dice: Dice, contract: Draft, lines: readonly Draft[], plans: readonly Draft[], reason: string, today: string): Draft {
  const agreed = workday(addDays(today, -dice.int(4, 20)));
  const kept = {
    values: { ...contract.set },
    lines: lines.map(({ record, set }) => ({
      id: record, product: set['product'] ?? null, description: set['description'] ?? '', spec: set['spec'] ?? '', unit: set['unit'] ?? '', quantity: set['quantity'] ?? '1',
      unitPrice: set['unit_price'] ?? '', taxRate: set['tax_rate'] ?? '', amount: set['amount'] ?? null, notes: '',
    })),
    plans: plans.map(({ record, set }) => ({ id: record, name: set['name'] ?? '', share: set['share'] ?? '', amount: set['amount'] ?? null, after: 'date', afterDays: null, due: set['due'] ?? null })),
  };
  contract.set['version'] = 2;
  contract.set['ends_on'] = addDays(textOf(contract, 'ends_on'), 60);
  const made = draft(dice, 'contract_versions', agreed, textOf(contract, 'owner'), { contract: contract.record, version: 1, reason, agreed_on: agreed, snapshot: JSON.stringify(kept) });
  return { ...made, record: derivedId('contract_versions', contract.record, '1') };
}
