// What must hold for a bundle, whatever the bundler's defaults become.
import fs from 'node:fs';
import { isBuiltin } from 'node:module';
import { inRoot } from './paths.mjs';

/** @typedef {{ fileName: string, imports: string[], dynamicImports: string[], moduleIds: string[] }} Chunk */

/** Packages that are bundled all the same: of zod's languages and old forms nothing is used, and two processes would hold them. */
export const INLINED = ['zod'];

/**
 * Code for Node keeps its packages outside (but for INLINED), and only packages that ship with the program (`dependencies`).
 * @param {readonly Chunk[]} chunks
 * @param {readonly string[]} [shipped] package names
 */
export function assertNodePart(chunks, shipped = shippedPackages()) {
  const own = new Set(chunks.map((chunk) => chunk.fileName));
  for (const chunk of chunks) {
    for (const name of [...chunk.imports, ...chunk.dynamicImports]) {
      const bare = packageName(name);
      if (own.has(name) || isBuiltin(name) || bare === 'electron' || shipped.includes(bare)) continue;
      throw new Error(`${chunk.fileName} imports "${name}", which package.json does not list under "dependencies"`);
    }
    const inlined = chunk.moduleIds.find((id) => id.includes('/node_modules/') && !INLINED.some((name) => id.includes(`/node_modules/${name}/`)));
    if (inlined) throw new Error(`${chunk.fileName} has a package inlined: ${inlined}`);
  }
}

/** @param {readonly Chunk[]} chunks */
export function assertPreloadPart(chunks) {
  if (chunks.length !== 1) throw new Error(`the preload must be one file, got ${chunks.map((c) => c.fileName).join(', ')}`);
  const foreign = chunks.flatMap((chunk) => [...chunk.imports, ...chunk.dynamicImports]).find((name) => name !== 'electron');
  if (foreign) throw new Error(`a sandboxed preload can only require "electron", not "${foreign}"`);
}

/** @param {string} specifier @returns {string} 'knex' of 'knex/lib/x.js' */
export function packageName(specifier) {
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

function shippedPackages() {
  return Object.keys(JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8')).dependencies);
}
