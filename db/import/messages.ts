import { appError } from '../errors.ts';
import type { AppError } from '../errors.ts';
import type { ImportError, ImportErrorCode } from './types.ts';

/**
 * What the errors of an import say: what happened, that nothing was changed, what to do. `{name}` is filled from the
 * error's details. The window shows the same texts through its own translation of the code; the CLI prints both.
 */
export const IMPORT_MESSAGES: Readonly<Record<ImportErrorCode, { readonly zh: string; readonly en: string }>> = {
  'import.empty': {
    zh: '文件是空的（0 字节或没有任何内容）。没有改动任何数据。请确认文件已同步完成，或换一份文件。',
    en: 'The file is empty (0 bytes or no content). Nothing was changed. Check that the file has finished syncing, or choose another file.',
  },
  'import.corrupt': {
    zh: '文件已损坏或不完整，无法读取。没有改动任何数据。请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。',
    en: 'The file is damaged or incomplete and cannot be read. Nothing was changed. Open it in Excel or WPS, save it as .xlsx and import that.',
  },
  'import.password': {
    zh: '文件有密码保护，无法读取。没有改动任何数据。请在 Excel 或 WPS 中去掉密码后再导入。',
    en: 'The file is protected by a password. Nothing was changed. Remove the password in Excel or WPS and import again.',
  },
  'import.tooLarge': {
    zh: '文件太大（上限 {limitMb} MB）。没有改动任何数据。请拆成几个文件，或删去图片后再导入。',
    en: 'The file is too large (the limit is {limitMb} MB). Nothing was changed. Split it into several files, or remove pictures, and import again.',
  },
  'import.tooManyCells': {
    zh: '表格太大（上限 {limitRows} 行、{limitCells} 个单元格）。没有改动任何数据。请拆成几个文件后再导入。',
    en: 'The sheets are too large (the limit is {limitRows} rows and {limitCells} cells). Nothing was changed. Split the file and import again.',
  },
  'import.zipBomb': {
    zh: '文件解压后异常庞大，可能是恶意文件，已拒绝读取。没有改动任何数据。请只导入来源可信的文件。',
    en: 'The file would unpack to an abnormal size and may be malicious, so it was not read. Nothing was changed. Import only files you trust.',
  },
  'import.unsupported': {
    zh: '这不是可以导入的表格文件。没有改动任何数据。可以导入 .xlsx、.xls、.et、.ods、.csv；其他文件请先另存为 .xlsx。',
    en: 'This is not a spreadsheet that can be imported. Nothing was changed. You can import .xlsx, .xls, .et, .ods and .csv; save other files as .xlsx first.',
  },
  'import.noTable': {
    zh: '文件里没有找到表格数据。没有改动任何数据。请确认数据在工作表的单元格里，而不是图片或文本框里。',
    en: 'No table was found in the file. Nothing was changed. Check that the data is in cells, not in pictures or text boxes.',
  },
  'import.notFound': {
    zh: '找不到文件，可能已被移动或删除。没有改动任何数据。请重新选择文件。',
    en: 'The file was not found; it may have been moved or deleted. Nothing was changed. Choose the file again.',
  },
  'import.unreadable': {
    zh: '无法打开文件（{reason}）。没有改动任何数据。请关闭正在使用它的程序，或检查文件权限后再试。',
    en: 'The file cannot be opened ({reason}). Nothing was changed. Close the program that is using it, or check its permissions, and try again.',
  },
  'import.cancelled': {
    zh: '导入已取消。没有改动任何数据。',
    en: 'The import was cancelled. Nothing was changed.',
  },
  'import.timeout': {
    zh: '读取文件超过 {seconds} 秒，已停止。没有改动任何数据。请用 Excel 或 WPS 另存为 .xlsx，或拆成较小的文件后再导入。',
    en: 'Reading the file took longer than {seconds} s and was stopped. Nothing was changed. Save it as .xlsx in Excel or WPS, or split it, and import again.',
  },
  'import.memory': {
    zh: '读取文件需要的内存超过上限，已停止。没有改动任何数据。请拆成较小的文件后再导入。',
    en: 'Reading the file needed more memory than allowed and was stopped. Nothing was changed. Split it into smaller files and import again.',
  },
  'import.crashed': {
    zh: '读取文件的进程意外退出。没有改动任何数据。请用 Excel 或 WPS 另存为 .xlsx 后再导入。',
    en: 'The process reading the file stopped unexpectedly. Nothing was changed. Save the file as .xlsx in Excel or WPS and import again.',
  },
  'import.unknownSession': {
    zh: '这次导入已经结束或已关闭。没有改动任何数据。请重新选择文件。',
    en: 'This import has ended or was closed. Nothing was changed. Choose the files again.',
  },
  'import.unknownTable': {
    zh: '找不到所选的表格。没有改动任何数据。请重新选择文件。',
    en: 'The chosen table was not found. Nothing was changed. Choose the files again.',
  },
  'import.badMapping': {
    zh: '列的对应关系有误：{reason}。没有改动任何数据。请重新选择列。',
    en: 'The column match is not valid: {reason}. Nothing was changed. Choose the columns again.',
  },
  'import.nothingToDo': {
    zh: '没有可以导入的行。没有改动任何数据。请检查表头和列的对应关系。',
    en: 'There are no rows to import. Nothing was changed. Check the header and the column match.',
  },
  'import.stale': {
    zh: '预览之后数据有了变化。没有改动任何数据。请重新预览后再导入。',
    en: 'The data has changed since the preview. Nothing was changed. Preview again, then import.',
  },
  'import.alreadyCommitted': {
    zh: '这次导入已经完成，不能重复导入。数据没有再次改动。需要时可以撤销这次导入。',
    en: 'This import is already done and cannot be repeated. Nothing was changed again. You can undo the import if needed.',
  },
};

/** An application error whose code is one of this room's. */
export type ImportFailure = AppError & { readonly code: ImportErrorCode };

/** Makes the error; its message is both languages in one line. */
export function importError(code: ImportErrorCode, details: Readonly<Record<string, string | number | boolean | null>> = {}, cause?: unknown): ImportFailure {
  const { zh, en } = importMessage(code, details);
  return Object.assign(appError(code, `${zh} / ${en}`, details), { code, ...(cause === undefined ? {} : { cause }) });
}

/** The two texts of a code, with details filled in. */
export function importMessage(code: ImportErrorCode, details: Readonly<Record<string, string | number | boolean | null>> = {}): { zh: string; en: string } {
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_all, name: string) => String(details[name] ?? '?'));
  return { zh: fill(IMPORT_MESSAGES[code].zh), en: fill(IMPORT_MESSAGES[code].en) };
}

export function isImportError(error: unknown): error is ImportFailure {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code in IMPORT_MESSAGES;
}

/** Any thrown thing as plain data that can cross a process. What is not ours becomes `fallback`. */
export function toImportError(error: unknown, fallback: ImportErrorCode = 'import.corrupt'): ImportError {
  if (isImportError(error)) return { code: error.code, message: error.message, details: error.details };
  const reason = error instanceof Error ? error.message : String(error);
  const made = importError(fallback, { reason: reason.slice(0, 200) });
  return { code: made.code, message: made.message, details: made.details };
}
