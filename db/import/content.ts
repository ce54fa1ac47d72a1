import type { Field } from '../model/index.ts';
import { readCell } from './read-cell.ts';
import { checkUscc } from './uscc.ts';
import { parseValue } from '../values/parse.ts';
import { isPhone } from '../values/phone.ts';
import { rawText } from '../values/raw.ts';
import { SOFT_PROBLEMS } from '../values/types.ts';
import type { Cell } from './sheet.ts';

/** What a column seems to hold, judged by its values alone. */
export type ContentKind = 'phone' | 'email' | 'url' | 'date' | 'company' | 'person' | 'creditCode' | 'number' | 'rowNumber';

const COMPANY = /(?:公司|集团|厂|商行|经营部|门市|合作社|研究院|研究所|大学|学院|医院|银行|酒店|超市|中心|事务所|co\.?,? ?ltd\.?|inc\.?|llc|gmbh)(?:[(（].{0,12}[)）])?$/i;
const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙史陶贺毛段郝顾龚邵覃武钱戴严莫孔向汤温康施文牛樊葛邢安齐庞颜倪庄聂章鲁岳翟申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季成霍苗裴涂谷曲盛翁冉骆蓝路游靳辛管柴蒙鲍华喻祁房蒲滕萧屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬邝';

const TITLES: ReadonlySet<string> = new Set(['name', 'company', 'subject', 'content']);

/** Share of the filled values that parse as the field wants, 0 … 1. Text fields take anything. */
export function fit(object: string, field: Field, values: readonly Cell[]): number {
  if (values.length === 0 || field.type === 'json') return 1;
  const good = values.filter((value) => {
    const text = rawText(value).trim();
    if (field.type === 'link' || (TITLES.has(field.id) && field.required === true)) return /\p{L}/u.test(text);
    if (field.id === 'credit_code') return /^[0-9A-Z]{15,20}$/i.test(text);
    const { problem } = readCell(object, field, value, { year: 2000 });
    return problem === undefined || SOFT_PROBLEMS.has(problem.code);
  });
  return good.length / values.length;
}

/** The kind that at least seven in ten of the values share, or null. */
export function contentKind(values: readonly Cell[]): ContentKind | null {
  if (values.length === 0) return null;
  if (isRowNumbers(values)) return 'rowNumber';
  for (const [kind, test] of TESTS) if (values.filter((value) => test(value, rawText(value).trim())).length / values.length >= 0.7) return kind;
  return null;
}

const TESTS: readonly (readonly [ContentKind, (value: Cell, text: string) => boolean])[] = [
  ['email', (_value, text) => /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(text)],
  ['creditCode', (_value, text) => checkUscc(text)],
  ['date', (value) => (typeof value === 'object' && value?.kind === 'date') || (typeof value === 'string' && parseValue({ type: 'date' }, value).problem === undefined)],
  ['phone', (value, text) => (typeof value === 'string' || typeof value === 'number') && isPhone(text) && text.replace(/\D/g, '').length >= 8],
  ['url', (_value, text) => /^(?:https?:\/\/|www\.)\S+\.\S+$/i.test(text)],
  ['company', (_value, text) => text.length >= 4 && COMPANY.test(text)],
  ['person', (_value, text) => /^[\p{Script=Han}]{2,3}$/u.test(text) && SURNAMES.includes(text[0] ?? ' ') || /^[\p{Script=Han}](?:总|经理|工|老师|主任|女士|先生|小姐)$/u.test(text)],
  ['number', (value) => typeof value === 'number'],
];

/** 1, 2, 2, 3 … in order; a merged number repeats. */
function isRowNumbers(values: readonly Cell[]): boolean {
  const numbers = values.map((value) => Number(rawText(value)));
  if (values.length < 2 || !numbers.every((number) => Number.isInteger(number) && number >= 0) || (numbers[0] ?? 9) > 1) return false;
  return numbers.every((number, at) => at === 0 || [0, 1].includes(number - (numbers[at - 1] ?? 0)));
}
