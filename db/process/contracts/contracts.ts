import { derivedId, newId, type Changes, type Desk, type RecordWrite } from '../../changes/index.ts';
import { appError } from '../../errors.ts';
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import { readById, type ReadRecord } from '../../store/read.ts';
import type { Minor } from '../../values/money.ts';
import { guarded } from '../approvals/lock.ts';
import { isLocked } from './contract-lock.ts';
import { contractLineOf, contractLineValues, linesTotal, type ContractLine } from './contract-lines.ts';
import { deliveredState, remaining } from './delivered.ts';
import { planAmounts, planGap } from '../../values/shares.ts';
import { dueDay, planEvents } from './plan-dues.ts';
import { readFigures, readPlans, type ContractFigures, type ContractPlan } from './figures.ts';

/** One instalment as the editor holds it. */
export interface PlanInput {
  readonly id?: string | undefined;
  readonly name: string;
  /** Percent of the contract, decimal text; empty for a fixed amount. */
  readonly share: string;
  readonly amount: Minor | null;
  readonly after: 'date' | 'signing' | 'delivery' | 'acceptance';
  readonly afterDays: number | null;
  readonly due: string | null;
}

/** Lines and instalments of a contract, as they are written together. */
export interface ContractSheet {
  readonly lines: readonly ContractLine[];
  readonly plans: readonly PlanInput[];
}

/** A contract line with how far it is. */
export interface DeliveredLine extends ContractLine {
  readonly delivered: string;
  readonly planned: string;
  readonly left: string;
}

export interface ContractVersion {
  readonly version: number;
  readonly reason: string;
  readonly agreedOn: string | null;
  readonly at: string;
  readonly snapshot: string;
}

export interface ContractView {
  readonly contract: ReadRecord;
  readonly lines: readonly DeliveredLine[];
  readonly plans: readonly ContractPlan[];
  readonly versions: readonly ContractVersion[];
  readonly figures: ContractFigures;
  /** The terms stand: lines and instalments change as a new version only. */
  readonly locked: boolean;
}

/** An agreed change of a standing contract. */
export interface ContractChange extends ContractSheet {
  readonly id: string;
  readonly reason: string;
  readonly agreedOn: string | null;
  readonly endsOn: string | null;
}

export interface Contracts {
  /** Throws `record.notFound`. */
  get(id: string): ContractView;
  /** Replaces lines and instalments of a contract that is not in force yet. Throws `contract.locked`. */
  save(id: string, sheet: ContractSheet): { batch: string | null };
  /** Keeps what was, and writes what was agreed, as the next version; an approval that was given asks again. Throws `contract.noReason`. */
  change(change: ContractChange): { version: number; batch: string | null };
}

export function createContracts({ store, changes, desk }: { readonly store: Store; readonly changes: Changes; readonly desk: Desk }): Contracts {
  function read(id: string): ReadRecord {
    const [contract] = readById(store, store.registry.object('contracts'), [id]);
    if (!contract) throw appError('record.notFound', 'There is no such contract.', { object: 'contracts', id });
    return contract;
  }

  function linesOf(id: string): ContractLine[] {
    const ids = store.db.pluck<string>('SELECT id FROM contract_lines WHERE contract = ? AND deleted IS NOT 1 ORDER BY position, rid', [id]);
    return readById(store, store.registry.object('contract_lines'), ids).map((line) => contractLineOf(line.id, line.values));
  }

  /** Lines, instalments and the amount that they come to; what is not among them any more goes to the recycle bin. */
  function sheetWrites(contract: ReadRecord, { lines, plans }: ContractSheet): RecordWrite[] {
    const { id, values } = contract;
    const currency = String(values['currency'] ?? 'CNY');
    const total = lines.length > 0 ? linesTotal(lines, currency) : wholeAmount(values['amount']);
    const events = planEvents(store, id, values['signed_on'] ?? null);
    const amounts = planAmounts(total, plans);
    const kept = new Set([...lines, ...plans].flatMap((row) => row.id ?? []));
    const gone = (object: string): RecordWrite[] => store.db
      .pluck<string>(`SELECT id FROM ${object} WHERE contract = ? AND deleted IS NOT 1`, [id])
      .filter((row) => !kept.has(row)).map((record) => ({ object, record, set: { deleted: 1 } }));
    return [
      ...(lines.length > 0 ? [{ object: 'contracts', record: id, set: { amount: total } }] : []),
      ...lines.map((line, at) => ({ object: 'contract_lines', record: line.id ?? newId(desk.entropy), set: contractLineValues(id, line, at + 1, currency) })),
      ...plans.map((plan, at) => ({
        object: 'payment_plans', record: plan.id ?? newId(desk.entropy),
        set: {
          name: plan.name, contract: id, customer: values['customer'] ?? null, share: plan.share || null, amount: amounts[at] ?? null, currency, after: plan.after,
          after_days: plan.afterDays, due: dueDay({ after: plan.after, afterDays: plan.afterDays, due: plan.due }, events), owner: values['owner'] ?? null,
        },
      })),
      ...gone('contract_lines'), ...gone('payment_plans'),
    ];
  }

  function versionsOf(id: string): ContractVersion[] {
    return store.db.all<ContractVersion>(`
      SELECT version, reason, agreed_on AS agreedOn, coalesce(created_at, '') AS at, snapshot FROM contract_versions
      WHERE contract = ? AND deleted IS NOT 1 ORDER BY version DESC`, [id]);
  }

  return {
    get: (id) => {
      const contract = read(id);
      const state = deliveredState(store, id);
      const lines = linesOf(id).map((line): DeliveredLine => {
        const delivered = state.delivered.get(line.id ?? '') ?? '0';
        return { ...line, delivered, planned: state.planned.get(line.id ?? '') ?? '0', left: remaining(line.quantity, delivered) };
      });
      const plans = readPlans(store, id);
      return {
        contract, lines, plans, versions: versionsOf(id), locked: isLocked(store, id, contract.values['status'] ?? null),
        figures: { ...readFigures(store, id, contract), planGap: plans.length === 0 ? 0 : planGap(wholeAmount(contract.values['amount']), plans.map((plan) => plan.amount)), complete: state.complete },
      };
    },

    save: (id, sheet) => {
      const contract = read(id);
      if (isLocked(store, id, contract.values['status'] ?? null)) throw appError('contract.locked', 'The contract is in force; change it as a new version.', { id });
      const batch = changes.commit({ kind: 'contract', label: String(contract.values['number'] ?? ''), writes: guarded(store, 'contracts', id, sheetWrites(contract, sheet), desk.entropy.now()) });
      return { batch: batch?.id ?? null };
    },

    change: ({ id, reason, agreedOn, endsOn, ...sheet }) => {
      if (reason.trim() === '') throw appError('contract.noReason', 'A change of a contract needs its reason.', { id });
      const contract = read(id);
      const was = typeof contract.values['version'] === 'number' ? contract.values['version'] : 1;
      const snapshot = JSON.stringify({ values: contract.values, lines: linesOf(id), plans: readPlans(store, id) });
      const writes = [
        { object: 'contract_versions', record: derivedId('contract_versions', id, String(was)), set: { contract: id, version: was, reason, agreed_on: agreedOn, snapshot } },
        { object: 'contracts', record: id, set: { version: was + 1, ...(endsOn === null ? {} : { ends_on: endsOn }) } },
        ...sheetWrites(contract, sheet),
      ];
      const batch = changes.commit({ kind: 'contract', label: String(contract.values['number'] ?? ''), writes: guarded(store, 'contracts', id, writes, desk.entropy.now()) });
      return { version: was + 1, batch: batch?.id ?? null };
    },
  };
}

function wholeAmount(value: Value | undefined): Minor {
  return typeof value === 'number' ? value : 0;
}
