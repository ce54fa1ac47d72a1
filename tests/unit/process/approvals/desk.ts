import type { ApprovalRule } from '../../../../preload/contract/approvals.ts';
import { newId } from '../../../../db/changes/index.ts';
import type { Value } from '../../../../db/model/types.ts';
import { act, type Asked } from '../../../../db/process/approvals/act.ts';
import { ruleWrite } from '../../../../db/process/approvals/rules.ts';
import { submit } from '../../../../db/process/approvals/submit.ts';
import { createQuotes, type Quotes } from '../../../../db/process/quotes/quotes.ts';
import type { QuoteHeader, QuoteLine } from '../../../../db/process/quotes/quote-sheet.ts';
import { readRows } from '../../../../db/store/rows.ts';
import { openBook, type Book } from '../../../support/book.ts';

export const SALES = 'member-sales-1';
export const PEER = 'member-sales-2';
export const MANAGER = 'member-manager';
export const DIRECTOR = 'member-director';
export const ADMIN = 'member-admin-1';
export const FINANCE = 'member-finance';
export const CUSTOMER = 'customer-0001';

/** A book with a small team: two who sell, their manager, a director above, finance, an administrator; quotes at 100 yuan a piece that cost 60. */
export interface ApprovalDesk {
  readonly book: Book;
  readonly quotes: Quotes;
  set(object: string, record: string, set: Record<string, Value>): void;
  read(object: string, record: string): ReadonlyMap<string, Value>;
  rule(over: Partial<ApprovalRule>): string;
  /** A saved draft quote at this rate for the whole. */
  quote(rate: string, quantity?: string): string;
  resave(id: string, change: { header?: Partial<QuoteHeader>; line?: Partial<QuoteLine> }): void;
  as<T>(member: string, work: () => T): T;
  submit(record: string, object?: 'quotes' | 'contracts'): string;
  act(id: string, member: string, asked: Partial<Asked> & Pick<Asked, 'kind'>): string;
}

export function approvalDesk(): ApprovalDesk {
  const book = openBook({ member: SALES });
  const { store, changes, desk } = book;
  const quotes = createQuotes({ ...book, settings: { deskPrefix: () => 'A', validityDays: () => 30 } });
  const set = (object: string, record: string, values: Record<string, Value>): void => void changes.commit({ kind: 'edit', writes: [{ object, record, set: values }] });
  const member = (record: string, name: string, role: string, manager: string | null, over: Record<string, Value> = {}): void => set('members', record, { name, role, manager, active: 1, department: 'department-1', ...over });
  set('departments', 'department-1', { name: '销售部', head: MANAGER });
  member(SALES, '周文博', 'sales', MANAGER);
  member(PEER, '陈浩然', 'sales', MANAGER);
  member(MANAGER, '李晓雯', 'manager', DIRECTOR, { approval_limit: 100_000_00 });
  member(DIRECTOR, '赵总', 'manager', null, { approval_limit: 10_000_000_00 });
  member(FINANCE, '沈慧', 'finance', DIRECTOR);
  member(ADMIN, '管理员', 'admin', null);
  set('customers', CUSTOMER, { name: '无锡宏远机械有限公司', grade: 'b', owner: SALES });
  set('products', 'product-0001', { name: '变频器', price: '100', cost: '60' });
  const line: QuoteLine = { product: 'product-0001', description: '变频器', spec: '', unit: '台', quantity: '10', unitPrice: '100', discountRate: '100', taxRate: '0', unitCost: '', listPrice: '', notes: '' };

  function as<T>(who: string, work: () => T): T {
    const before = desk.member;
    desk.member = who;
    try {
      return work();
    } finally {
      desk.member = before;
    }
  }

  return {
    book, quotes, set, as,
    read: (object, record) => readRows(store.db, store.registry.object(object), [record]).get(record)?.values ?? new Map(),
    rule: (over) => {
      const id = newId(desk.entropy);
      const rule: ApprovalRule = { name: '规则', object: 'quotes', active: true, condition: { match: 'all', conditions: [], groups: [] }, outcome: 'ask', steps: [], ...over };
      const position = store.db.pluck<number>('SELECT count(*) FROM approval_rules')[0] ?? 0;
      changes.commit({ kind: 'settings', writes: [ruleWrite(id, rule, position)] });
      return id;
    },
    quote: (rate, quantity = '10') => {
      const { header } = quotes.blank({ customer: CUSTOMER, deal: null });
      return quotes.save({ header: { ...header, owner: SALES }, lines: [{ ...line, discountRate: rate, quantity }] }).id;
    },
    resave: (id, { header, line: cells }) => {
      const stored = quotes.get(id);
      quotes.save({ id, header: { ...stored.header, ...header }, lines: stored.lines.map((each) => ({ ...each, ...cells })) });
    },
    submit: (record, object = 'quotes') => submit({ store, changes, desk }, { object, record, urgent: false, urgentReason: '', text: '' }).id,
    act: (id, who, asked) => as(who, () => act({ store, changes, desk }, id, { text: '', to: '', where: 'after', ...asked }).status),
  };
}

/** A step as rules hold it. */
export function step(over: Partial<ApprovalRule['steps'][number]> = {}): ApprovalRule['steps'][number] {
  return { name: '主管审批', mode: 'any', who: [{ kind: 'manager' }], time: null, ...over };
}

/** A condition of one test. */
export function when(field: string, op: ApprovalRule['condition']['conditions'][number]['op'], ...values: Value[]): ApprovalRule['condition'] {
  return { match: 'all', conditions: [{ field, op, values }], groups: [] };
}
