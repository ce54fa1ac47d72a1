export const texts = {
  title: '商机看板', create: '新增商机', search: '搜索商机或客户', open: '打开',
  view: { label: '显示方式', grid: '表格', board: '看板' },
  owner: '负责人', everybody: '全部成员', mine: '我的（{{name}}）', nobody: '无负责人', noAmount: '未填金额', nextContact: '跟进', noNext: '无下一步', none: '没有商机',
  order: { label: '排序', close: '按预计成交日期', amount: '按金额', days: '按停留天数' },
  closed: { label: '已关闭的商机', days: '近 {{count}} 天关闭', all: '全部已关闭' },
  stalledOnly: '只看停滞', stalled: '停滞', stalledFor: '在本阶段已 {{count}} 天', stalledCount: '停滞 {{count}}', days: '{{count}} 天', foreign: '另有 {{count}} 个外币商机未计入合计',
  moveTo: '移到“{{stage}}”', moved: '已将 {{count}} 个商机移到“{{stage}}”', moveAction: '变更阶段', moveMany: '将 {{count}} 个商机移到', moveMost: '一次最多移动 {{count}} 个。',
  ask: { title: '移到“{{stage}}”', go: '移到“{{stage}}”', cancel: '取消', many: '共 {{count}} 个商机；填写的内容写入尚未填写的商机。', items: '检查项', skipped: '跳过“{{stages}}”的原因', and: '、' },
  won: { title: '已赢单', text: '“{{name}}”还没有合同。现在建立吗？', make: '建立合同', later: '以后再说', missing: '还没有合同' },
  path: '阶段', inStage: '在本阶段 {{count}} 天', checksFor: '进入“{{stage}}”前：', movesTab: '阶段记录', noMoves: '还没有阶段变更。', began: '建立于“{{stage}}”', reasonGiven: '原因：{{note}}',
  rules: {
    title: '阶段', text: '进入一个阶段需要什么、停留多久算停滞。单元格、粘贴、填充、批量修改和看板都遵守这些规则；退回以前的阶段不受限制。修改立即生效，可以撤销。',
    probability: '赢率', stalledDays: '停滞天数', never: '不提醒', maySkip: '可跳过', required: '必填字段', nothing: '不要求', checklist: '检查项', checklistHint: '输入一项后按回车',
  },
  problem: {
    probability_range: '赢率应在 0% 到 100% 之间。', probability_falls: '赢率低于前面的“{{about}}”。', probability_won: '赢单的赢率应为 100%。', probability_lost: '输单的赢率应为 0%。',
    required_gone: '字段“{{about}}”已不存在，不会要求填写。', required_program: '字段“{{about}}”由程序填写，不会要求填写。', required_early: '“{{about}}”在商机关闭后才知道，商机会停在前一阶段。', checklist_twice: '检查项“{{about}}”重复。',
  },
} as const;
