/** A worker that dies in the middle of a file. */
import { parentPort } from 'node:worker_threads';
parentPort?.postMessage({ kind: 'size', size: 3 });
parentPort?.postMessage({ kind: 'sheet', head: { name: 'S', width: 1, hidden: false, merges: [], hiddenRows: [], date1904: false, notes: [], rowCount: 2 } });
parentPort?.postMessage({ kind: 'rows', rows: [['half']] });
setTimeout(() => { throw new Error('gone'); }, 20);
