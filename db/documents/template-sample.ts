/** Quotes that templates are tried on: one as rich as any, one as bare as any. Invented people and firms. */
import type { InternalFigures } from './internal-figures.ts';
import type { QuoteDocument } from './quote-document.ts';

/** A document with the figures of 内部版 beside it. */
export interface TemplateSample {
  readonly document: QuoteDocument;
  readonly internal: InternalFigures;
}

const RICH: TemplateSample = {
  document: {
    kind: 'quote', number: 'Q26-A-0001', version: 2, subject: '二期产线改造', date: '2026-11-23', validUntil: '2026-12-23', currency: 'CNY', taxMode: 'included',
    company: {
      name: '示例科技有限公司', nameEn: 'Example Technology Co., Ltd.', address: '示例市示例路 1 号', phone: '0000-12345678', email: 'sales@example.com', website: 'www.example.com',
      taxNumber: '91000000000000000X', bank: '示例银行示例支行', bankAccount: '0000 0000 0000 0000', logo: '', seal: '',
    },
    customer: { name: '示例机械有限公司', address: '示例市工业园 66 号', phone: '0000-87654321' },
    contact: { name: '王女士', title: '采购经理', phone: '13800000000', email: 'wang@example.com' },
    salesperson: { name: '李先生', title: '销售', phone: '13900000000', email: 'li@example.com' },
    lines: [
      { position: 1, description: '变频器', spec: '7.5kW 三相 380V', unit: '台', notes: '含操作面板', quantity: '4', unitPrice: '2680', discountRate: '95', taxRate: '13', amount: 1_018_400 },
      { position: 2, description: '现场安装调试', spec: '', unit: '项', notes: '', quantity: '1', unitPrice: '1200', discountRate: '100', taxRate: '6', amount: 120_000 },
      { position: 3, description: '旧机折让', spec: '', unit: '台', notes: '', quantity: '-1', unitPrice: '300', discountRate: '100', taxRate: '13', amount: -30_000 },
    ],
    totals: {
      subtotal: 1_108_400, lineDiscount: 53_600, discount: 8_400, freight: 20_000, net: 998_017, tax: 121_983, total: 1_120_000,
      taxByRate: [{ rate: '6', net: 114_268, tax: 6_856 }, { rate: '13', net: 883_749, tax: 115_127 }],
    },
    terms: '1. 付款方式：合同签订后预付 30%，发货前付 60%，余款 10% 验收合格后 30 日内付清。\n2. 交货期：收到预付款后 20 个工作日。', notes: '报价含培训一次。',
  },
  internal: { lines: [{ unitCost: '1800', cost: 720_000, margin: '20.1' }, { unitCost: '500', cost: 50_000, margin: '55.83' }, { unitCost: null, cost: null, margin: null }], cost: 770_000, margin: null },
};

const NOBODY = { name: '', title: '', phone: '', email: '' };
const BARE: TemplateSample = {
  document: {
    ...RICH.document, number: '', version: 1, subject: '', date: '', validUntil: '', currency: 'USD', taxMode: 'excluded', terms: '', notes: '',
    company: { name: '', nameEn: '', address: '', phone: '', email: '', website: '', taxNumber: '', bank: '', bankAccount: '', logo: '', seal: '' },
    customer: { name: '', address: '', phone: '' }, contact: NOBODY, salesperson: NOBODY, lines: [],
    totals: { subtotal: 0, lineDiscount: 0, discount: 0, freight: 0, net: 0, tax: 0, total: 0, taxByRate: [] },
  },
  internal: { lines: [], cost: null, margin: null },
};

/** The rich one first: it is also what a preview without a quote shows. */
export const TEMPLATE_SAMPLES: readonly [TemplateSample, TemplateSample] = [RICH, BARE];
