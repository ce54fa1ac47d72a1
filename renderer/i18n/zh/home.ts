export const texts = {
  title: '首页',
  hello: '{{date}}',
  scope: { label: '范围', mine: '我的', all: '全部' },
  figures: {
    customers: '客户', openDeals: '进行中商机', openAmount: '商机金额', quotedThisMonth: '本月报价', wonThisMonth: '本月赢单', receivedThisMonth: '本月回款',
  },
  todo: {
    title: '待办',
    overdue: '逾期', today: '今天', week: '本周', later: '待处理',
    none: '今天没有待办',
    noneText: '给客户设置“下次跟进”，或添加任务，到期时会出现在这里。',
    more: '还有 {{count}} 项未显示',
    done: '完成“{{title}}”',
    marked: '已完成：{{title}}',
    late: '逾期 {{count}} 天',
    addTask: '添加任务',
    placeholder: '添加今天的任务，按回车保存',
    openList: '全部任务',
  },
  kind: {
    task: '任务', follow_up: '跟进', quote_expiring: '报价到期', deal_closing: '预计成交', payment_due: '应收款', contract_ending: '合同到期', birthday: '生日', lead_new: '新线索',
  },
  recent: { title: '最近动态', none: '还没有操作记录' },
  week: { sun: '周日', mon: '周一', tue: '周二', wed: '周三', thu: '周四', fri: '周五', sat: '周六' },
  start: {
    title: '从这里开始',
    import: { title: '导入现有的 Excel', text: '把客户表拖到窗口任意位置，一次可放多个。写入前有预览，写入后可撤销。', action: '选择文件…' },
    customer: { title: '添加第一个客户', text: '先建一个客户，再为它写跟进、商机和报价。', action: '添加客户' },
    company: { title: '设置本公司信息', text: '公司名称、标志和印章会出现在报价单上。', action: '打开设置' },
    name: '客户名称',
    demo: '想先看看有数据的样子？在命令行运行 npm start -- --demo 打开演示数据，不影响这里。',
  },
} as const;
