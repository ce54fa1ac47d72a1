export const texts = {
  title: '重点与沉睡', list: { key: '重点客户', dormant: '沉睡客户', mine: '我协作的' }, scope: { label: '范围', mine: '我的', all: '全部' },
  text: {
    key: '等级为重点，或两年内成交满 50 万元，或在谈商机满 30 万元。', dormant: '有负责人但久未联系：重点 30 天、A 级 45 天、B 级 60 天、其他 90 天。', mine: '负责人是别人、我作为协作人参与的客户。',
  },
  none: { key: '没有重点客户', dormant: '没有沉睡客户', mine: '没有我协作的客户' }, noneDo: '打开客户列表',
  column: { customer: '客户', grade: '等级', owner: '负责人', contact: '最近跟进', won: '两年成交', open: '在谈', why: '为什么' },
  never: '从未', ago: '{{count}} 天前', more: '只列出前 {{count}} 个。',
  why: { key: '等级重点', won: '成交大', open: '在谈商机', contract: '执行中合同', silent: '久未联系', never: '从未联系', co_owned: '协作' },
} as const;
