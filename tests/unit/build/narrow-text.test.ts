import { expect, test } from 'vitest';
import { narrow } from '../../../build/lib/narrow-text.mjs';

test('text stays itself, written with ASCII letters', () => {
  const code = 'var 名 = { text: "“合计”", of: `${1}—😀`, found: /[一-龥]/u.test("商"), pair: /^.$/u.test("😀") }; 名';
  expect(narrow(code)).not.toMatch(/[^\u0000-\u00ff]/);
  // eslint-disable-next-line no-eval
  expect((0, eval)(narrow(code))).toEqual({ text: '“合计”', of: '1—😀', found: true, pair: true });
});
