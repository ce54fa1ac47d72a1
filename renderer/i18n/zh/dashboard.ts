export const texts = {
  title: '数据分析',
  months: { label: '时间范围', last: '近 {{count}} 个月' },
  funnel: { title: '商机漏斗', by: '按', count: '数量', amount: '金额', deals: '{{count}} 个', none: '还没有商机', noneText: '添加商机后，这里按阶段显示数量与金额。', add: '打开商机' },
  regions: { title: '客户地区分布', customers: '{{count}} 家', unknown: '未填地区', others: '其他 {{count}} 个地区', none: '还没有客户', noneText: '导入或添加客户后，这里按地区显示。', add: '打开客户' },
  monthly: { title: '月度金额', quoted: '报价', won: '赢单', received: '回款', none: '这段时间没有金额', noneText: '发出报价、赢单或回款后，这里按月显示。', add: '打开报价', month: '月份', total: '合计' },
  table: { stage: '阶段', region: '地区', count: '数量', amount: '金额', share: '占比' },
  view: { label: '显示方式', chart: '图', table: '表' },
  open: '点击查看对应记录',
} as const;
