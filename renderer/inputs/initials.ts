/** First Han character of each pinyin initial in the order of the pinyin collation. */
const FIRSTS = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥扨它穵夕丫帀';
const LETTERS = 'abcdefghjklmnopqrstwxyz';
const order = new Intl.Collator('zh-CN-u-co-pinyin');

/** Pinyin initials by the collation that every Chromium carries: "已签约" → "yqy". Other characters stay as they are. */
export function initialsOf(text: string): string {
  return [...text.toLowerCase()].map((letter) => (/\p{Script=Han}/u.test(letter) ? initialOf(letter) : letter)).join('');
}

function initialOf(letter: string): string {
  let found = '';
  for (let index = 0; index < LETTERS.length; index += 1) {
    if (order.compare(letter, FIRSTS[index] ?? '') >= 0) found = LETTERS[index] ?? '';
  }
  return found;
}

/** True when the typed text is part of the label or of its initials. */
export function fitsTyped(label: string, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  return wanted === '' || label.toLowerCase().includes(wanted) || initialsOf(label).includes(wanted);
}
