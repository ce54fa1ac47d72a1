import { expect, test } from 'vitest';
import { nextQuoteNumber, quoteNumberStem } from '../../../db/documents/numbering.ts';

test('the stem names year and desk', () => expect(quoteNumberStem('2026-11-23', 'A')).toBe('Q26-A-'));

test.each([
  [[], 'Q26-A-0001'],
  [['Q26-A-0011', 'Q26-A-0002'], 'Q26-A-0012'],
  [['Q26-B-0044', 'Q25-A-0099', 'Q26-A-旧', 'Q26-A-0007b'], 'Q26-A-0001'],
  [['Q26-A-9999'], 'Q26-A-10000'],
])('after %j comes %s', (taken, next) => expect(nextQuoteNumber('Q26-A-', taken)).toBe(next));
