/** Rules of reminders, and how this desk is told. */
export const texts = {
  section: '提醒',
  title: '提醒', text: '到时间自动生成任务，出现在负责人的首页。原因消除（已联系、已回款、已续签…）任务自动完成；完成、取消或删除过的同一件事不再提醒。',
  noContact: '久未联系', noContactText: '有负责人、没有安排下次跟进的客户，超过天数未联系时提醒。每人最多同时 30 条，处理后再补。',
  grade: '{{grade}}', noGrade: '未分级', days: '{{label}}天数', daysUnit: '天', open: '{{count}} 条待办', openAll: '当前 {{count}} 条待办',
  kinds: { no_contact: '久未联系', birthday: '联系人生日', contract_ending: '合同到期', payment_due: '应收款', stalled: '商机停滞', approval_waiting: '待我审批', pool_notice: '将退公海', mention: '提到我', handover: '待签收', task: '同事分配的任务' },
  hint: {
    birthday: '提前天数。2 月 29 日生日在平年提前到 2 月 28 日。', contract_ending: '到期前天数。', payment_due: '应收日期前天数。', stalled: '阶段规则没有设置停滞天数时，超过这个天数提醒。', approval_waiting: '等待满天数后提醒，0 为立即。',
  },
  settings: {
    title: '通知', notify: '系统通知', notifyHint: '窗口关闭、程序留在托盘时也会通知。', kinds: '通知内容', kindsHint: '取消勾选的只列在首页，不弹通知。推迟到时的任务总会通知。',
    digest: '每日汇总', digestHint: '每天一次，告诉你逾期和今天要做的事。', quiet: '免打扰', quietHint: '这段时间不通知，结束后补上。两个时间相同表示不启用。', to: '至', tray: '关闭窗口后留在托盘', trayHint: '没有托盘的桌面上，关闭窗口仍会退出程序。', badTime: '请填写 00:00 到 23:59 之间的时间。',
    from: '免打扰开始', until: '免打扰结束', at: '汇总时间',
  },
} as const;
