import type { ErrorCode } from '../../preload/contract/errors.ts';
import type { Details } from '../errors.ts';
import { IMPORT_MESSAGES, importMessage } from '../import/messages.ts';

export interface Text {
  readonly zh: string;
  readonly en: string;
}

type ImportCode = keyof typeof IMPORT_MESSAGES;

/**
 * What the command line says for each code: what happened, that nothing was lost, what to do. The window has texts of
 * its own, because there one can be sent to a button; codes of an import share theirs with the import room.
 */
export const MESSAGES: Readonly<Record<Exclude<ErrorCode, ImportCode>, Text>> = {
  'call.unknownRoute': { zh: '程序各部分的版本不一致。没有改动任何数据。请重新安装商簿。', en: 'Parts of the program differ in version. Nothing was changed. Install Dealbook again.' },
  'call.invalidInput': { zh: '输入不符合要求，没有写入。请检查后再试。', en: 'The input does not meet the requirements; nothing was written. Check it and try again.' },
  'call.forbidden': { zh: '不允许这样做，没有改动任何数据。', en: 'This is not allowed; nothing was changed.' },
  'call.internal': { zh: '程序内部出错，这一步没有写入。请重试；如再次出现，请把下面的内容发给支持人员。', en: 'Something went wrong inside the program; this step was not written. Try again; if it returns, send the lines below to support.' },
  'core.unavailable': { zh: '数据库程序没有响应，已保存的数据没有丢失。请重试。', en: 'The database process does not answer; saved data is intact. Try again.' },
  'database.newer': { zh: '数据库由更新版本的商簿创建，已原样保留。请升级商簿后再打开。', en: 'The database was made by a newer Dealbook and was left as it is. Update Dealbook, then open it.' },
  'database.corrupt': { zh: '文件已损坏，或不是商簿的数据库，没有写入任何内容。请恢复最近的备份，或检查文件是否选对。', en: 'The file is damaged or is not a Dealbook database; nothing was written. Restore the latest backup, or check that it is the right file.' },
  'database.readOnly': { zh: '数据库文件或所在文件夹是只读的，没有写入，原有数据完好。请检查权限与磁盘写保护。', en: 'The database file or its folder is read-only; nothing was written and existing data is intact. Check permissions and write protection.' },
  'database.locked': { zh: '数据库正被另一个程序使用，这一步没有写入，原有数据完好。请关闭其他商簿窗口后重试。', en: 'Another program is using the database; this step was not written and existing data is intact. Close other Dealbook windows and try again.' },
  'database.diskFull': { zh: '磁盘空间不足，这一步没有写入，原有数据完好。请清理磁盘后重试。', en: 'The disk is full; this step was not written and existing data is intact. Free some space and try again.' },
  'database.unreadable': { zh: '无法打开数据库文件，没有改动任何内容。请检查路径是否正确、文件是否存在、是否有权限。', en: 'The database file cannot be opened; nothing was changed. Check the path, that the file exists, and its permissions.' },
  'record.notFound': { zh: '没有找到这条记录，没有改动任何数据。请检查编号。', en: 'The record was not found; nothing was changed. Check the id.' },
  'record.unknownObject': { zh: '没有名为 {object} 的对象，没有改动任何数据。请用 help 查看对象名称。', en: "There is no object '{object}'; nothing was changed. See 'help' for the names." },
  'record.unknownField': { zh: '{object} 没有名为 {field} 的字段，没有写入。请用 help {object} 查看字段名称。', en: "'{object}' has no field '{field}'; nothing was written. See 'help {object}' for the names." },
  'record.readonlyField': { zh: '字段 {field} 由程序填写，不能修改，没有写入。', en: "The field '{field}' is filled in by the program and cannot be set; nothing was written." },
  'record.required': { zh: '必填字段 {field} 为空，没有写入。请补全后再试。', en: "The required field '{field}' is empty; nothing was written. Fill it in and try again." },
  'record.tooLarge': { zh: '内容过长，没有写入。请缩短后再试。', en: 'The text is too long; nothing was written. Shorten it and try again.' },
  'customer.parentLoop': { zh: '上级公司不能是它自己或它的下级，没有写入。请选择另一家公司。', en: 'A company cannot be its own parent or that of a company above it; nothing was written. Choose another company.' },
  'lead.converted': { zh: '线索已经转化为客户“{title}”，没有再次转化。', en: "The lead was converted to '{title}' already; it was not converted again." },
  'merge.invalid': { zh: '这些记录不能合并，没有任何改变。请选择两条以上同类的记录。', en: 'These records cannot be merged; nothing was changed. Choose two or more of the same kind.' },
  'merge.nested': { zh: '保留的记录后来并入了“{title}”，没有任何改变。请先拆分那一次合并。', en: "The kept record went into '{title}' since; nothing was changed. Take that merge apart first." },
  'attachment.missing': { zh: '附件不在这台电脑上，记录没有改变。', en: 'The attachment is not on this computer; its record is unchanged.' },
  'attachment.notOpenable': { zh: '这种文件不能直接打开，没有打开。', en: 'Files of this kind are not opened; nothing was opened.' },
  'attachment.tooLarge': { zh: '文件太大，没有添加。', en: 'The file is too large and was not added.' },
  'view.closed': { zh: '列表已关闭，数据没有改变。请重试。', en: 'The list is closed; no data was changed. Try again.' },
  'history.nothingToUndo': { zh: '没有可以撤销的操作，数据没有改变。', en: 'There is nothing to undo; no data was changed.' },
  'history.nothingToRedo': { zh: '没有可以重做的操作，数据没有改变。', en: 'There is nothing to redo; no data was changed.' },
  'history.unknownBatch': { zh: '没有找到这一步操作，数据没有改变。请用 history 查看编号。', en: "That step was not found; no data was changed. See 'history' for the ids." },
  'history.nothingLeft': { zh: '这一步涉及的内容后来都已修改，没有可以恢复的，数据没有改变。', en: 'Everything this step touched was edited since; nothing was changed.' },
  'history.alreadyUndone': { zh: '这一步已经撤销过，数据没有改变。要恢复它，请撤销那次撤销。', en: 'This step is undone already; nothing was changed. To bring it back, undo that undo.' },
  'history.protected': { zh: '最近一步涉及已发出的报价或审批，不能撤销，数据没有改变。请用 history 查看，并用编号撤销其他步骤。', en: "The last step wrote a quote that was issued, or concerns an approval, and cannot be undone; no data was changed. See 'history' and undo another step by its id." },
  'work.cancelled': { zh: '已取消，没有写入任何内容。', en: 'Cancelled; nothing was written.' },
  'field.duplicateName': { zh: '已有同名字段，没有添加。请换一个名称。', en: 'A field with this name exists; nothing was added. Choose another name.' },
  'formula.invalid': { zh: '公式或计算方式不能使用，没有保存。', en: 'The formula or calculation cannot be used; nothing was saved.' },
  'field.invalid': { zh: '字段设置不完整，没有添加。请检查名称、类型与选项。', en: 'The field is not complete; nothing was added. Check name, type and options.' },
  'approval.locked': { zh: '单据正在审批或已有后续意见，没有写入。要修改或删除请先撤回申请。', en: 'The document is with those who approve it, or was answered since; nothing was written. Withdraw the request to change or delete it.' },
  'approval.needed': { zh: '这份单据需要先通过审批，没有写入。请先提交审批。', en: 'This has to be approved first; nothing was written. Send it for approval.' },
  'approval.notDraft': { zh: '只有草稿可以提交审批，数据没有改变。', en: 'Only a draft can be sent for approval; nothing was changed.' },
  'approval.noApprover': { zh: '审批流程中有一步找不到审批人，没有提交。请在规则或成员中补上审批人。', en: 'Nobody can be asked in one of the steps; nothing was sent. Name somebody in the rule or on the members page.' },
  'approval.notYours': { zh: '这一步由其他成员处理，数据没有改变。', en: 'This is for somebody else to do; nothing was changed.' },
  'approval.decided': { zh: '这份申请已有结果，没有重复处理。', en: 'This request is decided already; nothing was done twice.' },
  'approval.movedOn': { zh: '申请已进入其他步骤，数据没有改变。请查看最新进度。', en: 'The request stands elsewhere by now; nothing was changed. Look at it again.' },
  'approval.textRequired': { zh: '请填写说明，数据没有改变。', en: 'Please say why; nothing was changed.' },
  'approval.badTarget': { zh: '不能选择这位成员：不在职、是申请人或已在审批中。数据没有改变。', en: 'This member cannot be chosen: left, asked for it, or is asked already. Nothing was changed.' },
  'approval.ruleUnreadable': { zh: '有一条启用的审批规则由更新的版本写入，本机无法判断。请先更新程序。', en: 'A rule that is on was written by a newer version and cannot be judged here. Update the program first.' },
  'quote.noCustomer': { zh: '报价单没有选择客户，没有保存。请选择客户。', en: 'The quote has no customer; it was not saved. Choose a customer.' },
  'quote.noLines': { zh: '报价单没有明细，数据没有改变。请至少添加一行。', en: 'The quote has no lines; nothing was changed. Add at least one.' },
  'quote.notIssued': { zh: '报价单还没有发出，没有写入。发出后再标记结果。', en: 'The quote was not issued yet; nothing was written. Note what became of it after issuing.' },
  'quote.locked': { zh: '报价单已发出，不能修改，没有写入。需要修改时请新建版本。', en: 'The quote was issued and cannot be edited; nothing was written. Make a new version to change it.' },
  'quote.kept': { zh: '报价单已发出，没有删除。不再有效时请改为作废，作废后可以删除。', en: 'The quote was issued and was not deleted. Mark it as void first; a void quote can be deleted.' },
  'quote.amountTooLarge': { zh: '金额过大，无法计算，没有保存。请检查数量与单价。', en: 'The amount is too large to work out; nothing was saved. Check quantity and price.' },
  'quote.badDiscount': { zh: '整单折扣率无法识别，没有发出。请填写 0 以上的数字。', en: 'The rate for the whole quote was not understood; it was not issued. Enter a number from 0 on.' },
  'quote.negativeTotal': { zh: '冲减行超过了销售金额，合计为负，没有发出。请检查负数行。', en: 'The credit lines exceed what is sold; it was not issued. Check the negative lines.' },
  'quote.hasContract': { zh: '这份报价已转成合同，没有重复建立。请打开那份合同。', en: 'This quote already became a contract; no second one was made. Open that contract.' },
  'template.invalid': { zh: '模板有误，没有保存，原来的模板不变。请按提示修改。', en: 'The template is wrong; it was not saved and is as it was. Correct it as told.' },
  'quote.invalidLine': { zh: '明细中有无法识别的数字，没有保存。请检查该行。', en: 'A line holds a number that was not understood; nothing was saved. Check that line.' },
  'stage.lostKind': { zh: '标为输单需要选择输单类别（选“其他”时写明原因），没有写入。', en: 'A lost deal needs the kind of its loss (and, for "Other", the reason). Nothing was written.' },
  'stage.fieldsMissing': { zh: '进入“{stage}”需要填写：{label}。没有写入，请补全后再试。', en: '"{stage}" asks for: {labelEn}. Nothing was written. Fill them in and try again.' },
  'stage.unchecked': { zh: '进入“{stage}”还有未完成的检查项：{label}。没有写入，请勾选后再试。', en: '"{stage}" asks for items that are not ticked: {labelEn}. Nothing was written. Tick them and try again.' },
  'stage.reasonMissing': { zh: '跳过“{label}”需要在“阶段说明”中写明原因，没有写入。', en: 'Passing over "{labelEn}" needs a reason in "Stage note". Nothing was written.' },
  'contract.locked': { zh: '合同已生效，不能直接修改，没有写入。请登记合同变更。', en: 'The contract is in force and cannot be edited; nothing was written. Record a change of the contract.' },
  'contract.kept': { zh: '合同已生效，没有删除。不再执行时请改为已终止，再归档。', en: 'The contract is in force and was not deleted. End it and archive it instead.' },
  'invoice.kept': { zh: '发票已开出，没有删除。请先改为已作废，作废后可以删除。', en: 'The invoice was issued and was not deleted. Mark it as void first; a void invoice can be deleted.' },
  'contract.noReason': { zh: '没有填写变更原因，没有写入。', en: 'The change has no reason; nothing was written.' },
  'delivery.tooMuch': { zh: '交付数量超过合同未交数量，没有写入。请核对数量。', en: 'More would be delivered than the contract still lacks; nothing was written. Check the quantities.' },
  'delivery.noLines': { zh: '交付单没有数量，没有写入。请至少填写一行。', en: 'The delivery has no quantities; nothing was written. Fill in at least one line.' },
  'payment.overMatched': { zh: '核销金额超过回款或应收余额，没有写入。请核对金额。', en: 'More would be settled than there is; nothing was written. Check the amounts.' },
  'bank.noTable': { zh: '没有在文件中找到银行流水，没有写入。请确认表头含有日期与收入金额。', en: 'No bank statement was found in the file; nothing was written. Its heading needs a day and an incoming amount.' },
  'bank.notInSuspense': { zh: '有流水已经处理过，没有写入。请刷新后重试。', en: 'A line was dealt with already; nothing was written. Refresh and try again.' },
  'pool.capacity': { zh: '已达到每人客户上限（{limit}），没有写入。请先退回或移交一些客户。', en: 'The limit of {limit} customers per member is reached; nothing was written. Return or transfer some first.' },
  'pool.dailyLimit': { zh: '已达到每天领取上限（{limit}），没有写入。明天可以继续领取。', en: 'The limit of {limit} claims a day is reached; nothing was written. Go on tomorrow.' },
  'pool.coolDown': { zh: '原负责人在 {until} 之前不能再次领取，没有写入。', en: 'The last owner may claim this customer again from {until} on; nothing was written.' },
  'pool.taken': { zh: '这个客户已有负责人，没有写入。', en: 'This customer has an owner already; nothing was written.' },
  'pool.empty': { zh: '这个客户已在公海，没有写入。', en: 'This customer is in the pool already; nothing was written.' },
  'pool.noMember': { zh: '没有选择本机成员，没有写入。请先在设置中选择。', en: 'No member is chosen for this desk; nothing was written. Choose one in the settings.' },
  'handover.sameMember': { zh: '移交人和接收人是同一位成员，没有写入。请选择另一位成员。', en: 'Both members are the same; nothing was written. Choose another one.' },
  'handover.nothing': { zh: '没有可以移交的客户，没有写入。', en: 'There is no customer to hand over; nothing was written.' },
  'handover.notYours': { zh: '只有接收人可以签收，没有写入。', en: 'Only the new owner may sign off; nothing was written.' },
  'document.renderFailed': { zh: '无法生成文档，数据没有改变。请重试；如再次出现，请联系支持人员。', en: 'The document could not be made; no data was changed. Try again; if it returns, contact support.' },
  'document.printFailed': { zh: 'PDF 没有生成，数据没有改变。请重试；Linux 上请确认已安装 Xvfb。', en: 'The PDF was not made; no data was changed. Try again; on Linux make sure that Xvfb is installed.' },
  'file.unknownToken': { zh: '没有指定文件，数据没有改变。', en: 'No file was given; no data was changed.' },
  'file.notFound': { zh: '没有找到文件，数据没有改变。请检查路径。', en: 'The file was not found; no data was changed. Check the path.' },
  'file.notWritable': { zh: '无法写入该位置，没有生成文件，数据没有改变。请换一个文件夹，或关闭正在使用它的程序。', en: 'That place cannot be written; no file was made and no data was changed. Choose another folder, or close the program that uses the file.' },
  'backup.failed': { zh: '备份没有完成，原数据没有改变，后面的步骤没有进行。请检查磁盘空间与权限后重试。', en: 'The backup did not finish; your data was not changed and nothing was done after it. Check disk space and permissions and try again.' },
  'backup.invalid': { zh: '备份文件无效或已损坏，没有恢复，当前数据没有改变。请换一个备份。', en: 'The backup is damaged or not a backup; nothing was restored and your data was not changed. Choose another one.' },
  'update.unavailable': { zh: '暂时无法检查更新，不影响使用。请稍后再试。', en: 'Updates cannot be checked now; this does not affect your work. Try again later.' },
  'update.noFeed': { zh: '没有设置更新地址，不影响使用。', en: 'No update address is set; this does not affect your work.' },
};

/** Both texts of a code, with the case's details filled in. */
export function failureText(code: ErrorCode, details: Details = {}): Text {
  if (isImportCode(code)) return importMessage(code, details);
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? '?'));
  const { zh, en } = MESSAGES[code];
  return { zh: fill(zh), en: fill(en) };
}

function isImportCode(code: ErrorCode): code is ImportCode {
  return code in IMPORT_MESSAGES;
}
