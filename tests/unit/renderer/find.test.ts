import { describe, expect, it } from 'vitest';
import { readRowNumber } from '../../../renderer/find/go-to.ts';
import { findCommand, type FindKeys } from '../../../renderer/find/use-find-keys.ts';

describe('a row number', () => {
  it.each([['128', 128], [' １２８ ', 128], ['第128行', 128], ['第 3 行', 3], ['row 12', 12], ['Row 12', 12], ['1,200', 1200], ['12行', 12]])('%s is row %i', (text, row) => expect(readRowNumber(text)).toBe(row));
  it.each(['', '0', '-1', '1.5', '上海', '12abc', 'A12', '第行'])('"%s" is none', (text) => expect(readRowNumber(text)).toBeNull());
});

describe('keys that lead to a cell', () => {
  const pressed = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', true>> = {}): string | null => {
    let said: string | null = null;
    const keys: FindKeys = {
      find: () => void (said = 'find'), replace: () => void (said = 'replace'), goTo: () => void (said = 'goTo'), quickSearch: () => void (said = 'quickSearch'),
      complete: () => void (said = 'complete'), step: (direction) => void (said = direction),
    };
    findCommand({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })?.(keys);
    return said;
  };

  it('of Windows and of macOS', () => {
    expect([pressed('f', { ctrlKey: true }), pressed('f', { metaKey: true }), pressed('h', { ctrlKey: true }), pressed('f', { metaKey: true, altKey: true })]).toEqual(['find', 'find', 'replace', 'replace']);
    expect([pressed('g', { ctrlKey: true }), pressed('F5'), pressed('F3'), pressed('F3', { shiftKey: true })]).toEqual(['goTo', 'goTo', 'next', 'previous']);
    // With Shift the key is a capital letter.
    expect([pressed('F', { ctrlKey: true, shiftKey: true }), pressed('M', { ctrlKey: true, shiftKey: true })]).toEqual(['quickSearch', 'complete']);
  });

  it('and no others: letters are typed, and Command+H hides the program', () => {
    expect([pressed('f'), pressed('g', { altKey: true }), pressed('F5', { ctrlKey: true }), pressed('F3', { altKey: true }), pressed('h', { ctrlKey: true, shiftKey: true }), pressed('h', { metaKey: true })]).toEqual([null, null, null, null, null, null]);
  });
});
