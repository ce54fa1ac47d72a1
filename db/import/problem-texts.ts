import type { BadRowCode, ImportNoteCode, PlanWarningCode } from './types.ts';

type Texts<Code extends string> = Readonly<Record<Code, { readonly zh: string; readonly en: string }>>;

/** Why a value or a row was flagged: the reason column of the exported rows, the CLI, and the window's translation. */
export const PROBLEM_TEXTS: Texts<BadRowCode> = {
  'number.unreadable': { zh: '不是数字', en: 'not a number' },
  'number.notWhole': { zh: '不是整数', en: 'not a whole number' },
  'number.tooLarge': { zh: '数字太大', en: 'number too large' },
  'date.unreadable': { zh: '看不出日期', en: 'not a date' },
  'date.impossible': { zh: '日期不存在', en: 'no such date' },
  'date.yearGuessed': { zh: '年份按文件推断', en: 'year taken from the file' },
  'date.ambiguous': { zh: '月和日可能颠倒', en: 'month and day could be swapped' },
  'boolean.unreadable': { zh: '不是“是/否”', en: 'not yes or no' },
  'choice.unknown': { zh: '不在选项中', en: 'not one of the options' },
  'email.unreadable': { zh: '邮箱格式不对', en: 'not an e-mail address' },
  'url.unreadable': { zh: '网址格式不对', en: 'not a web address' },
  'phone.unreadable': { zh: '电话格式不对', en: 'not a phone number' },
  'link.unresolved': { zh: '没有找到对应的记录', en: 'no such record' },
  'json.unreadable': { zh: '格式不对', en: 'not valid JSON' },
  'value.required': { zh: '必填', en: 'required' },
  'value.errorCell': { zh: '表格里的公式出错', en: 'an error value in the sheet' },
  'value.tooLong': { zh: '文字太长', en: 'text too long' },
  'money.rounded': { zh: '已四舍五入到分', en: 'rounded to the cent' },
  'row.noTitle': { zh: '缺少名称', en: 'the name is missing' },
  // Rules of the book; `{…}` is filled from their details.
  'contract.kept': { zh: '合同已生效，不能删除', en: 'the contract is in force and stays' },
  'invoice.kept': { zh: '发票已开出，不能删除', en: 'the invoice was issued and stays' },
  'quote.kept': { zh: '报价已发出，不能删除', en: 'the quote was issued and stays' },
  'delivery.tooMuch': { zh: '超过合同未交数量', en: 'more than the contract still lacks' },
  'contract.locked': { zh: '合同已生效，须登记变更', en: 'the contract is in force; record a change' },
  'approval.locked': { zh: '正在审批，先撤回申请', en: 'being approved; withdraw the request first' },
  'approval.needed': { zh: '需要先通过审批', en: 'has to be approved first' },
  'approval.ruleUnreadable': { zh: '有审批规则由更新的版本写入，本机无法判断', en: 'an approval rule of a newer version cannot be read here' },
  'customer.parentLoop': { zh: '上级公司不能是它自己或它的下级', en: 'a company cannot stand above itself' },
  'pool.capacity': { zh: '达到每人客户上限（{limit}）', en: 'the limit of {limit} customers per member is reached' },
  'pool.coolDown': { zh: '原负责人冷却期内，{until} 起可以领取', en: 'the last owner may claim it from {until} on' },
  'pool.dailyLimit': { zh: '达到每天领取上限（{limit}）', en: 'the limit of {limit} claims a day is reached' },
  'pool.empty': { zh: '已在公海', en: 'in the pool already' },
  'pool.taken': { zh: '已有负责人', en: 'has an owner already' },
  'quote.locked': { zh: '报价已发出，不能修改', en: 'the quote was issued and stays as it is' },
  'quote.notIssued': { zh: '报价还没有发出', en: 'the quote was not issued yet' },
  'record.readonlyField': { zh: '“{label}”由程序填写', en: '"{labelEn}" is filled in by the program' },
  'record.required': { zh: '必填项“{label}”不能为空', en: '"{labelEn}" must not be empty' },
  'record.tooLarge': { zh: '“{label}”内容过长', en: '"{labelEn}" is too long' },
  'stage.fieldsMissing': { zh: '进入“{stage}”缺少：{label}', en: '"{stageEn}" asks for: {labelEn}' },
  'stage.lostKind': { zh: '输单需要选择类别', en: 'a lost deal needs the kind of its loss' },
  'stage.reasonMissing': { zh: '跳过“{label}”需要写明原因', en: 'passing over "{labelEn}" needs a written reason' },
  'stage.unchecked': { zh: '进入“{stage}”未勾选：{label}', en: '"{stageEn}" asks for unticked items: {labelEn}' },
};

/** Both texts of a reason in one line, with its details filled in. */
export function problemText(code: BadRowCode, details: Readonly<Record<string, string | number | boolean | null>> = {}): string {
  const { zh, en } = PROBLEM_TEXTS[code];
  return `${zh} / ${en}`.replace(/\{(\w+)\}/g, (_all, name: string) => String(details[name] ?? ''));
}

export const WARNING_TEXTS: Texts<PlanWarningCode> = {
  'plan.differentValue': { zh: '各行的值不同，保留先出现的', en: 'rows differ; the first value is kept' },
  'plan.mergedRows': { zh: '多处出现，合为一条', en: 'found in several places, made one record' },
  'plan.secondContact': { zh: '不同文件中的联系人都保留', en: 'contacts from different files are all kept' },
  'plan.linkCreated': { zh: '按名称新建', en: 'created from its name' },
  'plan.linkUnresolved': { zh: '没有找到对应的记录，保留原文', en: 'no such record; the text is kept' },
  'plan.ambiguousKey': { zh: '已有多条相同的记录，更新最早的一条', en: 'several such records exist; the first is updated' },
  'plan.valueFlagged': { zh: '看不懂的值没有覆盖原值', en: 'an unreadable value did not replace the old one' },
  'plan.filledDown': { zh: '没有名称的行归到上一条记录', en: 'rows without a name belong to the record above' },
  'plan.similarName': { zh: '名称相近，没有合并', en: 'similar names, not merged' },
};

export const NOTE_TEXTS: Texts<ImportNoteCode> = {
  'note.titleRows': { zh: '表头上方的标题行没有导入', en: 'title rows above the header are not imported' },
  'note.totalRows': { zh: '合计、小计行没有导入', en: 'total rows are not imported' },
  'note.trailingNotes': { zh: '说明行没有导入', en: 'note rows are not imported' },
  'note.blankRows': { zh: '跳过空行', en: 'blank rows skipped' },
  'note.repeatedHeader': { zh: '重复的表头没有导入', en: 'repeated headers are not imported' },
  'note.sectionRows': { zh: '分组标题行没有导入', en: 'section rows are not imported' },
  'note.mergedHeader': { zh: '多行表头已合并', en: 'a header of several rows was joined' },
  'note.mergedCells': { zh: '合并单元格的值已填到每一行', en: 'values of merged cells were filled down' },
  'note.hiddenSheet': { zh: '隐藏的工作表，默认不导入', en: 'a hidden sheet, not imported unless chosen' },
  'note.hiddenRows': { zh: '含隐藏行，已一起导入', en: 'hidden rows are imported too' },
  'note.noHeader': { zh: '没有找到表头，按内容识别列', en: 'no header was found; columns are recognised by content' },
  'note.form': { zh: '登记表格式，已转成一行', en: 'a form; turned into a row' },
  'note.encodingGuessed': { zh: '文字编码是推测的，请检查是否有乱码', en: 'the text encoding is a guess; check for garbled text' },
  'note.wrongExtension': { zh: '扩展名与内容不符，已按内容读取', en: 'the extension does not fit; read by content' },
  'note.errorCells': { zh: '含公式出错的单元格', en: 'some cells hold formula errors' },
  'note.date1904': { zh: '使用 1904 日期系统，日期已换算', en: 'uses the 1904 date system; dates were converted' },
  'note.formulaWithoutValue': { zh: '部分公式没有保存结果，当作空值', en: 'some formulas carry no saved result and count as blank' },
  'note.keptInRemark': { zh: '没有对应的列保留在备注中', en: 'unmatched columns are kept in the notes' },
  'note.badQuotes': { zh: '引号不成对，已按普通字符读取', en: 'unpaired quotes were read as ordinary characters' },
  'note.macros': { zh: '文件含宏，宏没有运行', en: 'the file holds macros; they were not run' },
};
