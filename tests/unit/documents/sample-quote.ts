import type { QuoteDocument } from '../../../db/documents/quote-document.ts';

/** A small issued quote, to be bent by each test. */
export function sampleQuote(over: Partial<QuoteDocument> = {}): QuoteDocument {
  return {
    kind: 'quote', number: 'Q26-A-0012', version: 1, subject: '二期改造', date: '2026-11-23', validUntil: '2026-12-23', currency: 'CNY', taxMode: 'included',
    company: {
      name: '苏州衡川自动化设备有限公司', nameEn: 'Hengchuan Automation', address: '星湖街 328 号', phone: '0512-62850137', email: 'sales@hengchuan.example',
      website: 'www.hengchuan.example', taxNumber: '91320594MA1X8K2Q7T', bank: '工商银行园区支行', bankAccount: '1102020809000123456', logo: '', seal: '',
    },
    customer: { name: '无锡市宏远纺织机械有限公司', address: '洛社镇人民路 66 号', phone: '' },
    contact: { name: '王建国', title: '采购经理', phone: '13861802277', email: '' },
    salesperson: { name: '李晓雯', title: '', phone: '13913520088', email: '' },
    lines: [{ position: 1, description: '变频器', spec: 'ATV320 7.5kW', unit: '台', notes: '', quantity: '2', unitPrice: '3120.5', discountRate: '100', taxRate: '13', amount: 624_100 }],
    totals: { subtotal: 624_100, lineDiscount: 0, discount: 0, net: 552_301, tax: 71_799, freight: 0, total: 624_100, taxByRate: [{ rate: '13', net: 552_301, tax: 71_799 }] },
    terms: '款到发货', notes: '', ...over,
  };
}
