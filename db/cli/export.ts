import path from 'node:path';
import { textFlag, type Command } from './command.ts';
import { usageError } from './failure.ts';
import { chosenFields, LIST_OPTIONS, LIST_USAGE, openList } from './list.ts';
import { findObject } from './model.ts';
import { withBook } from './session.ts';

/** JSON: `{object, file, rows}`. */
export const exportList: Command = {
  name: 'export',
  usage: `OBJECT --out FILE.xlsx ${LIST_USAGE} [--language zh|en]`,
  about: { zh: '把列表导出为工作簿', en: 'write a list into a workbook' },
  options: { ...LIST_OPTIONS, out: { type: 'string' }, language: { type: 'string' } },
  words: [1, 1],
  needsDatabase: true,
  run: (invocation) => {
    const { io, flags, words: [name = ''] } = invocation;
    const out = textFlag(flags, 'out');
    if (out === undefined) throw usageError('请用 --out 给出要写的文件。', 'Give the file to write with --out.', 'export');
    const language = textFlag(flags, 'language') ?? 'zh';
    if (language !== 'zh' && language !== 'en') throw usageError('--language 只能是 zh 或 en。', '--language takes zh or en.', 'export');
    return withBook(invocation, { create: false }, async (book) => {
      const object = await findObject(book, name);
      const file = path.resolve(io.cwd, out);
      const { view } = await openList(book, object, flags);
      const fields = chosenFields(object, flags).map((field) => field.id);
      const { rows } = await book.call('export.workbook', { view, fields, language, files: ['out'] }, [{ path: file, name: path.basename(file) }]);
      return { json: { object: object.id, file, rows }, text: `${object.label.zh}: ${rows} 行 rows → ${file}\n` };
    });
  },
};
