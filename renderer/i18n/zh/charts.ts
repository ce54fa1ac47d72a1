export const texts = {
  tabs: { label: '内容', overview: '概览', deals: '商机', customers: '客户与线索', work: '工作与审批', money: '回款' },
  stage: '阶段', count: '数量', count2: '数量（之后）', amount: '金额', share: '占比', month: '月份', total: '合计', days: '时间范围', lastDays: '近 {{count}} 天', unset: '未填写',
  by: { all: '全部', source: '来源', owner: '成员' },
  none: {
    deals: '这段时间没有新商机', openDeals: '没有进行中的商机', won: '这段时间没有赢单', stalled: '没有停滞的商机', activity: '这段时间没有跟进', customers: '还没有客户', leads: '这段时间没有新线索', ageing: '没有应收款', approvals: '这段时间没有审批',
  },
  funnel: { title: '转化漏斗', by: '按', group: '分组', step: '{{count}} · {{step}}%', fromBefore: '较上一阶段', fromFirst: '较首阶段', leak: '流失最多：进入“{{stage}}”前 {{percent}}%', rest: '输单 {{lost}}，进行中 {{open}}' },
  forecast: { title: '销售预测', commit: '承诺', best: '争取', pipeline: '储备', weighted: '加权', late: '已过期', later: '更晚', none: '未定', note: '加权合计 {{weighted}}（金额 × 赢率）' },
  cycle: { title: '成交周期', whole: '从建立到赢单', days: '{{count}} 天', change: '{{before}} → {{after}} 天', before: '之前（中位）', after: '之后（中位）', part: '分界日期', note: '以 {{day}} 为界，之前与之后的中位天数' },
  stalled: { title: '停滞商机', over: '超过 {{count}} 天', rule: '停滞标准' },
  activity: { title: '每日跟进', times: '{{count}} 次', others: '其他', all: '跟进次数', visits: '拜访与会议', perDay: '每天' },
  approvals: { title: '审批用时', steps: '步骤', people: '成员', hours: '{{count}} 小时', days: '{{count}} 天', slowest: '{{time}} · 最慢', decided: '已审批', median: '中位', average: '平均', longest: '最长' },
  spread: { title: '客户分布', by: '按' },
  leads: { title: '线索转化（按来源）', total: '线索', converted: '已转化', invalid: '无效', rate: '转化率', note: '{{total}} · 转化 {{rate}}%' },
  ageing: { title: '应收账龄', late: '账龄', customers: '客户', notDue: '未到期', d30: '逾期 1–30 天', d60: '逾期 31–60 天', d90: '逾期 61–90 天', older: '逾期 90 天以上', undated: '未定日期', note: '应收合计 {{total}}' },
  head: { deals: '进行中', leads: '来源（近一年）', ageing: '应收账龄' },
} as const;
