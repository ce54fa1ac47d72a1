import { fromScaled } from '../../db/values/decimal.ts';
import { formatAmount, formatMoney, groupThousands, minorPlaces } from '../../db/values/money.ts';

/**
 * A sum as cells show figures: yuan without a sign, other currencies with theirs. Sums may be larger than numbers are
 * exact, so they come as text (minor units for money).
 */
export function figureText(type: string, sum: string, currency: string | null): string {
  if (type === 'percent') return `${groupThousands(sum)}%`;
  if (type !== 'money') return groupThousands(sum);
  const money = currency ?? 'CNY';
  const minor = Number(sum);
  if (Number.isSafeInteger(minor)) return money === 'CNY' ? formatAmount(minor) : formatMoney(minor, money);
  const places = minorPlaces(money);
  const [whole = '', fraction = ''] = fromScaled(BigInt(sum), places).split('.');
  const amount = groupThousands(whole) + (places === 0 ? '' : `.${fraction.padEnd(places, '0')}`);
  return money === 'CNY' ? amount : `${money} ${amount}`;
}
