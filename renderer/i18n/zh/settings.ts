export const texts = {
  title: '设置',
  sections: { notices: '通知', desk: '本机', company: '本公司', data: '数据与备份', updates: '更新', about: '关于' },
  saved: '已保存',
  desk: {
    language: '语言', languageSystem: '跟随系统',
    theme: '外观', themeSystem: '跟随系统', light: '浅色', dark: '深色',
    member: '使用人', memberNone: '未选择', memberHint: '新建的记录归到此人名下，首页显示此人的待办。', memberAdd: '添加成员“{{name}}”',
    name: '本机名称', nameHint: '在操作历史中标明来自哪台电脑。',
    prefix: '报价编号前缀', prefixHint: '1–4 个大写字母或数字。每台电脑用不同的前缀，离线时也不会重号。', prefixBad: '只能用 1–4 个大写字母或数字',
    validity: '报价有效期', validityUnit: '天',
  },
  company: {
    intro: '这些内容印在报价单的抬头和落款处。',
    logo: '标志', seal: '印章', pick: '选择图片…', replace: '更换…', remove: '移除', imageHint: 'PNG 或 JPEG，不超过 2 MB', sealHint: '透明背景的 PNG 效果最好',
    terms: '默认条款', termsHint: '新报价自动带入，可在报价中修改。',
    save: '保存', reset: '放弃修改', dirty: '有未保存的修改',
  },
  data: {
    place: '数据位置', placeHint: '所有数据都在这个文件中，只在本机。',
    backups: '备份', create: '立即备份', createTo: '备份到…', created: '备份已完成并通过校验', none: '还没有备份',
    at: '时间', size: '大小', reason: '原因', restore: '恢复…',
    reasons: { manual: '手动', daily: '每日自动', migration: '升级前', repair: '修复前', restore: '恢复前', other: '其他' },
    restoreTitle: '恢复到 {{time}} 的备份？', restoreText: '当前数据会先另存一份，然后换成这份备份。窗口随后重新打开数据库。', restoreOk: '恢复',
    restored: '已恢复。恢复前的数据另存为 {{name}}。',
    check: '检查数据', checking: '正在检查…', healthy: '检查通过，没有发现问题', unhealthy: '发现问题，数据没有改变。建议恢复最近的备份，或导出诊断文件。',
    checkHint: '检查数据库文件、表结构，以及各表与操作日志是否一致。',
    ok: '正常', bad: '有问题',
  },
  checks: {
    file: '数据库文件', schema: '表结构', tables: '数据与操作日志一致', search: '搜索索引', quarantine: '等待新版本的内容', links: '尚未到达的关联记录',
  },
  updates: {
    feed: '更新地址', feedHint: '留空则从不联网检查。只接受 https 地址。', feedBad: '须以 https:// 开头',
    check: '检查更新', download: '下载', install: '重启并安装',
    state: {
      off: '未开启', idle: '尚未检查', checking: '正在检查…', none: '已是最新版本', available: '有新版本 {{version}}', downloading: '正在下载 {{percent}}%', ready: '新版本 {{version}} 已下载', error: '检查没有完成',
    },
    note: '商簿不会自行下载或安装，何时更新由您决定。',
  },
  about: {
    version: '版本 {{version}}', licence: '开源软件，MIT 许可。使用的第三方组件保留各自的许可。数据只在本机，不需要账号，不收集任何信息。',
    guide: '使用指南', source: '源代码', issues: '反馈问题', releases: '版本记录',
    diagnostics: '导出诊断文件…', diagnosticsHint: '含版本、检查结果和运行日志，不含客户数据。', diagnosticsDone: '诊断文件已导出', diagnosticsName: '商簿诊断',
  },
} as const;
