import { pinyin } from 'pinyin-pro';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rebuildTables } from '../../../db/changes/rebuild.ts';
import { searchLinks } from '../../../db/store/links.ts';
import { titleKey } from '../../../db/store/search-text.ts';
import { openBook, type Book } from '../../support/book.ts';

const RECORD = '00000000-0000-7000-8000-00000000000a';

let book: Book;
beforeEach(() => void (book = openBook()));
afterEach(() => book.close());

const set = (name: string) => book.changes.commit({ kind: 'edit', writes: [{ object: 'customers', record: RECORD, set: { name } }] });
const finds = (text: string) => searchLinks(book.store, 'customers', text, 10).length === 1;

it.each(['科技', 'tcl', 'TCL科技', 'keji', 'kj', '3号', '集团'])('a name of Latin and Han letters is found by %s', (text) => {
  set('TCL科技集团3号店');
  expect(finds(text)).toBe(true);
});

it('the search follows the rows through edits, undo, deletion and a rebuild', () => {
  set('上海元鑫');
  set('北京汇通');
  expect([finds('上海'), finds('汇通')]).toEqual([false, true]);
  book.changes.undo();
  expect([finds('上海'), finds('汇通')]).toEqual([true, false]);
  book.changes.commit({ kind: 'delete', writes: [{ object: 'customers', record: RECORD, set: { deleted: 1 } }] });
  expect(finds('上海')).toBe(false);
  book.changes.undo();
  rebuildTables(book.store);
  expect([finds('上海'), finds('汇通')]).toEqual([true, false]);
});

it('a search is answered from what is written when nothing can be written, and catches up later', () => {
  set('上海元鑫');
  expect(finds('元鑫')).toBe(true);
  set('北京汇通');
  book.store.db.exec('PRAGMA query_only = 1');
  expect([finds('元鑫'), finds('汇通')]).toEqual([true, false]);
  book.store.db.exec('PRAGMA query_only = 0');
  expect([finds('元鑫'), finds('汇通')]).toEqual([false, true]);
});

it.each(['绿地控股略阳分公司', '重庆长江不锈钢一厂', '女娲嗯诶', 'ABC 上海(3) 号', 'café 上海', 'ü吕má妈', '𠮷野家'])('the key of %s is what the library says without tones', (title) => {
  const text = title.normalize('NFKC').toLowerCase();
  const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join(' ');
  expect([titleKey(title), titleKey(title)]).toEqual([syllables, syllables]);
});
