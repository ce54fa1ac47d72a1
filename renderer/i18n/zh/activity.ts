/** Conversations, comments, requirements, files and what the team did. */
export const texts = {
  followUp: {
    action: '写跟进', title: '写跟进', titleWith: '写跟进：{{title}}', with: '跟进对象', withHint: '客户名称、拼音首字母或电话',
    content: '跟进内容', hint: '沟通了什么、下一步做什么', way: '方式', when: '日期', next: '下次跟进', tomorrow: '明天', threeDays: '三天后', monday: '下周一', none: '不安排',
    save: '记录跟进', saved: '已记录跟进', savedNext: '已记录跟进，下次 {{day}}', writeFirst: '请先填写跟进内容。', chooseFirst: '请先选择跟进对象。', badDay: '日期无法识别，没有保存。请改成如 2026-12-01 的日期。',
  },
  files: {
    tab: '附件', add: '添加附件', drop: '也可以把文件拖到这里，每个不超过 {{limit}} MB', none: '还没有附件', dropTitle: '松开，作为附件添加',
    open: '打开', saveAs: '另存为…', remove: '移除', removed: '已移除：{{name}}', added: '已添加 {{count}} 个附件', away: '文件不在这台电脑上', take: '去掉“{{name}}”',
  },
  comments: {
    tab: '评论', hint: '写下评论，用 @ 提到同事', send: '发表评论', none: '还没有评论', remove: '删除评论', removed: '已删除评论', like: '点赞', unlike: '取消点赞', mentionNone: '没有这位成员', mentioned: '已提醒 {{names}}',
  },
  needs: {
    tab: '需求变更', add: '记录变更', change: '现在的需求', before: '原需求', impact: '影响', impactHint: '价格、交期、范围…', none: '还没有需求变更', noneText: '客户改主意时记在这里：原来要什么、现在要什么、影响什么。直接修改商机的“需求”也会自动记一条。',
    save: '保存变更', was: '原', now: '现', saved: '已记录需求变更', writeFirst: '请先填写现在的需求。',
  },
  feed: {
    title: '团队动态', all: '全部动态', everybody: '所有人', older: '更早的动态', none: '还没有动态', noneText: '同事写的跟进、评论，新建和修改的商机、报价、合同，都会按时间列在这里。',
    did: {
      follow_up: '跟进了', comment: '评论了', need_change: '记录了需求变更', create: '新建了', edit: '修改了', paste: '粘贴修改了', fill: '填充了', bulk: '批量修改了', delete: '删除了', restore: '还原了', import: '导入了', quote: '编辑了报价', assign: '分配了',
      convert: '转化了', merge: '合并了', pool: '通过公海变更了', handover: '移交了', stage: '推进了', approval: '审批了', contract: '处理了合同', payment: '登记了回款', other: '更新了',
    },
    comments: '评论 {{count}}',
    missed: '漏跟', double: '重复跟进', missedLine: '{{owner}} · 计划 {{due}}', doubleLine: '{{members}} · 最近 {{last}}', late: '晚 {{count}} 天', noMissed: '没有漏跟的客户', noDouble: '两周内没有重复跟进', doubleText: '三天内由不同的人跟进，且不是协作人。',
  },
} as const;
