export const texts = {
  title: '公海',
  empty: '公海里没有客户',
  emptyText: '没有负责人的客户会出现在这里：退回的、按规则收回的，以及导入时没有负责人的。',
  emptyDo: '打开客户列表',
  claim: '领取',
  giveBack: '退回公海',
  claimed: '已领取 {{count}} 个客户。',
  returned: '已退回 {{count}} 个客户。',
  desk: { owned: '我的客户 {{count}}', ownedOf: '我的客户 {{count}} / {{limit}}', claimed: '今天领取 {{count}}', claimedOf: '今天领取 {{count}} / {{limit}}', rules: '公海规则' },
  return: {
    title: '退回 {{count}} 个客户到公海', text: '退回后其他成员可以领取，跟进记录全部保留。', do: '退回公海', reason: '原因', remark: '说明',
    remarkHint: '给下一位负责人的话，例如：明年三月再联系',
  },
  owners: {
    owner: '负责人', pool: '公海', protected: '保护期至 {{day}}', co: '协作', add: '协作人', remove: '移除协作人 {{name}}', member: '选择成员', part: '分工，例如：技术支持', addDo: '添加', moves: '归属变更',
  },
  moves: { none: '归属没有变更过。', overtaken: '未生效：另一台电脑同时变更', rule: '规则：{{name}}' },
  terms: {
    capacity: '每人客户上限', claims_per_day: '每人每天领取上限', cool_down_days: '原负责人冷却天数', protect_days: '领取后保护天数', noLimit: '不限',
  },
  rules: {
    section: '公海', title: '公海规则', text: '按未跟进或未成交的天数把客户退回公海，退回前用任务提醒负责人。启用之前先试算，看到谁会被退回。', list: '自动退回', add: '新增规则', tryAll: '试算全部',
    none: '还没有规则，客户不会自动退回。', newName: '规则 {{number}}', on: '启用', name: '规则名称', try: '试算', raise: '提前（先匹配的规则生效）', remove: '删除规则',
    contact_days: '未跟进满', deal_days: '未成交满', notice_days: '提前提醒', days: '天', never: '不看',
    spare: '不退回：', spare_contract: '有执行中的合同', spare_open_deal: '有进行中的商机', spare_co_owned: '有协作人',
  },
  problem: {
    noDays: '没有填写天数，这条规则不会退回任何客户。', zeroDays: '天数 {{days}} 无效：领取当天就会退回，形成循环。这条规则不会执行，请填写 1 以上的整数。',
    unreadable: '条件无法识别（字段可能已不存在），这条规则不会执行。请重新设置条件。', noticeTooLong: '提前提醒 {{notice}} 天不短于期限 {{days}} 天：从第一天起提醒，实际提前 {{kept}} 天。',
    overlap: '有 {{count}} 个客户同时符合“{{other}}”，天数不同。以排在前面的“{{other}}”为准。', loop: '有 {{count}} 个客户退回后会被分配规则“{{other}}”再次分配，每 {{days}} 天循环一次。请调整其中一条的条件。',
    noClaims: '上限为 0，没有人可以领取客户。',
  },
  dry: {
    title: '试算：{{name}}', titleAll: '试算：全部启用的规则', text: '没有写入任何内容。以下是 30 天内会被退回的客户；到期前先用任务提醒负责人，期间有跟进就不会退回。',
    today: '今天退回', week: '7 天内', month: '30 天内', spared: '到期但不退回', owners: '涉及：', owner: '{{name}}（{{count}}）', and: '、', none: '没有客户会被退回', noneText: '30 天内没有客户到期。',
    more: '只列出前 500 个，合计以上面的数字为准。', close: '关闭', leaveOff: '暂不启用', switchOn: '启用规则',
    column: { customer: '客户', owner: '负责人', why: '为什么', notice: '提醒', on: '退回' },
    why: { contact: '{{since}} 起 {{days}} 天未跟进，期限 {{limit}} 天', deal: '{{since}} 起 {{days}} 天未成交，期限 {{limit}} 天' },
    spare: { contract: '有执行中的合同', open_deal: '有进行中的商机', co_owned: '有协作人', handover: '正在交接', taken_back: '有人撤销过提醒' },
  },
} as const;
