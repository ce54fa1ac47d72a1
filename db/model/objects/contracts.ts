import { ARCHIVED } from '../archived.ts';
import { APPROVAL_STATE } from '../choices-process.ts';
import { CONTRACT_STATUS, CURRENCIES } from '../choices.ts';
import type { ObjectType } from '../types.ts';
import { GOODS, LINE_AMOUNT, LINE_NOTES } from './line-fields.ts';

export const contracts: ObjectType = {
  id: 'contracts',
  label: { zh: '合同', en: 'Contracts' },
  one: { zh: '合同', en: 'Contract' },
  title: 'number',
  fields: [
    { id: 'number', type: 'text', label: { zh: '合同编号', en: 'Contract no.' }, required: true, key: true, search: true, width: 150, synonyms: ['合同号', '编号'] },
    { id: 'name', type: 'text', label: { zh: '合同名称', en: 'Name' }, search: true, width: 220, synonyms: ['名称', '项目名称'] },
    { id: 'customer', type: 'link', to: 'customers', label: { zh: '客户', en: 'Customer' }, required: true, width: 200, synonyms: ['客户名称', '甲方', '公司名称'] },
    { id: 'deal', type: 'link', to: 'deals', label: { zh: '商机', en: 'Deal' }, width: 180 },
    { id: 'quote', type: 'link', to: 'quotes', label: { zh: '报价', en: 'Quote' }, width: 140 },
    { id: 'status', type: 'choice', label: { zh: '状态', en: 'Status' }, options: CONTRACT_STATUS, initial: 'draft', width: 90, synonyms: ['合同状态'] },
    { id: 'amount', type: 'money', label: { zh: '合同金额', en: 'Amount' }, width: 130, synonyms: ['金额', '合同总额', '签约金额'] },
    { id: 'currency', type: 'choice', label: { zh: '币种', en: 'Currency' }, options: CURRENCIES, initial: 'CNY', width: 90 },
    { id: 'signed_on', type: 'date', label: { zh: '签订日期', en: 'Signed' }, width: 120, synonyms: ['签约日期', '签订时间', '合同日期'] },
    { id: 'starts_on', type: 'date', label: { zh: '开始日期', en: 'Starts' }, width: 120, synonyms: ['生效日期'] },
    { id: 'ends_on', type: 'date', label: { zh: '到期日期', en: 'Ends' }, width: 120, synonyms: ['结束日期', '截止日期', '到期日'] },
    { id: 'owner', type: 'link', to: 'members', label: { zh: '负责人', en: 'Owner' }, width: 100, synonyms: ['业务员', '签约人', '销售'] },
    { id: 'notes', type: 'longtext', label: { zh: '备注', en: 'Notes' }, search: true, width: 200 },
    { id: 'approval', type: 'choice', label: { zh: '审批', en: 'Approval' }, options: APPROVAL_STATE, readonly: true, width: 100 },
    { id: 'version', type: 'integer', label: { zh: '版本', en: 'Version' }, initial: 1, readonly: true, width: 70 },
    ARCHIVED,
  ],
};

/** What was sold, line by line: deliveries count against these. Written with the contract, never as plain records. */
export const contractLines: ObjectType = {
  id: 'contract_lines',
  label: { zh: '合同明细', en: 'Contract lines' },
  one: { zh: '合同明细', en: 'Contract line' },
  title: 'description',
  fields: [
    { id: 'contract', type: 'link', to: 'contracts', label: { zh: '合同', en: 'Contract' }, required: true },
    ...GOODS,
    { id: 'tax_rate', type: 'percent', label: { zh: '税率', en: 'Tax rate' }, width: 80 },
    LINE_AMOUNT,
    LINE_NOTES,
  ],
};

/** A contract as it was before an agreed change; its id is made from the contract and the version number. */
export const contractVersions: ObjectType = {
  id: 'contract_versions',
  label: { zh: '合同版本', en: 'Contract versions' },
  one: { zh: '合同版本', en: 'Contract version' },
  title: 'reason',
  system: true,
  fields: [
    { id: 'contract', type: 'link', to: 'contracts', label: { zh: '合同', en: 'Contract' }, required: true },
    { id: 'version', type: 'integer', label: { zh: '版本', en: 'Version' } },
    { id: 'reason', type: 'longtext', label: { zh: '变更原因', en: 'Reason' }, required: true },
    { id: 'agreed_on', type: 'date', label: { zh: '变更日期', en: 'Agreed on' } },
    { id: 'snapshot', type: 'json', label: { zh: '变更前内容', en: 'Contents before' } },
  ],
};
