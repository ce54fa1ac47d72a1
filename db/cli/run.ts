import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Command, Flags, Invocation, Io, Outcome } from './command.ts';
import { doctor } from './doctor.ts';
import { exportList } from './export.ts';
import { describeFailure, EXIT, exitCodeOf, failureOf, usageError } from './failure.ts';
import { helpText } from './help.ts';
import { history } from './history.ts';
import { importFiles } from './import.ts';
import { query } from './query.ts';
import { quote } from './quote.ts';
import { seed } from './seed.ts';
import { set } from './set.ts';
import { undo } from './undo.ts';

const help: Command = {
  name: 'help', usage: '[COMMAND|OBJECT]', about: { zh: '显示用法或一个对象的字段', en: 'show usage, or the fields of an object' },
  options: {}, words: [0, 1], needsDatabase: false,
  run: async ({ words: [wanted] }) => {
    const text = helpText(COMMANDS, wanted);
    if (text === null) throw unknownCommand(wanted ?? '');
    return { json: { help: text }, text };
  },
};

export const COMMANDS: readonly Command[] = [importFiles, query, set, undo, history, quote, exportList, seed, doctor, help];

/** Carries out one command line and answers the exit code. Never throws: whatever goes wrong is told on standard error. */
export async function runCli(argv: readonly string[], io: Io): Promise<number> {
  const json = argv.includes('--json');
  try {
    const [command, invocation] = readInvocation(argv, io);
    const outcome = await command.run(invocation);
    say(io, outcome, json);
    return outcome.exit ?? EXIT.done;
  } catch (error) {
    if (json) io.out(`${JSON.stringify({ error: failureOf(error) })}\n`);
    io.err(describeFailure(error));
    return exitCodeOf(error);
  }
}

function say(io: Io, outcome: Outcome, json: boolean): void {
  io.out(json ? `${JSON.stringify(outcome.json, null, 2)}\n` : outcome.text);
}

function readInvocation([name, ...rest]: readonly string[], io: Io): readonly [Command, Invocation] {
  if (name === undefined || name === '--help' || name === '-h') return readInvocation(['help', ...(name === undefined ? [] : rest)], io);
  const command = COMMANDS.find((each) => each.name === name);
  if (!command) throw unknownCommand(name);
  const { values, positionals } = parse(command, rest);
  if (values['help'] === true) return [help, { io, db: '', words: [command.name], flags: {} }];
  const [least, most] = command.words;
  if (positionals.length < least || positionals.length > most) throw wrongUse(command);
  const db = values['db'];
  if (command.needsDatabase && (typeof db !== 'string' || db === '')) throw usageError('请用 --db 给出数据库文件。', 'Give the database file with --db.', command.name);
  return [command, { io, db: typeof db === 'string' ? path.resolve(io.cwd, db) : '', words: positionals, flags: values }];
}

function parse(command: Command, args: readonly string[]): { readonly values: Flags; readonly positionals: readonly string[] } {
  const options = { ...command.options, db: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: joinValues(args, options), options, allowPositionals: true, strict: true });
    return { values: values as Flags, positionals };
  } catch (error) {
    throw wrongUse(command, error instanceof Error ? error.message : '');
  }
}

/** `--sort -amount` as `--sort=-amount`: a value may begin with a minus, and Node's parser would take it for an option. */
function joinValues(args: readonly string[], options: Readonly<Record<string, { readonly type: string }>>): string[] {
  const joined: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const [word = '', next] = args.slice(at, at + 2);
    const takesText = word.startsWith('--') && options[word.slice(2)]?.type === 'string';
    if (takesText && next !== undefined && /^-[^-]/.test(next)) joined.push(`${word}=${args[++at] ?? ''}`);
    else joined.push(word);
  }
  return joined;
}

function wrongUse(command: Command, reason = ''): Error {
  return usageError(`用法：${command.name} ${command.usage}`, `usage: ${command.name} ${command.usage}${reason === '' ? '' : `\n${reason}`}`, command.name);
}

function unknownCommand(name: string): Error {
  return usageError(`没有“${name}”这个命令。用 help 查看用法。`, `There is no command '${name}'. See 'help'.`);
}
