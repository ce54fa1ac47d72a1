import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';

/**
 * A hash over the content of files and folders, by which a build knows whether it is current (times lie after a checkout).
 * @param {readonly string[]} places relative to the root; folders are walked; what does not exist counts as empty
 * @returns {string}
 */
export function fingerprint(places) {
  const hash = crypto.createHash('sha256');
  for (const place of places) {
    for (const file of filesUnder(path.join(ROOT, place))) {
      hash.update(path.relative(ROOT, file)).update('\0').update(fs.readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

/** @param {string} place @returns {string[]} in a fixed order */
function filesUnder(place) {
  const stat = fs.statSync(place, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [place];
  return fs
    .readdirSync(place)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .flatMap((name) => filesUnder(path.join(place, name)));
}
