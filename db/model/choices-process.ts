import type { Option } from './types.ts';

/** Where a document stands on its way through approval; empty: it needs none yet. */
export const APPROVAL_STATE: readonly Option[] = [
  { key: 'waiting', label: { zh: '审批中', en: 'Waiting' }, colour: 'gold' },
  { key: 'passed', label: { zh: '已通过', en: 'Approved' }, colour: 'green' },
  { key: 'returned', label: { zh: '已退回', en: 'Returned' }, colour: 'orange' },
  { key: 'refused', label: { zh: '已拒绝', en: 'Refused' }, colour: 'red' },
  { key: 'withdrawn', label: { zh: '已撤回', en: 'Withdrawn' }, colour: 'grey' },
  { key: 'reopened', label: { zh: '改动待重审', en: 'Changed since' }, colour: 'orange' },
];

/** What an instalment waits for before its days are counted. */
export const PLAN_EVENTS: readonly Option[] = [
  { key: 'date', label: { zh: '固定日期', en: 'A date' } },
  { key: 'signing', label: { zh: '签约后', en: 'Signing' } },
  { key: 'delivery', label: { zh: '交付后', en: 'Delivery' } },
  { key: 'acceptance', label: { zh: '验收后', en: 'Acceptance' } },
];

export const BANK_LINE_STATUS: readonly Option[] = [
  { key: 'suspense', label: { zh: '待认领', en: 'In suspense' }, colour: 'gold' },
  { key: 'posted', label: { zh: '已入账', en: 'Posted' }, colour: 'green' },
  { key: 'ignored', label: { zh: '不处理', en: 'Set aside' }, colour: 'grey' },
];

export const INVOICE_STATUS: readonly Option[] = [
  { key: 'requested', label: { zh: '待开票', en: 'Requested' }, colour: 'gold' },
  { key: 'issued', label: { zh: '已开票', en: 'Issued' }, colour: 'green' },
  { key: 'void', label: { zh: '已作废', en: 'Void' }, colour: 'grey' },
];

export const INVOICE_KINDS: readonly Option[] = [
  { key: 'special', label: { zh: '增值税专用发票', en: 'VAT special invoice' } },
  { key: 'general', label: { zh: '增值税普通发票', en: 'VAT general invoice' } },
  { key: 'receipt', label: { zh: '收据', en: 'Receipt' } },
];

/** Why a deal was lost: few words, so that they can be counted; the story is in the deal's own text. */
export const LOST_REASONS: readonly Option[] = [
  { key: 'price', label: { zh: '价格', en: 'Price' }, colour: 'red' },
  { key: 'competitor', label: { zh: '竞争对手', en: 'Competitor' }, colour: 'orange' },
  { key: 'product', label: { zh: '产品不符', en: 'Product does not fit' }, colour: 'purple' },
  { key: 'budget', label: { zh: '预算取消', en: 'No budget' }, colour: 'gold' },
  { key: 'timing', label: { zh: '交期', en: 'Timing' }, colour: 'blue' },
  { key: 'silent', label: { zh: '失去联系', en: 'No answer' }, colour: 'grey' },
  { key: 'other', label: { zh: '其他', en: 'Other' }, colour: 'grey' },
];

export const FORECASTS: readonly Option[] = [
  { key: 'commit', label: { zh: '承诺', en: 'Commit' }, colour: 'green' },
  { key: 'best', label: { zh: '争取', en: 'Best case' }, colour: 'blue' },
  { key: 'pipeline', label: { zh: '储备', en: 'Pipeline' }, colour: 'grey' },
  { key: 'omitted', label: { zh: '不计入', en: 'Omitted' } },
];

export const ASSIGN_WAYS: readonly Option[] = [
  { key: 'round_robin', label: { zh: '轮流', en: 'In turn' } },
  { key: 'least_busy', label: { zh: '最空闲', en: 'Least busy' } },
  { key: 'fixed', label: { zh: '指定成员', en: 'One member' } },
];

/** How a customer got into or out of the pool, or changed hands. */
export const POOL_REASONS: readonly Option[] = [
  { key: 'no_contact', label: { zh: '长期未跟进', en: 'No contact' } },
  { key: 'no_deal', label: { zh: '长期未成交', en: 'No deal' } },
  { key: 'left', label: { zh: '成员离职', en: 'Member left' } },
  { key: 'no_need', label: { zh: '暂无需求', en: 'No need now' } },
  { key: 'unreachable', label: { zh: '无法联系', en: 'Unreachable' } },
  { key: 'over_capacity', label: { zh: '超出数量', en: 'Over capacity' } },
  { key: 'other', label: { zh: '其他', en: 'Other' } },
];

export const HANDOVER_STATUS: readonly Option[] = [
  { key: 'open', label: { zh: '待签收', en: 'To sign off' }, colour: 'gold' },
  { key: 'signed', label: { zh: '已签收', en: 'Signed off' }, colour: 'green' },
  { key: 'questioned', label: { zh: '有疑问', en: 'Questioned' }, colour: 'orange' },
];

/** Why a task exists: by hand, or by which reminder. */
export const REMINDERS: readonly Option[] = [
  { key: 'no_contact', label: { zh: '久未联系', en: 'Not contacted' }, colour: 'orange' },
  { key: 'birthday', label: { zh: '生日', en: 'Birthday' }, colour: 'magenta' },
  { key: 'contract_ending', label: { zh: '合同到期', en: 'Contract ending' }, colour: 'purple' },
  { key: 'payment_due', label: { zh: '应收款', en: 'Payment due' }, colour: 'red' },
  { key: 'stalled', label: { zh: '商机停滞', en: 'Deal stalled' }, colour: 'gold' },
  { key: 'approval_waiting', label: { zh: '待我审批', en: 'Approval waiting' }, colour: 'blue' },
  { key: 'pool_notice', label: { zh: '即将退回公海', en: 'Soon in the pool' }, colour: 'cyan' },
  { key: 'mention', label: { zh: '提到我', en: 'Mentioned' }, colour: 'lime' },
  { key: 'handover', label: { zh: '待签收', en: 'Handover' }, colour: 'green' },
  // What a list of the day shows by itself; a record is made of it once somebody puts it off or ticks it.
  { key: 'next_contact', label: { zh: '跟进', en: 'Follow up' }, colour: 'cyan' },
  { key: 'quote_expiring', label: { zh: '报价到期', en: 'Quote expiring' }, colour: 'gold' },
  { key: 'deal_closing', label: { zh: '预计成交', en: 'Deal closing' }, colour: 'green' },
  { key: 'lead_new', label: { zh: '新线索', en: 'New lead' }, colour: 'lime' },
];
