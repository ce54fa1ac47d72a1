import type { Value } from '../../model/types.ts';
import { isDecimal, mul, toScaled } from '../../values/decimal.ts';
import { minorPlaces, sumMoney, toMinor, type Minor } from '../../values/money.ts';

/** One line of a contract as the editor holds it. Quantity, price and rate are decimal text. */
export interface ContractLine {
  readonly id?: string | undefined;
  readonly product: string | null;
  readonly description: string;
  readonly spec: string;
  readonly unit: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly taxRate: string;
  /** Minor units, tax included. Null: quantity × unit price, rounded half-up once; a quote's printed amounts are given. */
  readonly amount: Minor | null;
  readonly notes: string;
}

/** What a line comes to; 0 for one whose figures cannot be read yet. Throws NUMBER_TOO_LARGE beyond safe integers. */
export function lineAmount(line: Pick<ContractLine, 'quantity' | 'unitPrice' | 'amount'>, currency = 'CNY'): Minor {
  if (line.amount !== null) return line.amount;
  if (!isDecimal(line.quantity) || !isDecimal(line.unitPrice)) return 0;
  return toMinor(toScaled(mul(line.quantity, line.unitPrice), minorPlaces(currency)));
}

/** The sum of the lines as they are printed. */
export function linesTotal(lines: readonly ContractLine[], currency = 'CNY'): Minor {
  return sumMoney(lines.map((line) => lineAmount(line, currency)));
}

type Values = Readonly<Record<string, Value>>;

/** A stored line as the editor holds it. */
export function contractLineOf(id: string, values: Values): ContractLine {
  const text = (field: string): string => String(values[field] ?? '');
  const amount = values['amount'];
  return {
    id, product: typeof values['product'] === 'string' ? values['product'] : null,
    description: text('description'), spec: text('spec'), unit: text('unit'), quantity: text('quantity') || '1', unitPrice: text('unit_price'),
    taxRate: text('tax_rate'), amount: typeof amount === 'number' ? amount : null, notes: text('notes'),
  };
}

/** What is stored of a line. */
export function contractLineValues(contract: string, line: ContractLine, position: number, currency: string): Record<string, Value> {
  return {
    contract, position, product: line.product, description: orNull(line.description), spec: orNull(line.spec), unit: orNull(line.unit),
    quantity: orNull(line.quantity), unit_price: orNull(line.unitPrice), tax_rate: orNull(line.taxRate), amount: lineAmount(line, currency), notes: orNull(line.notes),
  };
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
