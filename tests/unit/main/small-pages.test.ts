import { expect, test } from 'vitest';
import { keepPagesSmall } from '../../../main/small-pages.ts';

test.each([['', '--optimize-for-size'], ['--expose-gc', '--expose-gc --optimize-for-size']])('flags asked as "%s" stay', (asked, then) => {
  let value = asked;
  keepPagesSmall({ getSwitchValue: () => value, appendSwitch: (_name, next) => void (value = next ?? '') });
  expect(value).toBe(then);
});
