import type { Option } from './types.ts';

export const CUSTOMER_GRADES: readonly Option[] = [
  { key: 'key', label: { zh: '重点', en: 'Key' }, colour: 'purple' },
  { key: 'a', label: { zh: 'A 级', en: 'Grade A' }, colour: 'orange' },
  { key: 'b', label: { zh: 'B 级', en: 'Grade B' }, colour: 'blue' },
  { key: 'c', label: { zh: 'C 级', en: 'Grade C' }, colour: 'grey' },
];

export const CUSTOMER_CATEGORIES: readonly Option[] = [
  { key: 'end_user', label: { zh: '终端客户', en: 'End user' }, colour: 'blue' },
  { key: 'dealer', label: { zh: '经销商', en: 'Dealer' }, colour: 'purple' },
  { key: 'integrator', label: { zh: '集成商', en: 'Integrator' }, colour: 'cyan' },
  { key: 'partner', label: { zh: '合作伙伴', en: 'Partner' }, colour: 'green' },
  { key: 'other', label: { zh: '其他', en: 'Other' }, colour: 'grey' },
];

export const CUSTOMER_STATUS: readonly Option[] = [
  { key: 'potential', label: { zh: '潜在', en: 'Potential' }, colour: 'grey' },
  { key: 'active', label: { zh: '跟进中', en: 'In contact' }, colour: 'blue' },
  { key: 'signed', label: { zh: '已签约', en: 'Signed' }, colour: 'green' },
  { key: 'dormant', label: { zh: '沉睡', en: 'Dormant' }, colour: 'gold' },
  { key: 'lost', label: { zh: '流失', en: 'Lost' }, colour: 'red' },
];

export const SOURCES: readonly Option[] = [
  { key: 'referral', label: { zh: '转介绍', en: 'Referral' }, colour: 'green' },
  { key: 'exhibition', label: { zh: '展会', en: 'Exhibition' }, colour: 'purple' },
  { key: 'website', label: { zh: '网站', en: 'Website' }, colour: 'blue' },
  { key: 'phone', label: { zh: '电话', en: 'Phone' }, colour: 'cyan' },
  { key: 'wechat', label: { zh: '微信', en: 'WeChat' }, colour: 'lime' },
  { key: 'ads', label: { zh: '广告', en: 'Advertising' }, colour: 'magenta' },
  { key: 'visit', label: { zh: '拜访', en: 'Visit' }, colour: 'orange' },
  { key: 'other', label: { zh: '其他', en: 'Other' }, colour: 'grey' },
];

/** Provinces of China as people write them in a customer list; the key is the GB/T 2260 province code. */
export const REGIONS: readonly Option[] = [
  ['11', '北京', 'Beijing'], ['12', '天津', 'Tianjin'], ['13', '河北', 'Hebei'], ['14', '山西', 'Shanxi'],
  ['15', '内蒙古', 'Inner Mongolia'], ['21', '辽宁', 'Liaoning'], ['22', '吉林', 'Jilin'], ['23', '黑龙江', 'Heilongjiang'],
  ['31', '上海', 'Shanghai'], ['32', '江苏', 'Jiangsu'], ['33', '浙江', 'Zhejiang'], ['34', '安徽', 'Anhui'],
  ['35', '福建', 'Fujian'], ['36', '江西', 'Jiangxi'], ['37', '山东', 'Shandong'], ['41', '河南', 'Henan'],
  ['42', '湖北', 'Hubei'], ['43', '湖南', 'Hunan'], ['44', '广东', 'Guangdong'], ['45', '广西', 'Guangxi'],
  ['46', '海南', 'Hainan'], ['50', '重庆', 'Chongqing'], ['51', '四川', 'Sichuan'], ['52', '贵州', 'Guizhou'],
  ['53', '云南', 'Yunnan'], ['54', '西藏', 'Tibet'], ['61', '陕西', 'Shaanxi'], ['62', '甘肃', 'Gansu'],
  ['63', '青海', 'Qinghai'], ['64', '宁夏', 'Ningxia'], ['65', '新疆', 'Xinjiang'], ['71', '台湾', 'Taiwan'],
  ['81', '香港', 'Hong Kong'], ['82', '澳门', 'Macao'], ['99', '海外', 'Overseas'],
].map(([key, zh, en]) => ({ key: key as string, label: { zh: zh as string, en: en as string } }));

export const LEAD_STATUS: readonly Option[] = [
  { key: 'new', label: { zh: '新线索', en: 'New' }, colour: 'blue' },
  { key: 'contacted', label: { zh: '已联系', en: 'Contacted' }, colour: 'cyan' },
  { key: 'qualified', label: { zh: '有意向', en: 'Qualified' }, colour: 'green' },
  { key: 'converted', label: { zh: '已转化', en: 'Converted' }, colour: 'purple' },
  { key: 'invalid', label: { zh: '无效', en: 'Invalid' }, colour: 'grey' },
];

export const DEAL_STAGES: readonly Option[] = [
  { key: 'contact', label: { zh: '初步接触', en: 'First contact' }, colour: 'grey' },
  { key: 'need', label: { zh: '需求确认', en: 'Need confirmed' }, colour: 'cyan' },
  { key: 'quote', label: { zh: '报价', en: 'Quoted' }, colour: 'blue' },
  { key: 'negotiate', label: { zh: '谈判', en: 'Negotiation' }, colour: 'gold' },
  { key: 'won', label: { zh: '赢单', en: 'Won' }, colour: 'green' },
  { key: 'lost', label: { zh: '输单', en: 'Lost' }, colour: 'red' },
];

export const FOLLOW_UP_WAYS: readonly Option[] = [
  { key: 'call', label: { zh: '电话', en: 'Call' }, colour: 'cyan' },
  { key: 'visit', label: { zh: '拜访', en: 'Visit' }, colour: 'orange' },
  { key: 'wechat', label: { zh: '微信', en: 'WeChat' }, colour: 'lime' },
  { key: 'mail', label: { zh: '邮件', en: 'Mail' }, colour: 'blue' },
  { key: 'meeting', label: { zh: '会议', en: 'Meeting' }, colour: 'purple' },
  { key: 'other', label: { zh: '其他', en: 'Other' }, colour: 'grey' },
];

export const TASK_STATUS: readonly Option[] = [
  { key: 'open', label: { zh: '待办', en: 'Open' }, colour: 'blue' },
  { key: 'done', label: { zh: '完成', en: 'Done' }, colour: 'green' },
  { key: 'cancelled', label: { zh: '取消', en: 'Cancelled' }, colour: 'grey' },
];

export const QUOTE_STATUS: readonly Option[] = [
  { key: 'draft', label: { zh: '草稿', en: 'Draft' }, colour: 'grey' },
  { key: 'issued', label: { zh: '已发出', en: 'Issued' }, colour: 'blue' },
  { key: 'accepted', label: { zh: '已接受', en: 'Accepted' }, colour: 'green' },
  { key: 'rejected', label: { zh: '被拒绝', en: 'Rejected' }, colour: 'red' },
  { key: 'void', label: { zh: '作废', en: 'Void' }, colour: 'grey' },
];

export const TAX_MODES: readonly Option[] = [
  { key: 'included', label: { zh: '含税', en: 'Tax included' } },
  { key: 'excluded', label: { zh: '不含税', en: 'Tax excluded' } },
];

export const CONTRACT_STATUS: readonly Option[] = [
  { key: 'draft', label: { zh: '草稿', en: 'Draft' }, colour: 'grey' },
  { key: 'active', label: { zh: '执行中', en: 'Active' }, colour: 'blue' },
  { key: 'finished', label: { zh: '已完成', en: 'Finished' }, colour: 'green' },
  { key: 'ended', label: { zh: '已终止', en: 'Ended' }, colour: 'red' },
];

export const DELIVERY_STATUS: readonly Option[] = [
  { key: 'planned', label: { zh: '待交付', en: 'Planned' }, colour: 'grey' },
  { key: 'shipped', label: { zh: '已发货', en: 'Shipped' }, colour: 'blue' },
  { key: 'accepted', label: { zh: '已验收', en: 'Accepted' }, colour: 'green' },
];

export const PAYMENT_WAYS: readonly Option[] = [
  { key: 'transfer', label: { zh: '银行转账', en: 'Bank transfer' } },
  { key: 'draft', label: { zh: '承兑汇票', en: 'Bank draft' } },
  { key: 'cash', label: { zh: '现金', en: 'Cash' } },
  { key: 'wechat', label: { zh: '微信', en: 'WeChat Pay' } },
  { key: 'alipay', label: { zh: '支付宝', en: 'Alipay' } },
  { key: 'other', label: { zh: '其他', en: 'Other' } },
];

export const CURRENCIES: readonly Option[] = [
  { key: 'CNY', label: { zh: '人民币', en: 'CNY' } },
  { key: 'USD', label: { zh: '美元', en: 'USD' } },
  { key: 'EUR', label: { zh: '欧元', en: 'EUR' } },
  { key: 'HKD', label: { zh: '港币', en: 'HKD' } },
];

export const MEMBER_ROLES: readonly Option[] = [
  { key: 'admin', label: { zh: '管理员', en: 'Administrator' }, colour: 'purple' },
  { key: 'manager', label: { zh: '主管', en: 'Manager' }, colour: 'gold' },
  { key: 'sales', label: { zh: '销售', en: 'Sales' }, colour: 'blue' },
  { key: 'finance', label: { zh: '财务', en: 'Finance' }, colour: 'green' },
];

/** What a user may choose when adding a field; the labels are the words of the "add field" form. */
export const FIELD_TYPES: readonly Option[] = [
  { key: 'text', label: { zh: '单行文本', en: 'Text' } },
  { key: 'longtext', label: { zh: '多行文本', en: 'Long text' } },
  { key: 'choice', label: { zh: '单选', en: 'Choice' } },
  { key: 'decimal', label: { zh: '数字', en: 'Number' } },
  { key: 'integer', label: { zh: '整数', en: 'Whole number' } },
  { key: 'money', label: { zh: '金额', en: 'Amount' } },
  { key: 'percent', label: { zh: '百分比', en: 'Percent' } },
  { key: 'date', label: { zh: '日期', en: 'Date' } },
  { key: 'boolean', label: { zh: '是/否', en: 'Yes / no' } },
  { key: 'phone', label: { zh: '电话', en: 'Phone' } },
  { key: 'email', label: { zh: '邮箱', en: 'Email' } },
  { key: 'url', label: { zh: '网址', en: 'Web address' } },
  { key: 'link', label: { zh: '关联记录', en: 'Link' } },
];
