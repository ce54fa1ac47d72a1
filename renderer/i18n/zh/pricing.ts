export const texts = {
  from: {
    line: '价格本“{{name}}”，{{quantity}} 起', rate: '价格本“{{name}}”，统一折扣率', product: '产品标准价', none: '没有 {{currency}} 价格', manual: '手工价',
  },
  reference: '按规则', list: '标准价', manualNow: '已手工修改', stale: '价格规则现在给出 {{price}}', take: '采用 {{price}}', mark: '第 {{row}} 行的价格来源',
  rivals: '优先级相同的价格本给出不同的价格：{{names}}。请在价格本中设置优先级。',
  deleted: '产品已删除，这一行按文字保留', missing: '产品还没有同步到本机，这一行按文字保留', off: '产品已停售',
  bar: { text: '{{count}} 行的规则价格已变化（客户、日期、数量或价格本不同）', update: '更新价格', kept: '手工价不变' },
  book: {
    auto: '按规则选择', state: { on: '生效中', off: '未启用', ahead: '未到开始日期', ended: '已过期', unreadable: '日期无法识别，不会生效', never: '结束日期早于开始日期，不会生效' },
    rivals: '与 {{names}} 优先级、适用范围和开始日期都相同，两者都有的产品以较早建立的价格本为准。请设置不同的优先级。',
    lines: '价格明细', product: '产品', spec: '规格型号', list: '标准价', min: '起订量', price: '单价', rate: '折扣率', notes: '备注', add: '添加一行', remove: '删除第 {{row}} 行',
    save: '保存', saved: '价格明细已保存', dirty: '有未保存的修改', keys: '可从 Excel 粘贴：产品名称或编码、规格型号、起订量、单价、备注', productHint: '产品名称、编码或拼音', back: '全部价格本',
    unknown: '没有这个产品', ambiguous: '有 {{count}} 个同名产品，请补充规格型号或用编码', badNumber: '不是数字', gone: '产品已删除', twice: '与第 {{row}} 行重复，取较低价', pasted: '已粘贴 {{count}} 行，{{bad}} 行需要处理',
    fix: '{{count}} 行需要处理，先不保存。数据没有丢失，请看标出的格子。', empty: '这个价格本还没有单价。没有单价的产品按统一折扣率，再没有则按下一个价格本或标准价。', rule: '价格规则：启用、币种相同、在日期之内、客户与等级相符的价格本中，先看优先级，再看客户 → 等级 → 全部，再看开始日期较晚者。',
  },
} as const;
