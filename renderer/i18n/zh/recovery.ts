export const texts = {
  safe: '已保存的数据没有改动。',
  what: '发生了什么',
  todo: '怎么办',
  retry: '再试一次',
  retrying: '正在打开…',
  diagnostics: '导出诊断文件…',
  diagnosticsName: '商簿诊断',
  diagnosticsDone: '诊断文件已导出',
  details: '技术信息',
  file: '数据文件',
  reason: {
    newer: {
      title: '数据由更新版本的商簿写入',
      what: '数据库比这个程序新。为避免损坏，程序没有打开它。',
      steps: { first: '安装新版本的商簿，再打开。', second: '如需继续用旧版本，可换用升级前自动留下的备份。', third: '' },
    },
    corrupt: {
      title: '数据库文件已损坏',
      what: '文件无法通过检查，程序没有再写入任何内容。原因多为磁盘故障、断电，或文件被网盘、杀毒软件改写。',
      steps: {
        first: '先再试一次；如果文件在网盘文件夹中，等同步完成后再试。',
        second: '仍不能打开时，退出商簿，把备份文件夹 backups 中最近一份 .db 复制为数据文件（原文件请先改名保留）。',
        third: '导出诊断文件，便于他人协助。',
      },
    },
    readOnly: {
      title: '数据库文件是只读的',
      what: '没有写入数据文件的权限。',
      steps: { first: '检查文件和文件夹的权限，取消“只读”，或解除移动盘的写保护。', second: '然后再试一次。', third: '' },
    },
    locked: {
      title: '数据库正被另一个程序使用',
      what: '可能另有一个商簿窗口、备份软件或网盘正占用数据文件。',
      steps: { first: '关闭其他商簿窗口，等备份或同步完成。', second: '然后再试一次。', third: '' },
    },
    diskFull: {
      title: '磁盘空间不足',
      what: '磁盘已满，程序无法安全地写入，因此没有打开数据库。',
      steps: { first: '清理磁盘空间。', second: '然后再试一次。', third: '' },
    },
    unreadable: {
      title: '无法读取数据库文件',
      what: '找不到数据文件，或没有读取权限；所在的磁盘或共享文件夹可能没有连接。',
      steps: { first: '检查磁盘或共享文件夹是否已连接、文件是否仍在原处。', second: '然后再试一次。', third: '' },
    },
    other: {
      title: '数据库无法打开',
      what: '数据库程序意外停止，重新启动后仍未恢复。未完成的一步没有写入。',
      steps: { first: '再试一次，或重新启动商簿。', second: '再次出现时，导出诊断文件，便于他人协助。', third: '' },
    },
  },
} as const;
