import electronLog from 'electron-log/main';

/**
 * The program's own log. It names routes, codes, counts and times, and never what a user typed, a file's contents or
 * a customer: the file may be sent to support.
 */
export interface Log {
  readonly info: (text: string) => void;
  readonly warn: (text: string) => void;
  readonly error: (text: string) => void;
}

const MAX_BYTES = 2 * 1024 * 1024;

/** A log in one file (with one predecessor of the same size), and on the console while developing. */
export function createLog(file: string, toConsole: boolean): Log {
  const logger = electronLog.create({ logId: 'dealbook' });
  logger.transports.file.resolvePathFn = () => file;
  logger.transports.file.maxSize = MAX_BYTES;
  logger.transports.file.level = 'info';
  logger.transports.console.level = toConsole ? 'warn' : false;
  return {
    info: (text) => logger.info(text),
    warn: (text) => logger.warn(text),
    error: (text) => logger.error(text),
  };
}
