export const texts = {
  page: '交接', transfer: '移交', everything: '移交全部客户', title: '移交 {{count}} 个客户', titleAll: '移交这位成员的全部客户与未完成事项', do: '移交', to: '接收人', remark: '交接说明',
  remarkHint: '给接收人的话，例如：重点跟进续约', pack: '生成交接清单，由接收人逐项签收', packText: '客户、进行中的商机、报价、合同、未收款与待办任务列入清单，接收人会收到签收任务。', noPackText: '记录直接转给接收人，不需要签收。',
  passing: '将移交：', count: '{{name}} {{count}}', and: '、', over: '移交后接收人有 {{owned}} 个客户，超过上限 {{capacity}}。', done: '已移交 {{customers}} 个客户，共 {{items}} 项。', open: '查看清单',
  whose: '范围', all: '全部', mine: '与我有关', left: '{{name}} 已离职，名下还有 {{count}} 个客户。', none: '还没有交接', noneText: '在客户列表中选择客户后点“移交”，会生成一份由接收人逐项签收的清单。', noneDo: '打开客户列表', pool: '公海',
  status: { open: '待签收', signed: '已签收', questioned: '有疑问' },
  print: '打印', export: '导出清单', exported: '已导出 {{count}} 项：{{name}}', signAll: '全部签收', progress: '已签收 {{signed}} / {{total}}', made: '移交于 {{time}}', signedAt: '签收于 {{time}}', questions: '{{count}} 项有疑问',
  notMine: '由 {{name}} 签收。', more: '只列出前 {{count}} 项，导出的清单是完整的。', sign: '签收', unsign: '取消签收', askShort: '有疑问', ask: '提交疑问', question: '写明疑问，例如：缺少联系人电话',
} as const;
