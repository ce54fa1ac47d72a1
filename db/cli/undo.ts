import type { UndoResult } from '../../preload/contract/history.ts';
import type { Command } from './command.ts';
import { withBook } from './session.ts';

/** Cells named in words; JSON has all of them. */
const NAMED = 20;

/** JSON: the contract's UndoResult; `kept` names the cells that somebody edited since, `batch` is null with `--preview`. */
export const undo: Command = {
  name: 'undo',
  usage: '[BATCH] [--preview]',
  about: { zh: '撤销最近一步，或指定的一步', en: 'take back the last step, or a given one' },
  options: { preview: { type: 'boolean' } },
  words: [0, 1],
  needsDatabase: true,
  run: (invocation) => withBook(invocation, { create: false }, async (book) => {
    const [wanted] = invocation.words;
    const preview = invocation.flags['preview'] === true;
    const result = wanted === undefined && !preview
      ? await book.call('history.undo', {})
      : await book.call('history.undoBatch', { batch: wanted ?? (await lastStep(book.call('history.batches', { limit: 1 }))), preview });
    return { json: result, text: describe(result, preview) };
  }),
};

async function lastStep(batches: Promise<{ readonly batches: readonly { readonly id: string }[] }>): Promise<string> {
  return (await batches).batches[0]?.id ?? '';
}

function describe(result: UndoResult, preview: boolean): string {
  const verb = preview ? '将恢复 (would restore)' : '已恢复 (restored)';
  return [
    `${result.label || result.undone}: ${verb} ${result.restored} 个单元格 cells, ${result.records.length} 条记录 records`,
    ...(result.keptCount > 0 ? [`后来修改过、保持不变的单元格 cells edited since, left alone: ${result.keptCount}`] : []),
    ...result.kept.slice(0, NAMED).map(({ object, id, title, field, current }) => `  ${object} ${title || id}.${field} = ${current}`),
    '',
  ].join('\n');
}
