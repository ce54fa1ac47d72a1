import type { ApprovalObject, ApprovalRule } from '../../preload/contract/approvals.ts';
import { newId } from '../changes/index.ts';
import { appError } from '../errors.ts';
import { act, type Asked } from '../process/approvals/act.ts';
import { backTest } from '../process/approvals/back-test.ts';
import { testableFields } from '../process/approvals/condition.ts';
import { factFields } from '../process/approvals/fact-fields.ts';
import { readPeople } from '../process/approvals/people.ts';
import { planOf, previewSheet, type Sheet } from '../process/approvals/preview.ts';
import { readRequest, requestsOf } from '../process/approvals/requests.ts';
import { ruleProblems } from '../process/approvals/rule-problems.ts';
import { readRules, ruleWrite } from '../process/approvals/rules.ts';
import { approvalStatistics } from '../process/approvals/statistics.ts';
import { submit, type Submission } from '../process/approvals/submit.ts';
import { presentRequests, waitingCount, waitingLists } from '../process/approvals/view.ts';
import { readRows } from '../store/rows.ts';
import type { CoreContext } from './context.ts';

export function approvalHandlers(context: CoreContext) {
  const { store, changes, desk } = context;
  const now = (): number => context.now();

  function problemsOf(id: string | null, rule: ApprovalRule) {
    return ruleProblems(rule, { id, fields: testableFields(store.registry, rule.object), people: readPeople(store, now()), rules: readRules(store) });
  }

  function rules() {
    const all = readRules(store);
    return {
      rules: all.map((rule) => ({ ...rule, problems: problemsOf(rule.id, rule) })),
      facts: [...factFields('quotes')],
    };
  }

  function saveRule({ id, rule }: { id?: string | undefined; rule: ApprovalRule }) {
    const problems = problemsOf(id ?? null, rule);
    if (problems.some(({ blocking }) => blocking)) return { id: null, batch: null, problems };
    const record = id ?? newId(desk.entropy);
    const position = id === undefined ? (store.db.pluck<number | null>('SELECT max(position) FROM approval_rules')[0] ?? 0) + 1 : null;
    const batch = changes.commit({ kind: 'settings', label: rule.name, writes: [ruleWrite(record, rule, position)] });
    return { id: record, batch: batch?.id ?? null, problems };
  }

  function removeRule({ id }: { id: string }) {
    const row = readRows(store.db, store.registry.object('approval_rules'), [id]).get(id);
    if (!row) throw appError('record.notFound', 'There is no such rule.', { object: 'approval_rules', id });
    const batch = changes.commit({ kind: 'settings', label: String(row.values.get('name') ?? ''), writes: [{ object: 'approval_rules', record: id, set: { deleted: 1 } }] });
    return { batch: batch?.id ?? null };
  }

  function orderRules({ ids }: { ids: string[] }) {
    const here = readRows(store.db, store.registry.object('approval_rules'), ids);
    const writes = ids.filter((id) => here.has(id)).map((record, index) => ({ object: 'approval_rules', record, set: { position: index + 1 } }));
    return { batch: changes.commit({ kind: 'settings', writes })?.id ?? null };
  }

  return {
    'approvals.rules': rules,
    'approvals.saveRule': saveRule,
    'approvals.removeRule': removeRule,
    'approvals.orderRules': orderRules,
    'approvals.checkRule': ({ id, rule }: { id?: string | undefined; rule: ApprovalRule }) => ({ problems: problemsOf(id ?? null, rule) }),
    'approvals.backTest': ({ id, rule, months }: { id?: string | undefined; rule: ApprovalRule; months: number }) => backTest(store, { id: id ?? null, rule, months }, now()),
    'approvals.preview': (sheet: Sheet) => previewSheet(store, sheet, desk.member, now()),
    'approvals.ofRecord': ({ object, record }: { object: ApprovalObject; record: string }) => {
      const row = readRows(store.db, store.registry.object(object), [record]).get(record);
      return {
        state: String(row?.values.get('approval') ?? ''), plan: planOf(store, object, record, desk.member, now()),
        requests: presentRequests(store, requestsOf(store, object, record), desk.member, now()),
      };
    },
    'approvals.submit': (wanted: Submission) => submit({ store, changes, desk }, wanted),
    'approvals.get': ({ id }: { id: string }) => {
      const [view] = presentRequests(store, [readRequest(store, id)], desk.member, now());
      if (!view) throw appError('record.notFound', 'The request is not here.', { object: 'approvals', id });
      return view;
    },
    'approvals.act': ({ id, ...asked }: { id: string } & Asked) => act({ store, changes, desk }, id, asked),
    'approvals.waiting': () => waitingLists(store, desk.member, now()),
    'approvals.count': () => waitingCount(store, desk.member, now()),
    'approvals.statistics': ({ months }: { months: number }) => approvalStatistics(store, months, now()),
  };
}
