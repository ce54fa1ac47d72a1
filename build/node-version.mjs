// Imported first by every command. Syntax stays old on purpose: it must still parse on the Node it complains about.

/** Oldest Node.js that can run the set-up scripts and Vite (the program itself runs on Electron's own Node). */
export const OLDEST_NODE = [20, 19, 0];

/**
 * @param {string} version such as '20.19.0'
 * @returns {boolean} whether the scripts in build/ can run on it
 */
export function isNodeNewEnough(version) {
  const parts = version.split('.').map(Number);
  for (let i = 0; i < OLDEST_NODE.length; i += 1) {
    const have = parts[i] || 0;
    const need = OLDEST_NODE[i] || 0;
    if (have !== need) return have > need;
  }
  return true;
}

if (!isNodeNewEnough(process.versions.node)) {
  process.stderr.write(
    '需要 Node.js 20.19 或更高版本，当前是 ' + process.versions.node + '。请到 https://nodejs.org 安装长期支持版，再重试。\n' +
      'Node.js 20.19 or newer is needed; this is ' + process.versions.node + '. Install the LTS from https://nodejs.org and try again.\n',
  );
  process.exit(1);
}
