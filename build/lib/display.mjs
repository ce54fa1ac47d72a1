import { spawn } from 'node:child_process';
import { hasDisplay, isLinuxRoot } from './paths.mjs';
import { SetupError, say } from './say.mjs';

/**
 * Starts a virtual screen when Linux has none.
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop: () => void }>} env: what to add to a program's environment
 */
export async function openDisplay() {
  if (hasDisplay()) return { env: {}, stop: () => {} };
  // Xvfb picks a free number itself and writes it to descriptor 3: no race between two of us.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // Its own group: a Ctrl+C meant for the program must not take the screen away under it.
    detached: true,
  });
  server.unref();
  const stop = () => {
    server.kill();
  };
  process.on('exit', stop);
  const number = await displayNumber(server);
  return { env: { DISPLAY: `:${number}` }, stop };
}

/** @param {import('node:child_process').ChildProcess} server @returns {Promise<string>} */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new SetupError('虚拟屏幕 Xvfb 没有启动。\nThe virtual screen (Xvfb) did not start.'));
    let text = '';
    server.on('error', fail);
    server.on('exit', fail);
    const pipe = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
    pipe.setEncoding('utf8').on('data', (part) => {
      text += part;
      if (!text.endsWith('\n')) return;
      server.off('exit', fail);
      pipe.destroy();
      resolve(text.trim());
    });
  });
}

/**
 * Arguments without which Electron refuses to start here; the packaged program never adds them itself.
 * @param {{ quiet?: boolean }} [options]
 * @returns {string[]}
 */
export function sandboxArguments({ quiet = false } = {}) {
  if (!isLinuxRoot()) return [];
  if (!quiet) {
    say(
      '以 root 运行：仅为开发和测试加上 --no-sandbox；安装版不会这样做。',
      'Running as root: adding --no-sandbox for development and tests only; the packaged app never does.',
    );
  }
  return ['--no-sandbox'];
}
