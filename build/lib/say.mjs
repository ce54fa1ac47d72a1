// Set-up talks on stderr only: stdout belongs to the command the user asked for.

/** A set-up step failed in a way the user can act on: printed without a stack trace. */
export class SetupError extends Error {}

/** @param {string} zh @param {string} en */
export function say(zh, en) {
  process.stderr.write(`· ${zh}\n  ${en}\n`);
}

/** @param {string} zh @param {string} en */
export function warn(zh, en) {
  process.stderr.write(`! ${zh}\n! ${en}\n`);
}

/**
 * Runs a command's main function; a SetupError becomes two lines and exit code 1.
 * @param {() => Promise<number>} main resolves to the exit code
 */
export function runCommand(main) {
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      process.stderr.write(error instanceof SetupError ? `\n${error.message}\n` : `${error?.stack ?? error}\n`);
      process.exitCode = 1;
    },
  );
}
