import { usageError } from './failure.ts';
import type { Command, Invocation, Outcome } from './command.ts';
import { readNumber } from './list.ts';
import { findObject } from './model.ts';
import { withBook, type Book } from './session.ts';
import { table } from './table.ts';

/** JSON: `{object, id, entries}` of the contract's timeline; without words `{batches, canUndo, canRedo}`. */
export const history: Command = {
  name: 'history',
  usage: '[OBJECT ID] [--limit N]',
  about: { zh: '一条记录的历史；不带参数时列出最近的操作', en: 'the story of a record; without words, the latest steps' },
  options: { limit: { type: 'string' } },
  words: [0, 2],
  needsDatabase: true,
  run: (invocation) => withBook(invocation, { create: false }, (book) => {
    const [object, id] = invocation.words;
    if (object === undefined) return steps(book, invocation);
    if (id === undefined) throw usageError('请同时给出对象和记录编号。', 'Give both the object and the id of a record.', 'history');
    return story(book, invocation, object, id);
  }),
};

async function story(book: Book, { flags }: Invocation, name: string, id: string): Promise<Outcome> {
  const object = await findObject(book, name);
  // Asked first: the history of an id that is not there would be empty, which looks like an answer.
  await book.call('records.get', { object: object.id, id });
  const { entries } = await book.call('records.timeline', { object: object.id, id, limit: readNumber(flags, 'limit', 100, 1, 500) });
  const label = (field: string) => object.fields.find((each) => each.id === field)?.label.zh ?? field;
  const rows = entries.map((entry) => [
    localTime(entry.at), entry.kind, entry.member,
    [entry.text, ...entry.changes.map(({ field, from, to }) => `${label(field)}: ${from} → ${to}`)].filter((part) => part !== '').join('；'),
    entry.batch ?? '',
  ]);
  return { json: { object: object.id, id, entries }, text: table(['时间 at', '类型 kind', '成员 by', '内容 what', '步骤 batch'], rows, { maxCell: 60 }) };
}

async function steps(book: Book, { flags }: Invocation): Promise<Outcome> {
  const answer = await book.call('history.batches', { limit: readNumber(flags, 'limit', 50, 1, 200) });
  const rows = answer.batches.map((batch) => [localTime(batch.at), batch.kind, batch.member, batch.label, String(batch.changes), batch.undone ? '已撤销 undone' : '', batch.id]);
  return { json: answer, text: table(['时间 at', '类型 kind', '成员 by', '说明 label', '条数 changes', '状态 state', '步骤 batch'], rows, { maxCell: 40 }) };
}

/** `2026-11-23 10:00`, local. */
function localTime(instant: string): string {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) return instant;
  const shifted = new Date(ms - new Date(ms).getTimezoneOffset() * 60_000).toISOString();
  return `${shifted.slice(0, 10)} ${shifted.slice(11, 16)}`;
}
