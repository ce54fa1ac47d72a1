/**
 * 大写金额: an amount in Chinese capital numerals, after 正确填写票据和结算凭证的基本规定
 * (annex 1 of the payment and settlement rules, 银发〔1997〕393号).
 *
 * Where the rule leaves a choice, the form it lists first is used:
 * - ends at 元: 整 follows; ends at 角 or 分: no 整 (1409.50 → 壹仟肆佰零玖元伍角)
 * - 元 digit zero, 角 not: one 零 after 元 (1680.32 → 壹仟陆佰捌拾元零叁角贰分)
 * - 万 digit zero, 千 not: no 零 (107000.53 → 壹拾万柒仟元零伍角叁分)
 * - 壹拾 keeps its 壹, on paper it stops a digit being written in front
 */
import { numberError } from './decimal.ts';
import { fromMinor } from './money.ts';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const WAN = 10_000n;
const YI = 100_000_000n;
/** 10^18 分 = 一亿亿元, where the unit words 万 and 亿 run out. */
const LIMIT = YI * YI * 100n;

/** 100_001_00 分 → "壹拾万零壹元整". Takes minor units (分); a bigint for more than a safe integer. Throws NUMBER_TOO_LARGE. */
export function rmbUppercase(minor: number | bigint): string {
  const units = typeof minor === 'bigint' ? minor : fromMinor(minor);
  const magnitude = units < 0n ? -units : units;
  if (magnitude >= LIMIT) throw numberError('NUMBER_TOO_LARGE', { amount: units.toString() });
  if (magnitude === 0n) return '零元整';
  return (units < 0n ? '负' : '') + yuanWithCents(magnitude / 100n, Number((magnitude / 10n) % 10n), Number(magnitude % 10n));
}

function yuanWithCents(yuan: bigint, jiao: number, fen: number): string {
  const head = yuan === 0n ? '' : `${integer(yuan)}元`;
  if (jiao === 0 && fen === 0) return `${head}整`;
  if (jiao === 0) return `${head}${yuan === 0n ? '' : '零'}${DIGITS[fen]}分`;
  const gap = yuan !== 0n && yuan % 10n === 0n ? '零' : '';
  return `${head}${gap}${DIGITS[jiao]}角${fen === 0 ? '' : `${DIGITS[fen]}分`}`;
}

/** Positive integers: what is above 亿, 亿, what is below; 零 stands for any gap between them. */
function integer(value: bigint): string {
  const high = value / YI;
  const low = value % YI;
  if (high === 0n) return belowYi(low);
  if (low === 0n) return `${belowYi(high)}亿`;
  const gap = low < YI / 10n || high % WAN === 0n;
  return `${belowYi(high)}亿${gap ? '零' : ''}${belowYi(low)}`;
}

function belowYi(value: bigint): string {
  const high = value / WAN;
  const low = value % WAN;
  if (high === 0n) return belowWan(Number(low));
  if (low === 0n) return `${belowWan(Number(high))}万`;
  return `${belowWan(Number(high))}万${low < WAN / 10n ? '零' : ''}${belowWan(Number(low))}`;
}

function belowWan(value: number): string {
  let text = '';
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += `${gap ? '零' : ''}${DIGITS[digit]}${PLACES[place]}`;
      gap = false;
    }
  }
  return text;
}
