// node build/icons/make.mjs: makes icon.png, icon.ico and icon.icns from icon.svg. Run it after changing the drawing and
// commit the results; nothing else depends on this script.
import '../node-version.mjs';
import fs from 'node:fs';
import { developmentEnvironment } from '../lib/launch.mjs';
import { inRoot } from '../lib/paths.mjs';
import { capture } from '../lib/process.mjs';
import { runCommand } from '../lib/say.mjs';
import { setUp } from '../setup.mjs';

/** Icon types of an .icns file that hold a PNG, by its size in pixels. */
const ICNS_TYPES = { 16: ['icp4'], 32: ['icp5', 'ic11'], 64: ['ic12'], 128: ['ic07'], 256: ['ic08', 'ic13'], 512: ['ic09', 'ic14'], 1024: ['ic10'] };
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];

runCommand(async () => {
  const runtime = await setUp({ screen: true });
  const drawn = await capture(process.execPath, [inRoot('build', 'with-display.mjs'), runtime.executable, inRoot('build', 'icons', 'render.mjs')], {
    env: developmentEnvironment(runtime),
  });
  const json = drawn.stdout.split('\n').find((line) => line.startsWith('{'));
  if (!json) throw new Error(`Electron drew nothing:\n${drawn.stderr}`);
  const pictures = /** @type {Record<string, string>} */ (JSON.parse(json));
  /** @param {number} size */
  const png = (size) => Buffer.from(pictures[size] ?? '', 'base64');
  fs.writeFileSync(inRoot('build', 'icons', 'icon.png'), png(512));
  fs.writeFileSync(inRoot('build', 'icons', 'icon.ico'), ico(ICO_SIZES.map((size) => ({ size, data: png(size) }))));
  fs.writeFileSync(
    inRoot('build', 'icons', 'icon.icns'),
    icns(Object.entries(ICNS_TYPES).flatMap(([size, types]) => types.map((type) => ({ type, data: png(Number(size)) })))),
  );
  return 0;
});

/** A Windows icon file whose pictures are PNGs. @param {readonly { size: number, data: Buffer }[]} pictures */
function ico(pictures) {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  pictures.forEach(({ size, data }, index) => {
    const entry = 6 + 16 * index;
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(data.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += data.length;
  });
  return Buffer.concat([header, ...pictures.map(({ data }) => data)]);
}

/** A macOS icon file. @param {readonly { type: string, data: Buffer }[]} pictures */
function icns(pictures) {
  const parts = pictures.map(({ type, data }) => {
    const head = Buffer.alloc(8);
    head.write(type, 0, 'latin1');
    head.writeUInt32BE(data.length + 8, 4);
    return Buffer.concat([head, data]);
  });
  const head = Buffer.alloc(8);
  head.write('icns', 0, 'latin1');
  head.writeUInt32BE(8 + parts.reduce((sum, part) => sum + part.length, 0), 4);
  return Buffer.concat([head, ...parts]);
}
