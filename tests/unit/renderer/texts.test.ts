import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../../preload/contract/errors.ts';
import { failureText } from '../../../renderer/i18n/failure-text.ts';
import { en } from '../../../renderer/i18n/en/index.ts';
import { zh } from '../../../renderer/i18n/zh/index.ts';

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') found.set(here, value);
    else for (const [inner, text] of leaves(value, here)) found.set(inner, text);
  }
  return found;
}

const holes = (text: string): string[] => [...text.matchAll(/\{\{\s*(\w+)(?:, (?:lower|number))?\s*\}\}/g)].map((match) => (match[1] ?? '').replace(/^labelEn$/, 'label')).toSorted();
/** English has a second form for one; Chinese has one form for all. */
const baseKey = (key: string): string => key.replace(/_(?:one|other)$/, '');

describe('the two languages', () => {
  const chinese = leaves(zh);
  const english = leaves(en);

  it('have the same keys', () => {
    const keys = (texts: Map<string, string>): string[] => [...new Set([...texts.keys()].map(baseKey))].toSorted();
    expect(keys(english)).toEqual(keys(chinese));
  });

  it('fill in the same facts', () => {
    for (const [key, text] of english) {
      const twin = chinese.get(key) ?? chinese.get(baseKey(key)) ?? chinese.get(`${baseKey(key)}_other`);
      if (!key.endsWith('_one')) expect([key, holes(text)]).toEqual([key, holes(twin ?? '')]);
    }
  });

  it('leave no text empty and no Chinese in the English', () => {
    for (const [key, text] of [...chinese, ...english]) expect([key, text.trim()]).not.toEqual([key, '']);
    for (const [key, text] of english) expect([key, /\p{Script=Han}/u.test(text)]).toEqual([key, false]);
  });
});

describe('every error code', () => {
  it.each(['zh', 'en'] as const)('has a text in %s', async (lng) => {
    const texts = i18next.createInstance();
    const t = await texts.init({ lng, resources: { zh: { errors: zh.errors }, en: { errors: en.errors } }, ns: ['errors'], defaultNS: 'errors' });
    for (const code of ERROR_CODES) {
      const text = failureText(t as never, { code, message: '', details: {} });
      expect([code, text === code || text === '']).toEqual([code, false]);
    }
  });
});
