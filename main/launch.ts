import path from 'node:path';

/** How this start differs from a plain one. */
export interface LaunchOptions {
  /** Generated data in a scratch folder; the user's own files are not touched. */
  readonly demo: boolean;
  /** The database to open instead of the user's own; absolute. */
  readonly databaseFile: string | null;
  /** Where to keep everything of this run instead of the user's folder; absolute. */
  readonly userData: string | null;
  /** Notices and the tray are played by records that a test can read; never in a packaged program. */
  readonly fakeNotices: boolean;
}

/**
 * Reads the command line and, when the program is not packaged, two variables that tests set:
 * DEALBOOK_USER_DATA, DEALBOOK_DB (and DEALBOOK_FAKE_NOTICES). A packaged program ignores the variables: whoever can set an environment must not
 * be able to point an installed program at another database. (A packaged test run uses `--user-data-dir`, which is
 * Chromium's own switch, and `--db`, both visible on the command line.)
 */
export function readLaunchOptions(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  packaged: boolean,
  cwd: string,
): LaunchOptions {
  const fromEnv = (name: string): string | undefined => (packaged ? undefined : env[name] || undefined);
  const file = valueOf(argv, '--db') ?? fromEnv('DEALBOOK_DB');
  const folder = fromEnv('DEALBOOK_USER_DATA');
  return {
    demo: argv.includes('--demo'),
    databaseFile: file === undefined ? null : path.resolve(cwd, file),
    userData: folder === undefined ? null : path.resolve(cwd, folder),
    fakeNotices: fromEnv('DEALBOOK_FAKE_NOTICES') === '1',
  };
}

/** `--name value` or `--name=value`. */
export function valueOf(argv: readonly string[], name: string): string | undefined {
  const at = argv.indexOf(name);
  if (at >= 0) {
    const next = argv[at + 1];
    return next !== undefined && !next.startsWith('--') ? next : undefined;
  }
  return argv.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1) || undefined;
}
