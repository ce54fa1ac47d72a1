import fs from 'node:fs';
import path from 'node:path';
import { appError } from '../errors.ts';
import { textFlag, type Command } from './command.ts';
import { usageError } from './failure.ts';
import { printPdf } from './print.ts';
import { withBook, type Book } from './session.ts';

const LANGUAGES = ['zh', 'en', 'both'] as const;

/** JSON: `{id, number, title, file, pages, bytes}`. */
export const quote: Command = {
  name: 'quote',
  usage: 'ID|NUMBER --pdf FILE [--language zh|en|both]',
  about: { zh: '把报价单生成 PDF', en: 'make the PDF of a quote' },
  options: { pdf: { type: 'string' }, language: { type: 'string' } },
  words: [1, 1],
  needsDatabase: true,
  run: async (invocation) => {
    const { io, flags, words: [wanted = ''] } = invocation;
    const pdf = textFlag(flags, 'pdf');
    if (pdf === undefined) throw usageError('请用 --pdf 给出要写的文件。', 'Give the file to write with --pdf.', 'quote');
    const language = LANGUAGES.find((each) => each === (textFlag(flags, 'language') ?? 'zh'));
    if (!language) throw usageError('--language 只能是 zh、en 或 both。', '--language takes zh, en or both.', 'quote');
    const file = path.resolve(io.cwd, pdf);
    if (!fs.existsSync(path.dirname(file))) throw appError('file.notWritable', 'There is no such folder.', { file, reason: 'folder not found' });
    const document = await withBook(invocation, { create: false }, async (book) => {
      const id = await findQuote(book, wanted);
      return { id, ...(await book.call('quotes.document', { id, language })) };
    });
    const { pages, bytes } = await printPdf(io, document.html, file);
    const { id, number, title } = document;
    return { json: { id, number, title, file, pages, bytes }, text: `${number || id}: ${pages} 页 pages, ${bytes} 字节 bytes → ${file}\n` };
  },
};

/** A quote by its id or its number. */
async function findQuote(book: Book, wanted: string): Promise<string> {
  const { view } = await book.call('view.open', { object: 'quotes', filter: { conditions: [{ field: 'number', op: 'eq', values: [wanted] }] } });
  const { ids: [byNumber] } = await book.call('view.ids', { view, start: 0, end: 1 });
  if (byNumber !== undefined) return byNumber;
  if (!/^[0-9a-z][0-9a-z-]{7,63}$/.test(wanted)) throw appError('record.notFound', 'There is no such quote.', { object: 'quotes', id: wanted });
  await book.call('records.get', { object: 'quotes', id: wanted });
  return wanted;
}
