/**
 * Normal forms of text. Two purposes, never mixed: `clean` is what gets stored (what the person wrote, minus invisible
 * rubbish), the `…Key` functions are what gets compared and are never shown.
 */

/** Signs without a shape. The joiner between two pictures is one of their letters: without it 👨‍👩‍👧 falls into three. */
const INVISIBLE = /[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]|\u200d(?!\p{Extended_Pictographic})|\u200d(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]\u200d)/gu;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** Printable ASCII and common Han: already in every normal form, which is most cells of most sheets. */
const PLAIN = /^[\u0020-\u007e\u4e00-\u9fff]*$/;
/** The same without anything that cleaning a line would change. */
const CLEAN = /^(?! )(?:[\u0021-\u007e\u4e00-\u9fff]| (?! |$))*$/;

/** Full-width letters, digits and signs as half-width (NFKC): "ＡＢ１２（）￥" → "AB12()¥". */
export function halfWidth(text: string): string {
  return PLAIN.test(text) ? text : text.normalize('NFKC');
}

/** One line for storing: invisible characters out, every kind of space a plain one, runs of space one, ends trimmed. Half a character becomes U+FFFD. */
export function cleanLine(text: string): string {
  if (CLEAN.test(text)) return text;
  return text.toWellFormed().replace(INVISIBLE, '').replace(CONTROL, '').replace(SPACES, ' ').replace(/\s+/g, ' ').trim();
}

/** Several lines for storing: like `cleanLine`, but line breaks stay (as \n). */
export function cleanLines(text: string): string {
  const lines = text.toWellFormed().replace(/\r\n?/g, '\n').replace(INVISIBLE, '').replace(CONTROL, '').replace(SPACES, ' ').split('\n');
  return lines.map((line) => line.replace(/\s+$/, '')).join('\n').trim();
}

/** True when the text holds a Han character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** Comparison form of any label or heading: half-width, lower case, letters and digits only. */
export function labelKey(text: string): string {
  return halfWidth(text).toLowerCase().replace(INVISIBLE, '').replace(/[^\p{L}\p{N}%#]+/gu, '');
}

/** Comparison form of free text: half-width, lower case, single spaces. */
export function textKey(text: string): string {
  return halfWidth(cleanLine(text)).toLowerCase();
}

/** Comparison form of a person's name: "王 伟" = "王伟"; "Li Lei" = "li  lei". */
export function personKey(text: string): string {
  const key = textKey(text);
  return hasHan(key) ? key.replace(/\s+/g, '') : key;
}

/**
 * Comparison form of a company's name. Only what certainly names the same company is folded: width, case, spaces,
 * punctuation, brackets (their text stays) and 有限责任公司 = 有限公司. "上海鑫源（集团）有限公司" = "上海鑫源(集团) 有限责任公司".
 */
export function companyKey(name: string): string {
  return labelKey(name).replace(/有限责任公司/g, '有限公司').replace(/(?:co)?(?:ltd|limited)$/, 'ltd');
}

const COMPANY_TAIL = /(?:股份有限公司|集团有限公司|有限公司|分公司|总公司|公司|集团|总厂|厂|商行|经营部|门市部|商店)+$/;
const PROVINCE = /^(?:中国)?(?:北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆)[省市]?/;
const CITY = /^(?:[\p{Script=Han}]{2,3}市|广州|深圳|东莞|佛山|珠海|惠州|杭州|宁波|温州|嘉兴|绍兴|金华|南京|苏州|无锡|常州|南通|徐州|合肥|芜湖|福州|厦门|泉州|济南|青岛|烟台|潍坊|郑州|洛阳|武汉|宜昌|长沙|株洲|南昌|成都|绵阳|贵阳|昆明|西安|兰州|沈阳|大连|长春|哈尔滨|石家庄|唐山|保定|太原|南宁|柳州|海口)/u;

/**
 * A company's name without its legal form, and without the 省 and 市 that some write and some do not:
 * "浙江省杭州市鑫源贸易有限公司" → "浙江杭州鑫源贸易". Short results fall back to the full key.
 */
export function companyCore(name: string): string {
  const key = companyKey(name);
  const core = key.replace(COMPANY_TAIL, '').replace(/(?:股份|集团|控股)$/, '').replace(/^([\p{Script=Han}]{2,3})省/u, '$1').replace(/^([\p{Script=Han}]{2,6}?)市(?=[\p{Script=Han}]{2})/u, '$1');
  return core.length >= 2 ? core : key;
}

/**
 * The distinctive part of a company's name, for "these look alike" hints only, never for merging:
 * "上海市鑫源贸易有限公司", "苏州鑫源贸易有限公司" → "鑫源贸易". Short results fall back to the full key.
 */
export function companyStem(name: string): string {
  const key = companyKey(name);
  const stem = key.replace(PROVINCE, '').replace(CITY, '').replace(COMPANY_TAIL, '').replace(/(?:股份|集团|控股)$/, '');
  return stem.length >= 2 ? stem : key;
}
