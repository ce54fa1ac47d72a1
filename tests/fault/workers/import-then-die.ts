/** A core that is killed, as by kill -9 or a power cut, in the middle of writing an import. */
import { openBook } from '../../unit/import/book.ts';

const [database = '', file = ''] = process.argv.slice(2);
const book = openBook(database);
const { session } = await book.sessions.open([{ path: file, name: '客户.csv' }]);
await book.sessions.commit(session, {
  onProgress: ({ stage, done, total }) => { if (stage === 'writing' && done > total / 2) process.kill(process.pid, 'SIGKILL'); },
});
