/** The list of a hand-over pack as a workbook: what is handed over, item by item, and what the receiver said. */
import type { Value } from '../model/types.ts';
import { writeList } from './workbook.ts';

const WORDS = {
  zh: { object: '类别', label: '事项', status: '状态', remark: '备注', signedAt: '签收时间', open: '待签收', signed: '已签收', questioned: '有疑问' },
  en: { object: 'Kind', label: 'Item', status: 'Status', remark: 'Remark', signedAt: 'Signed off', open: 'To sign off', signed: 'Signed off', questioned: 'Questioned' },
} as const;

export interface HandoverRow {
  /** Name of the object in the language of the workbook. */
  readonly object: string;
  readonly label: string;
  readonly status: 'open' | 'signed' | 'questioned';
  readonly remark: string;
  readonly signedAt: string | null;
}

/** Writes a pack's items. Throws `file.notWritable`. */
export function writeHandover(path: string, name: string, rows: readonly HandoverRow[], language: 'zh' | 'en'): Promise<{ rows: number }> {
  const w = WORDS[language];
  const column = (id: 'object' | 'label' | 'status' | 'remark' | 'signedAt', width: number, type: 'text' | 'instant' = 'text') => ({ id, type, label: { zh: WORDS.zh[id], en: WORDS.en[id] }, width });
  const records = rows.map((row) => {
    const values: Record<string, Value> = { object: row.object, label: row.label, status: w[row.status], remark: row.remark, signedAt: row.signedAt };
    return { values, titles: {} };
  });
  return writeList(path, { name, language, fields: [column('object', 100), column('label', 360), column('status', 90), column('remark', 240), column('signedAt', 150, 'instant')], records });
}
