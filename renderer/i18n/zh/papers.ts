export const texts = {
  mask: { label: '版本', customer: '客户版', warehouse: '仓库版', internal: '内部版', warehouseHint: '文件中没有任何价格', internalHint: '含成本与毛利，不要发给客户' },
  watermark: '水印', watermarkHint: '水印文字', seal: '盖章',
  internal: { toggle: '内部', hint: '显示成本与毛利', cost: '单位成本', lineMargin: '毛利率', total: '成本合计', margin: '毛利率', unknown: '有行没有成本' },
  sums: { rate: '整单折扣率', freight: '运费', priceRate: '综合折扣率', priceRateHint: '全部优惠之后，占规则价格的百分比', rateBad: '请填写 0 以上的数字，例如 95 或 9.5折', capped: '优惠超过小计，按小计计算', ignored: '没有可优惠的金额', rule: '整单折扣率先于优惠金额；优惠与运费按金额分摊到各行，各行相加等于合计' },
  head: { deal: '商机', days: '账期天数', book: '价格本', template: '模板', standard: '标准模板' },
  expiry: { late: '已过有效期 {{count}} 天', today: '今天到期', soon: '{{count}} 天后到期' },
  versions: {
    action: '版本对比', title: '版本对比', from: '原版本', to: '新版本', one: '只有一个版本。发出后用“新版本”修改，即可在这里对比。', same: '两个版本内容相同', lines: '明细', totals: '合计', header: '抬头与条款',
    added: '新增', removed: '删除', changed: '修改', unchanged: '其余 {{count}} 行没有变化', pdf: '导出对比 PDF', pdfName: '报价对比 {{number}} V{{from}}-V{{to}}', done: '已导出对比 PDF，共 {{count}} 页', difference: '差额',
    field: {
      subject: '主题', customer: '客户', contact: '联系人', owner: '负责人', date: '报价日期', validUntil: '有效期至', currency: '币种', taxMode: '计税方式', paymentDays: '账期天数', discountRate: '折扣率', discount: '优惠',
      freight: '运费', terms: '条款', notes: '备注', description: '品名', spec: '规格型号', unit: '单位', quantity: '数量', unitPrice: '单价', taxRate: '税率', subtotal: '小计', net: '未税金额', tax: '税额', total: '合计', amount: '金额', item: '项目',
    },
  },
  contract: {
    action: '转为合同', title: '把报价转为合同', text: '将建立合同与 {{count}} 行明细，金额 {{total}}。报价标记为已接受。这是一步操作，可一次撤销。', plans: '回款计划', read: '从条款读取：', unread: '条款无法可靠读取，将建立一笔全额回款计划，可在合同中拆分。',
    event: { signing: '签约后', delivery: '交付后', acceptance: '验收后' }, days: '{{count}} 天', deal: '同时把商机“{{title}}”标记为赢单', ok: '建立合同', done: '合同 {{number}} 已建立', kept: '合同 {{number}} 已建立；商机没有改动：{{reason}}',
    open: '打开合同', existing: '这份报价已转成合同 {{number}}。', expired: '这份报价已过有效期。',
  },
  many: {
    action: '批量打印', title: '打印 {{count}} 份报价', into: '保存为', folder: '每份一个 PDF，放进文件夹', joined: '合并为一个 PDF', start: '选择位置并打印', busy: '正在打印 {{done}} / {{total}}', stop: '停止', stopping: '正在停止…', name: '报价 {{count}} 份',
    done: '已打印 {{count}} 份，共 {{pages}} 页', cancelled: '已停止，已保存 {{count}} 份', cancelledJoined: '已停止，没有写入文件', failed: '{{count}} 份没能打印：', close: '关闭', show: '打开所在位置', most: '一次最多 500 份，将打印前 500 份。',
  },
  templates: {
    title: '报价模板', standard: '标准模板', standardHint: '不能修改，可复制后编辑', new: '新建模板', copy: '复制为新模板', name: '模板名称', unnamed: '新模板', save: '保存', saved: '模板已保存', remove: '删除', removed: '模板已删除，可撤销', reset: '恢复为标准内容', resetTitle: '恢复为标准内容？', resetText: '编辑框中的内容将换成标准模板。保存之前，原来的模板不变。',
    active: '启用', firstHint: '新报价默认使用第一个启用的模板', text: '模板内容', preview: '预览', previewOf: '预览所用的报价', sample: '示例报价', names: '变量', parts: '部件', filters: '格式', insert: '插入 {{name}}', dirty: '有未保存的修改', ok: '没有问题', searchNames: '查找变量',
    line: '第 {{line}} 行', problem: { syntax: '无法解析：{{text}}', element: '不允许的元素 {{text}}', handler: '不允许的事件属性 {{text}}', remote: '不能引用外部内容 {{text}}', raw: '不能使用 raw，文字必须转义', empty: '模板是空的' }, notShown: '修正左侧标出的问题后显示预览', leave: '未保存的修改已保留在本页，直到退出程序', back: '返回报价', frame: '模板预览',
  },
} as const;
