import { ARCHIVED } from '../archived.ts';
import { FORECASTS, LOST_REASONS } from '../choices-process.ts';
import { CURRENCIES, DEAL_STAGES, SOURCES } from '../choices.ts';
import type { ObjectType } from '../types.ts';

export const deals: ObjectType = {
  id: 'deals',
  label: { zh: '商机', en: 'Deals' },
  one: { zh: '商机', en: 'Deal' },
  title: 'name',
  fields: [
    { id: 'name', type: 'text', label: { zh: '商机名称', en: 'Deal' }, required: true, key: true, search: true, width: 220,
      synonyms: ['项目名称', '项目', '商机', '机会名称', 'opportunity', 'project'] },
    { id: 'customer', type: 'link', to: 'customers', label: { zh: '客户', en: 'Customer' }, required: true, width: 200,
      synonyms: ['客户名称', '公司', '公司名称', 'account', 'company'] },
    { id: 'contact', type: 'link', to: 'contacts', label: { zh: '联系人', en: 'Contact' }, width: 110 },
    { id: 'stage', type: 'choice', label: { zh: '阶段', en: 'Stage' }, options: DEAL_STAGES, initial: 'contact', width: 110,
      synonyms: ['销售阶段', '商机阶段', '进度', 'sales stage'] },
    { id: 'amount', type: 'money', label: { zh: '预计金额', en: 'Amount' }, width: 130,
      synonyms: ['金额', '商机金额', '预计成交金额', '预估金额', 'value', 'expected revenue'] },
    { id: 'currency', type: 'choice', label: { zh: '币种', en: 'Currency' }, options: CURRENCIES, initial: 'CNY', width: 90, synonyms: ['货币'] },
    { id: 'probability', type: 'percent', label: { zh: '赢率', en: 'Probability' }, width: 90, synonyms: ['成交概率', '可能性', '成功率'] },
    { id: 'close_date', type: 'date', label: { zh: '预计成交日期', en: 'Expected close' }, width: 130,
      synonyms: ['预计签单日期', '预计成交时间', '成交日期', 'close date'] },
    { id: 'closed_on', type: 'date', label: { zh: '关闭日期', en: 'Closed on' }, width: 120, synonyms: ['签单日期', '赢单日期'] },
    { id: 'owner', type: 'link', to: 'members', label: { zh: '负责人', en: 'Owner' }, width: 100, synonyms: ['业务员', '销售', 'salesperson'] },
    { id: 'need', type: 'longtext', label: { zh: '需求', en: 'Requirement' }, search: true, width: 200, synonyms: ['客户需求', '需求描述', 'requirements'] },
    { id: 'forecast', type: 'choice', label: { zh: '预测', en: 'Forecast' }, options: FORECASTS, width: 90 },
    { id: 'stage_since', type: 'instant', label: { zh: '进入阶段时间', en: 'In stage since' }, readonly: true, width: 150 },
    { id: 'reached', type: 'choice', label: { zh: '最远阶段', en: 'Furthest stage' }, options: DEAL_STAGES, readonly: true, width: 110 },
    { id: 'stage_note', type: 'text', label: { zh: '阶段说明', en: 'Stage note' }, width: 150, synonyms: ['跳过原因', '变更说明'] },
    { id: 'source', type: 'choice', label: { zh: '来源', en: 'Source' }, options: SOURCES, width: 90, synonyms: ['商机来源'] },
    { id: 'lead', type: 'link', to: 'leads', label: { zh: '来自线索', en: 'From lead' }, readonly: true, width: 160 },
    { id: 'competitor', type: 'text', label: { zh: '竞争对手', en: 'Competitor' }, width: 130, synonyms: ['竞品'] },
    { id: 'lost_kind', type: 'choice', label: { zh: '输单类别', en: 'Lost because of' }, options: LOST_REASONS, width: 110 },
    { id: 'lost_reason', type: 'text', label: { zh: '输单原因', en: 'Lost reason' }, width: 150, synonyms: ['丢单原因', '失败原因'] },
    { id: 'notes', type: 'longtext', label: { zh: '备注', en: 'Notes' }, search: true, width: 200, synonyms: ['说明', 'remark'] },
    ARCHIVED,
  ],
};
