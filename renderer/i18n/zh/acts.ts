export const texts = {
  title: '自动操作',
  state: { label: '状态', all: '全部', done: '有效', undone: '已撤销' },
  kind: '种类',
  kindCount: '{{name}}（{{count}}）',
  undo: '撤销',
  undone: '已撤销，不再重做',
  takenBack: '已撤销：{{what}} · {{title}}',
  kept: '有 {{count}} 个单元格之后又改过，保持现状。',
  again: '恢复',
  none: '还没有自动操作',
  noneText: '规则启用之后，程序自动做的每一件事都列在这里：做了什么、为什么、依据哪条规则，随时可以撤销。',
  noneFits: '没有符合条件的自动操作',
  noneFitsText: '换一个条件，或选择“全部”。',
  newest: '回到最新',
  older: '更早的操作',
  ofRecord: '程序对这条记录做过什么',
  whyCount: '为什么（{{count}}）',
  /** What was done, by the act's kind. A dot in a kind is a level here. */
  kinds: {
    pool: { no_contact: '退回公海', no_deal: '退回公海', notice_contact: '退回预告', notice_deal: '退回预告' },
  },
  /** Why, in words, with the act's facts. */
  why: {
    pool: {
      no_contact: '已 {{days}} 天未跟进（自 {{since}}），规则“{{rule}}”为 {{limit}} 天。原负责人：{{from}}',
      no_deal: '已 {{days}} 天未成交（自 {{since}}），规则“{{rule}}”为 {{limit}} 天。原负责人：{{from}}',
      notice_contact: '已 {{days}} 天未跟进（自 {{since}}），按规则“{{rule}}”将于 {{on}} 退回公海，已提醒 {{from}}',
      notice_deal: '已 {{days}} 天未成交（自 {{since}}），按规则“{{rule}}”将于 {{on}} 退回公海，已提醒 {{from}}',
    },
  },
} as const;
