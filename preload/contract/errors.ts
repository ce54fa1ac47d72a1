import { z } from 'zod';

/**
 * Every way a call can fail. The window has a Chinese and an English text for each; the core also sends a text, for
 * the CLI and the log. Adding a code without its texts fails a test.
 */
export const ERROR_CODES = [
  'call.unknownRoute',
  'call.invalidInput',
  'call.forbidden',
  'call.internal',
  'core.unavailable',
  'database.newer',
  'database.corrupt',
  'database.readOnly',
  'database.locked',
  'database.diskFull',
  'database.unreadable',
  'record.notFound',
  'record.unknownObject',
  'record.unknownField',
  'record.readonlyField',
  'record.required',
  'record.tooLarge',
  'customer.parentLoop',
  'lead.converted',
  'merge.invalid',
  'merge.nested',
  'view.closed',
  'history.nothingToUndo',
  'history.nothingToRedo',
  'history.unknownBatch',
  'history.nothingLeft',
  'history.alreadyUndone',
  'history.protected',
  'work.cancelled',
  'field.duplicateName',
  'field.invalid',
  'formula.invalid',
  'import.empty',
  'import.corrupt',
  'import.password',
  'import.tooLarge',
  'import.zipBomb',
  'import.unsupported',
  'import.noTable',
  'import.tooManyCells',
  'import.notFound',
  'import.unreadable',
  'import.cancelled',
  'import.timeout',
  'import.memory',
  'import.crashed',
  'import.unknownSession',
  'import.unknownTable',
  'import.badMapping',
  'import.nothingToDo',
  'import.stale',
  'import.alreadyCommitted',
  'quote.noCustomer',
  'quote.noLines',
  'quote.locked',
  'quote.notIssued',
  'quote.amountTooLarge',
  'quote.invalidLine',
  'quote.badDiscount',
  'quote.negativeTotal',
  'quote.hasContract',
  'template.invalid',
  'stage.lostKind',
  'stage.fieldsMissing',
  'stage.unchecked',
  'stage.reasonMissing',
  'document.renderFailed',
  'document.printFailed',
  'file.unknownToken',
  'file.notFound',
  'file.notWritable',
  'backup.failed',
  'backup.invalid',
  'update.unavailable',
  'update.noFeed',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export const Failure = z.object({
  code: z.enum(ERROR_CODES),
  /** English text for logs and the CLI. */
  message: z.string(),
  /** Facts that the translated text fills in, such as a file name or a row number. */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).default({}),
});
export type Failure = z.infer<typeof Failure>;

/** What crosses the bridge for every call. Electron's own rejection would drop the code and the details. */
export type Answer<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly error: Failure };
