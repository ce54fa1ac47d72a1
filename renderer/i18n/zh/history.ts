export const texts = {
  title: '操作历史',
  undone: '已撤销：{{label}}',
  redone: '已重做：{{label}}',
  keptCount: '有 {{count}} 个单元格之后又改过，保持现状。',
} as const;
