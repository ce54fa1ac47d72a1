import { describe, expect, it } from 'vitest';
import { draftOf, duplicateLine, insertBelow, isBlankLine, moveLine, reconcile, removeLine, sameSheet, sheetOf, withLine } from '../../../renderer/quote/draft.ts';
import type { Draft, QuoteHeader, QuoteLine } from '../../../renderer/quote/draft.ts';
import { pasteInto, pastedCells } from '../../../renderer/quote/pasted.ts';
import { amountText, readAmount, settleNumber } from '../../../renderer/quote/typed.ts';

const HEADER: QuoteHeader = {
  subject: '', customer: 'customer-1', contact: null, deal: null, owner: null, date: '2026-11-23', validUntil: null, currency: 'CNY', taxMode: 'included', discount: 0, discountRate: '100', freight: 0, paymentDays: null, priceBook: null, template: null, terms: '', notes: '',
};

function line(description: string, id?: string): QuoteLine {
  return { id, product: null, description, spec: '', unit: '', quantity: '1', unitPrice: '10', discountRate: '100', taxRate: '6', unitCost: '', listPrice: '', notes: '' };
}

const names = (draft: Draft): string[] => draft.lines.map((each) => each.description);
const keyAt = (draft: Draft, index: number): string => draft.lines[index]?.key ?? '';

describe('lines of a draft', () => {
  const draft = draftOf(HEADER, [line('a', 'id-a'), line('b', 'id-b'), line('c', 'id-c')]);

  it('move inside the table, never out of it', () => {
    expect(names(moveLine(draft, keyAt(draft, 0), 2))).toEqual(['b', 'c', 'a']);
    expect(names(moveLine(draft, keyAt(draft, 0), -1))).toEqual(['a', 'b', 'c']);
    expect(names(moveLine(draft, keyAt(draft, 1), 9))).toEqual(['a', 'c', 'b']);
  });

  it('are inserted with the tax rate of the line above, and duplicated without its id', () => {
    const inserted = insertBelow(draft, keyAt(draft, 0));
    expect(inserted.draft.lines[1]).toMatchObject({ key: inserted.key, description: '', taxRate: '6' });
    const copied = duplicateLine(draft, keyAt(draft, 1)).draft;
    expect(names(copied)).toEqual(['a', 'b', 'b', 'c']);
    expect(copied.lines[2]?.id).toBeUndefined();
  });

  it('leave an empty one behind when the last is removed, and name the one to go on with', () => {
    const two = removeLine(draft, keyAt(draft, 2));
    expect(two.key).toBe(keyAt(draft, 1));
    const none = removeLine(draftOf(HEADER, [line('a')]), 'another');
    expect(names(none.draft)).toEqual(['a']);
    const only = draftOf(HEADER, [line('a')]);
    const left = removeLine(only, keyAt(only, 0)).draft;
    expect(left.lines.map(isBlankLine)).toEqual([true]);
  });

  it('that are blank are neither sent nor a change', () => {
    const longer = insertBelow(draft, null).draft;
    expect(sheetOf(longer).sheet.lines).toHaveLength(3);
    expect(sameSheet(draft, longer)).toBe(true);
    expect(sameSheet(draft, withLine(draft, keyAt(draft, 0), { quantity: '1.0' }))).toBe(true);
    expect(sameSheet(draft, withLine(draft, keyAt(draft, 0), { quantity: '2' }))).toBe(false);
  });

  it('keep their keys and take their ids when the stored quote says the same', () => {
    const typed = insertBelow(draftOf(HEADER, [line('x')]), null).draft;
    const kept = reconcile(typed, HEADER, [line('x', 'id-x')]);
    expect(kept.lines.map((each) => each.key)).toEqual(typed.lines.map((each) => each.key));
    expect(kept.lines[0]?.id).toBe('id-x');
    expect(names(reconcile(typed, HEADER, [line('y', 'id-y')]))).toEqual(['y']);
  });
});

describe('numbers as people type them', () => {
  it.each([
    ['quantity', '１２', '12'], ['quantity', '', '1'], ['unitPrice', '1.2万', '12000'], ['unitPrice', '￥1,234.50', '1234.5'], ['unitPrice', '', '0'],
    ['discountRate', '9.5折', '95'], ['discountRate', '95折', '95'], ['discountRate', '8折', '80'], ['discountRate', '88.5%', '88.5'], ['discountRate', '', '100'],
    ['taxRate', '13%', '13'], ['taxRate', '', '0'], ['quantity', '三台', '三台'], ['unitPrice', '50%', '50%'],
  ] as const)('%s: %s is %s', (column, text, settled) => {
    expect(settleNumber(column, text)).toBe(settled);
  });

  it('amounts of a discount go to cents and back', () => {
    expect(readAmount('1,000.5', 'CNY')).toBe(100050);
    expect(readAmount('', 'CNY')).toBe(0);
    expect(readAmount('一千', 'CNY')).toBeNull();
    expect(readAmount('5%', 'CNY')).toBeNull();
    expect(amountText(100050, 'CNY')).toBe('1000.5');
    expect(amountText(0, 'CNY')).toBe('');
  });
});

describe('rows from Excel', () => {
  it('fill cells from where they are pasted and add lines; a plain text is left to the cell', () => {
    expect(pastedCells('甲')).toBeNull();
    const cells = pastedCells('甲\tA-1\t台\t2\t1,000\r\n乙\tB-1\t套\t1\t3万\r\n');
    expect(cells).toHaveLength(2);
    const filled = pasteInto(draftOf(HEADER, []), 0, 0, cells ?? []);
    expect(filled.lines.map(({ description, unit, quantity, unitPrice }) => [description, unit, quantity, unitPrice])).toEqual([['甲', '台', '2', '1000'], ['乙', '套', '1', '30000']]);
    const shifted = pasteInto(filled, 1, 7, [['备注', 'too', 'far']]);
    expect(shifted.lines[1]?.notes).toBe('备注');
  });
});
