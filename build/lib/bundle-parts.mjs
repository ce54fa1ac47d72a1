import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { assertNodePart, assertPreloadPart, INLINED } from './bundle-rules.mjs';
import { narrowText } from './narrow-text.mjs';
import { ROOT, inRoot } from './paths.mjs';

/** Electron 45 carries Node 24 and Chromium 156; the oldest that development may run on is 42 with Chromium 148. */
const NODE_TARGET = 'node24';
const CHROME_TARGET = 'chrome148';

/** Programs that run outside a window: output name in out/main/ → source. */
const NODE_ENTRIES = {
  index: 'main/index.ts',
  'core-host': 'db/host.ts',
  'import-worker': 'db/import/worker.ts',
  'reader-worker': 'db/reader.ts',
  'print-host': 'main/print-host.ts',
  cli: 'db/cli.ts',
};

/**
 * One folder of out/ and how it is made.
 * @typedef {object} Part
 * @property {string} name folder inside out/
 * @property {readonly string[]} sources what it is made from; a change in one of them means making it anew
 * @property {(outDir: string) => Promise<void>} make writes the folder
 */

const SHARED_SOURCES = ['package-lock.json', 'build/bundle.mjs', 'build/lib/bundle-parts.mjs', 'build/lib/bundle-rules.mjs', 'build/lib/narrow-text.mjs'];

/** @type {readonly Part[]} */
export const PARTS = [
  { name: 'main', sources: ['main', 'preload', 'db', ...SHARED_SOURCES], make: makeNodePart },
  { name: 'preload', sources: ['preload', ...SHARED_SOURCES], make: makePreloadPart },
  { name: 'renderer', sources: ['renderer', 'preload', 'db/values', 'db/model', ...SHARED_SOURCES], make: makeRendererPart },
  { name: 'fonts', sources: SHARED_SOURCES, make: copyFonts },
];

/** @param {string} outDir */
async function makeNodePart(outDir) {
  const outputs = await viteBuild({
    root: ROOT,
    plugins: [narrowText()],
    ssr: { target: 'node', noExternal: [...INLINED] },
    build: {
      ...common(outDir, NODE_TARGET),
      ssr: true,
      sourcemap: true,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(NODE_ENTRIES).map(([name, source]) => [name, inRoot(source)])),
        // Flat, chunks too: a module's import.meta.dirname is out/main wherever it ends up.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  });
  assertNodePart(outputs);
}

/** A sandboxed preload is one CommonJS file that may require 'electron' only. @param {string} outDir */
async function makePreloadPart(outDir) {
  const outputs = await viteBuild({
    root: ROOT,
    ssr: { target: 'node', noExternal: true },
    build: {
      ...common(outDir, CHROME_TARGET),
      ssr: true,
      rolldownOptions: {
        input: { index: inRoot('preload', 'index.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  });
  assertPreloadPart(outputs);
}

/** @param {string} outDir */
async function makeRendererPart(outDir) {
  const { default: react } = await import('@vitejs/plugin-react');
  await viteBuild({
    root: inRoot('renderer'),
    base: './',
    plugins: [react(), narrowText()],
    build: {
      ...common(outDir, CHROME_TARGET),
      minify: true,
      // No data: URLs and no helper script: the page's content security policy is strict.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 8000,
    },
  });
}

/** The typeface that documents embed, with its licence (SIL OFL). @param {string} outDir */
async function copyFonts(outDir) {
  const from = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  fs.mkdirSync(outDir, { recursive: true });
  fs.copyFileSync(path.join(from, '400Regular', 'NotoSansSC_400Regular.ttf'), path.join(outDir, 'NotoSansSC_400Regular.ttf'));
  fs.copyFileSync(path.join(from, '700Bold', 'NotoSansSC_700Bold.ttf'), path.join(outDir, 'NotoSansSC_700Bold.ttf'));
  fs.copyFileSync(path.join(from, 'LICENSE_FONT'), path.join(outDir, 'OFL.txt'));
}

/** @param {string} outDir @param {string} target */
function common(outDir, target) {
  return { outDir, target, emptyOutDir: true, minify: false, reportCompressedSize: false };
}

/**
 * @param {import('vite').InlineConfig} config
 * @returns {Promise<import('./bundle-rules.mjs').Chunk[]>} the code it wrote
 */
async function viteBuild(config) {
  const vite = await import('vite');
  const result = await vite.build({ configFile: false, logLevel: 'warn', ...config });
  return [result]
    .flat()
    .flatMap((written) => ('output' in written ? written.output : []))
    .flatMap((file) => (file.type === 'chunk' ? [file] : []));
}
