import type { ApprovalObject } from '../../../preload/contract/approvals.ts';
import type { Value } from '../../model/types.ts';
import { readById, type ReadRecord } from '../../store/read.ts';
import type { Store } from '../../store/open.ts';
import { appError } from '../../errors.ts';
import { concreteSteps } from './approvers.ts';
import { testableFields, testedRow, testOf, type Test, type Tested } from './condition.ts';
import type { FlowStep } from './flow.ts';
import { readPeople, type People } from './people.ts';
import { hasUnreadable, readRules, type StoredRule } from './rules.ts';
import { factsOfContracts, factsOfQuotes } from './stored-facts.ts';

/** Rules of one object, ready to be asked about many documents. */
export interface Rulebook {
  readonly rules: readonly { readonly rule: StoredRule; readonly holds: Test }[];
  /** A rule that nobody here can read is on. */
  readonly unreadable: boolean;
}

/**
 * What the rules say: nothing is asked of such documents (`none`), it passes (by the rule that says so, or because no line
 * was crossed), or people are asked.
 */
export type Outcome = { readonly kind: 'none' } | { readonly kind: 'pass'; readonly rule: StoredRule | null } | { readonly kind: 'ask'; readonly rule: StoredRule };

export function rulebook(store: Store, rules: readonly StoredRule[], object: ApprovalObject, now: number): Rulebook {
  const fields = testableFields(store.registry, object);
  const active = rules.filter((rule) => rule.active && rule.object === object);
  return { rules: active.map((rule) => ({ rule, holds: testOf(rule.condition, fields, now) })), unreadable: hasUnreadable(store, object) };
}

/** The first active rule that matches says it. */
export function outcomeOf({ rules, unreadable }: Rulebook, row: Tested): Outcome {
  const found = rules.find(({ holds }) => holds(row))?.rule;
  if (found) return { kind: found.outcome, rule: found };
  if (unreadable) throw appError('approval.ruleUnreadable', 'A rule is on that this version cannot read.');
  return rules.length === 0 ? { kind: 'none' } : { kind: 'pass', rule: null };
}

/** Everything about a stored document that its approval depends on. */
export interface Document {
  readonly object: ApprovalObject;
  readonly record: ReadRecord;
  readonly facts: Readonly<Record<string, Value>>;
  readonly asker: string;
  readonly amount: number;
}

/** Reads a document. Throws `record.notFound`. */
export function readDocument(store: Store, object: ApprovalObject, id: string, asker: string): Document {
  const document = readDocuments(store, object, [id], asker).get(id);
  if (!document) throw appError('record.notFound', 'The document is not here.', { object, id });
  return document;
}

/** These documents, those that are here, in a few statements however many they are. */
export function readDocuments(store: Store, object: ApprovalObject, ids: readonly string[], asker: string): Map<string, Document> {
  const records = readById(store, store.registry.object(object), ids).filter(({ values }) => values['deleted'] !== 1);
  const facts = (object === 'quotes' ? factsOfQuotes : factsOfContracts)(store, records.map(({ id }) => id));
  return new Map(records.map((record) => [record.id, { object, record, facts: facts.get(record.id) ?? {}, asker: ownerOf(record.values) ?? asker, amount: amountOf(object, record.values) }]));
}

/** Who asks: the document's owner, whose manager and department count, whoever pressed the button. */
function ownerOf(values: Readonly<Record<string, Value>>): string | null {
  const owner = values['owner'];
  return typeof owner === 'string' && owner !== '' ? owner : null;
}

/** Minor units, whatever the currency. */
export function amountOf(object: ApprovalObject, values: Readonly<Record<string, Value | undefined>>): number {
  const amount = values[object === 'quotes' ? 'total' : 'amount'];
  return typeof amount === 'number' ? amount : 0;
}

/** What the rules say about a document, and whom they ask. */
export interface Decided {
  readonly outcome: Outcome;
  readonly steps: readonly FlowStep[];
  readonly people: People;
}

/** What the rules as they are say about a stored document. */
export function decide(store: Store, document: Document, now: number): Decided {
  return createDecider(store, document.object, now)(document);
}

/** The same for many documents of one object: rules and people are read once. */
export function createDecider(store: Store, object: ApprovalObject, now: number): (document: Document) => Decided {
  const people = readPeople(store, now);
  const book = rulebook(store, readRules(store, object), object, now);
  return (document) => {
    const outcome = outcomeOf(book, testedRow(document.record.values, document.facts, document.record.titles));
    return { outcome, people, steps: stepsOf(outcome, people, document) };
  };
}

/** Whom an outcome asks; nobody when it passes. */
export function stepsOf(outcome: Outcome, people: People, { asker, amount }: Pick<Document, 'asker' | 'amount'>): FlowStep[] {
  return outcome.kind === 'ask' ? concreteSteps(outcome.rule.steps, { people, asker, amount }) : [];
}
