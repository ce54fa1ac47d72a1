import fs from 'node:fs';
import path from 'node:path';

/** One import as written in a source file. `target` is a file relative to the root, or a package's specifier. */
export interface Import {
  readonly from: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const STATEMENT = /(?:^|[;\n])\s*(import|export)\s+(type\s+)?([^'"`;]*?)\s*from\s*['"]([^'"]+)['"]/g;
const BARE = /(?:^|[;\n])\s*import\s*['"]([^'"]+)['"]/g;
const DYNAMIC = /\bimport\s*\(\s*['"]([^'"]+)['"]/g;

/** All imports of a file's text. Comments are taken out first, so that an example in one does not count. */
export function importsOf(file: string, text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '$1');
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean): void => {
    found.push({ from: file, target: resolve(file, specifier), typeOnly });
  };
  for (const [, , type, names = '', specifier = ''] of code.matchAll(STATEMENT)) {
    add(specifier, type !== undefined || namesAreTypes(names));
  }
  for (const [, specifier = ''] of code.matchAll(BARE)) add(specifier, false);
  for (const [, specifier = ''] of code.matchAll(DYNAMIC)) add(specifier, false);
  return found;
}

/** `{ type A, type B }` imports nothing at run time. */
function namesAreTypes(names: string): boolean {
  const list = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  if (list === undefined) return false;
  const items = list.split(',').map((item) => item.trim()).filter(Boolean);
  return items.length > 0 && items.every((item) => item.startsWith('type '));
}

function resolve(file: string, specifier: string): string {
  const plain = specifier.replace(/\?.*$/, '');
  return plain.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(file), plain)) : plain;
}

/** Source files below `folders`, relative to `root`, with forward slashes, sorted. */
export function sourceFiles(root: string, folders: readonly string[]): string[] {
  return folders
    .filter((folder) => fs.existsSync(path.join(root, folder)))
    .flatMap((folder) =>
      fs
        .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(ts|tsx|mts|mjs|js)$/.test(name))
        .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`),
    )
    .sort();
}
