// Child process of electron-official.mjs: puts the official zip into Electron's download cache, then exits.
// It gives up when the host does not answer, or stops sending, instead of hanging on a blocked network.
import { createRequire } from 'node:module';
import { inRoot } from './paths.mjs';

const CONNECT_MS = 8000;
const STALL_MS = 30_000;

const requireFromElectron = createRequire(inRoot('node_modules', 'electron', 'package.json'));
/** @type {typeof import('@electron/get')} */
const { downloadArtifact } = requireFromElectron('@electron/get');
const { version } = requireFromElectron('./package.json');

const remoteChecksums = process.env.electron_use_remote_checksums ?? process.env.npm_config_electron_use_remote_checksums;

const giveUp = new AbortController();
let timer = setTimeout(() => giveUp.abort(new Error('no answer / 没有回应')), CONNECT_MS);
let lastPercent = -10;

/** @param {{ percent: number }} progress */
async function onProgress({ percent }) {
  clearTimeout(timer);
  timer = setTimeout(() => giveUp.abort(new Error('the download stalled / 下载停住了')), STALL_MS);
  const whole = Math.floor(percent * 100);
  if (whole < lastPercent + 10) return;
  lastPercent = whole;
  process.stderr.write(`  Electron ${whole} %\n`);
}

try {
  await downloadArtifact({
    version,
    artifactName: 'electron',
    cacheRoot: process.env.electron_config_cache,
    checksums: remoteChecksums ? undefined : requireFromElectron('./checksums.json'),
    platform: process.platform,
    arch: process.arch,
    downloadOptions: { signal: giveUp.signal, getProgressCallback: onProgress },
  });
} catch (error) {
  const reason = error instanceof Error ? (error.cause ?? error) : error;
  process.stderr.write(`  ${reason instanceof Error ? reason.message : String(reason)}\n`);
  process.exitCode = 1;
} finally {
  clearTimeout(timer);
}
