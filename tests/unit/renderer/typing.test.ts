import { describe, expect, it } from 'vitest';
import { fitsTyped, initialsOf } from '../../../renderer/inputs/initials.ts';
import { addEntry, guessOf, textEntry } from '../../../renderer/inputs/entry.ts';

describe('pinyin initials without a dictionary', () => {
  it('reads labels people know', () => {
    expect(initialsOf('已签约')).toBe('yqy');
    expect(initialsOf('展会')).toBe('zh');
    expect(initialsOf('A 级')).toBe('a j');
    expect(initialsOf('上海')).toBe('sh');
    expect(initialsOf('门欧区')).toBe('moq');
  });
  it('finds an option by label or initials', () => {
    expect(fitsTyped('转介绍', 'zjs')).toBe(true);
    expect(fitsTyped('转介绍', '介')).toBe(true);
    expect(fitsTyped('转介绍', 'gg')).toBe(false);
  });
});

describe('an entry', () => {
  const money = { id: 'amount', type: 'money' as const, label: { zh: '金额', en: 'Amount' } };
  it('clears when the text is empty', () => expect(textEntry(' ')).toEqual({ kind: 'value', value: null }));
  it('is guessed at once and written as text', () => {
    expect(guessOf(money, textEntry('1.2万')).value).toBe(1_200_000);
    expect(addEntry({ object: 'deals', id: 'x' }, 'amount', textEntry('1.2万'))).toEqual({ object: 'deals', id: 'x', text: { amount: '1.2万' } });
  });
  it('that is not understood is shown as typed', () => expect(guessOf(money, textEntry('待定')).value).toBe('待定'));
});
