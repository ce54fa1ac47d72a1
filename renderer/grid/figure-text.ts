import { formatAmount, formatMoney, groupThousands } from '../../db/values/money.ts';

/**
 * A sum as cells show figures: yuan without a sign, other currencies with theirs. Sums may be larger than numbers are
 * exact, so they come as text (minor units for money).
 */
export function figureText(type: string, sum: string, currency: string | null): string {
  if (type === 'percent') return `${groupThousands(sum)}%`;
  if (type !== 'money') return groupThousands(sum);
  const money = currency ?? 'CNY';
  return money === 'CNY' ? formatAmount(BigInt(sum)) : formatMoney(BigInt(sum), money);
}
