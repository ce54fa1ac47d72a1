import { examineBook, repairBook, type DoctorReport } from '../backup/index.ts';
import { systemEntropy } from '../system-entropy.ts';
import type { Command } from './command.ts';
import { EXIT } from './failure.ts';
import { withStore } from './session.ts';
import type { Text } from './messages.ts';

const CHECKS: Readonly<Record<string, Text>> = {
  file: { zh: '文件完整', en: 'file is whole' },
  schema: { zh: '表结构与版本一致', en: 'schema matches this version' },
  tables: { zh: '数据与变更记录一致', en: 'tables equal the log' },
  search: { zh: '搜索索引齐全', en: 'search index is complete' },
  quarantine: { zh: '等待新版本的内容', en: 'waiting for a newer version' },
  links: { zh: '指向不存在记录的关联', en: 'links to records that are not here' },
};

/** JSON: `{healthy, checks: [{id, ok, detail}], repaired, notices}`. Ends with 1 when the book is not healthy. */
export const doctor: Command = {
  name: 'doctor',
  usage: '[--repair]',
  about: { zh: '检查数据库；--repair 先备份，再按变更记录重建', en: 'examine the database; --repair rebuilds it from its log, behind a backup' },
  options: { repair: { type: 'boolean' } },
  words: [0, 0],
  needsDatabase: true,
  run: (invocation) => withStore(invocation, { create: false }, async (store, backupFolder) => {
    const before = examineBook(store);
    const repaired = invocation.flags['repair'] === true && !before.healthy;
    const report = repaired ? await repairBook(store, backupFolder, systemEntropy.now()) : before;
    return { json: { ...report, repaired, notices: store.notices }, text: describe(report, repaired), exit: report.healthy ? EXIT.done : EXIT.failed };
  }),
};

function describe({ healthy, checks }: DoctorReport, repaired: boolean): string {
  return [
    ...checks.map(({ id, ok, detail }) => `${ok ? '✓' : '✗'} ${CHECKS[id]?.zh ?? id} ${CHECKS[id]?.en ?? ''}${detail === '' ? '' : `: ${detail}`}`),
    ...(repaired ? ['已先备份，再按变更记录重建。 Rebuilt from the log, behind a backup.'] : []),
    verdict(healthy, checks.some(({ id, ok }) => id === 'file' && !ok)),
    '',
  ].join('\n');
}

function verdict(healthy: boolean, damaged: boolean): string {
  if (healthy) return '数据库正常。 The database is sound.';
  if (damaged) return '文件本身已损坏，没有改动数据。请恢复最近的备份。 The file itself is damaged; nothing was changed. Restore the latest backup.';
  return '发现问题，没有改动数据。可用 doctor --repair 重建。 Problems were found and nothing was changed. Try doctor --repair.';
}
