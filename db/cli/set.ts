import type { ObjectDescription } from '../../preload/contract/model.ts';
import { appError } from '../errors.ts';
import { PROBLEM_TEXTS } from '../import/problem-texts.ts';
import type { Command } from './command.ts';
import { usageError } from './failure.ts';
import { findField, findObject, showValue } from './model.ts';
import { withBook } from './session.ts';

/** JSON: `{object, id, batch, flagged: [{field, code, text}], record: {values, titles, problems}}`; `batch` null when nothing differed. */
export const set: Command = {
  name: 'set',
  usage: 'OBJECT ID|new FIELD=VALUE…',
  about: { zh: '修改或新建一条记录，值按人的写法填写', en: 'change or make a record, values as people type them' },
  options: {},
  words: [3, 500],
  needsDatabase: true,
  run: (invocation) => {
    const [name = '', id = '', ...pairs] = invocation.words;
    const isNew = id === 'new';
    return withBook(invocation, { create: isNew }, async (book) => {
      const object = await findObject(book, name);
      const text = readPairs(object, pairs);
      // A write to an id that is not there would make a new record of that id.
      if (!isNew) await book.call('records.get', { object: object.id, id: requireId(object, id) });
      const { batch, ids, flagged } = await book.call('records.write', { writes: [{ object: object.id, text, ...(isNew ? {} : { id }) }] });
      const record = await book.call('records.get', { object: object.id, id: ids[0] ?? id });
      const marks = flagged.map(({ field, code, text: given }) => ({ field, code, text: given }));
      const lines = [
        `${object.label.zh} ${record.id}${batch === null ? '：没有变化 (nothing differed)' : isNew ? '：已新建 (created)' : '：已修改 (changed)'}`,
        ...Object.keys(text).map((field) => `  ${findField(object, field).label.zh}: ${showValue(findField(object, field), record)}`),
        ...marks.map((mark) => `  ! ${findField(object, mark.field).label.zh}: ${problemText(mark.code)} (kept as typed)`),
      ];
      const { values, titles, problems } = record;
      return { json: { object: object.id, id: record.id, batch, flagged: marks, record: { values, titles, problems } }, text: `${lines.join('\n')}\n` };
    });
  },
};

function readPairs(object: ObjectDescription, pairs: readonly string[]): Record<string, string> {
  const text: Record<string, string> = {};
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 1) throw usageError(`“${pair}”不是 字段=值 的形式。`, `'${pair}' is not of the form FIELD=VALUE.`, 'set');
    text[findField(object, pair.slice(0, at).trim()).id] = pair.slice(at + 1);
  }
  return text;
}

function requireId(object: ObjectDescription, id: string): string {
  if (/^[0-9a-z][0-9a-z-]{7,63}$/.test(id)) return id;
  throw appError('record.notFound', 'This is not the id of a record.', { object: object.id, id });
}

function problemText(code: string): string {
  return code in PROBLEM_TEXTS ? PROBLEM_TEXTS[code as keyof typeof PROBLEM_TEXTS].zh : code;
}
