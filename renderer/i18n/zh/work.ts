export const texts = {
  doing: {
    create: '正在写入…', edit: '正在写入…', paste: '正在写入…', fill: '正在填充…', bulk: '正在批量修改…', delete: '正在删除…', restore: '正在还原…', undo: '正在撤销…', redo: '正在重做…',
  },
  cancel: '取消',
  stopping: '正在取消…',
  partly: '已写入 {{written}} 行，{{refused}} 行未写入',
  reasonCount: '{{reason}}（{{count}}）',
  show: '查看未写入的行',
  refusedTitle: '{{count}} 行未写入',
  refusedText: '这些行保持原样，没有丢失任何内容；其余的行已经写入，可以一次撤销。',
  newRecord: '（新增的行）',
  more: '以及另外 {{count}} 行',
  reason: {
    record_required: '必填项“{{field}}”不能为空',
    record_readonlyField: '“{{field}}”由程序填写',
    record_tooLarge: '“{{field}}”内容过长',
    quote_locked: '报价已发出，不能修改',
    quote_notIssued: '报价还没有发出',
  },
} as const;
