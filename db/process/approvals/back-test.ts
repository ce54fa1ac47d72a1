import type { BackTest } from '../../../preload/contract/approval-views.ts';
import type { ApprovalRule } from '../../../preload/contract/approvals.ts';
import type { Value } from '../../model/types.ts';
import { addDays, localDay } from '../../store/local-days.ts';
import type { Store } from '../../store/open.ts';
import { quoted } from '../../store/tables.ts';
import { testedRow, type Tested } from './condition.ts';
import { outcomeOf, rulebook, stepsOf, type Outcome, type Rulebook } from './decide.ts';
import { usualHours, usualOfStep, type Usual } from './history.ts';
import { readPeople, type People } from './people.ts';
import { readRules, type StoredRule } from './rules.ts';
import { factsOfQuotes } from './stored-facts.ts';

interface Past {
  readonly id: string;
  readonly title: string;
  readonly customer: string;
  readonly row: Tested;
  readonly asker: string;
  readonly amount: number;
}

const MOST_LISTED = 50;

/**
 * What a rule as drafted would have meant for the quotes of the past months, beside what the rules as they are mean for
 * them: the same quotes, the same people of today, both worked out now. Quotes are read in three statements.
 */
export function backTest(store: Store, draft: { readonly id: string | null; readonly rule: ApprovalRule; readonly months: number }, now: number): BackTest {
  const from = addDays(localDay(now), -Math.round(draft.months * 30.4));
  const past = pastQuotes(store, from);
  const people = readPeople(store, now);
  const stored = readRules(store, 'quotes');
  const as = rulebook(store, stored, 'quotes', now);
  const would = rulebook(store, withDraft(stored, draft), 'quotes', now);
  const before = judge(as, past, people);
  const after = judge(would, past, people);
  const usual = usualHours(store, [...people.all.keys()]);
  const changed = past.flatMap((quote, index) => {
    const [was, is] = [wordOf(before[index]?.outcome), wordOf(after[index]?.outcome)];
    return was === is ? [] : [{ id: quote.id, title: quote.title, customer: quote.customer, amount: quote.amount, rate: textOf(quote.row.values['fact_rate']), before: was, after: is }];
  });
  return { quotes: past.length, from, now: count(before, people, usual), then: count(after, people, usual), changed: changed.slice(0, MOST_LISTED), changedCount: changed.length };
}

/** The rules with the draft in its place: instead of the one it changes, or behind all others. */
function withDraft(stored: readonly StoredRule[], { id, rule }: { readonly id: string | null; readonly rule: ApprovalRule }): StoredRule[] {
  if (rule.object !== 'quotes') return [...stored];
  const drafted: StoredRule = { ...rule, id: id ?? 'draft' };
  return stored.some((each) => each.id === id) ? stored.map((each) => (each.id === id ? drafted : each)) : [...stored, drafted];
}

/** Every version that was made: each of them would have been asked about. Drafts that never went out are not among them. */
function pastQuotes(store: Store, from: string): Past[] {
  const object = store.registry.object('quotes');
  const columns = object.storedFields.filter((field) => field.type !== 'json' && field.type !== 'longtext').map((field) => `t.${quoted(field.id)}`);
  const rows = store.db.all<Record<string, Value> & { id: string }>(
    `SELECT t.id, ${columns.join(', ')}, c.name AS customer_name FROM quotes t LEFT JOIN customers c ON c.id = t.customer
     WHERE t.deleted IS NOT 1 AND t.status IN ('issued', 'accepted', 'rejected') AND t.date >= ? ORDER BY t.date DESC, t.rid DESC LIMIT 50000`, [from],
  );
  const facts = factsOfQuotes(store, rows.map(({ id }) => id));
  return rows.map((row) => ({
    id: row.id, title: textOf(row['number']) ?? textOf(row['subject']) ?? '', customer: textOf(row['customer_name']) ?? '', asker: textOf(row['owner']) ?? '',
    amount: typeof row['total'] === 'number' ? row['total'] : 0, row: testedRow(row, facts.get(row.id) ?? {}, { customer: textOf(row['customer_name']) }),
  }));
}

function textOf(value: Value | undefined): string | null {
  return value === null || value === undefined || value === '' ? null : String(value);
}

interface Judged {
  readonly outcome: Outcome;
  readonly steps: readonly { readonly mode: 'all' | 'any' | 'order'; readonly members: readonly string[] }[];
}

function judge(book: Rulebook, past: readonly Past[], people: People): Judged[] {
  return past.map(({ row, asker, amount }) => {
    const outcome = outcomeOf(book, row);
    return { outcome, steps: stepsOf(outcome, people, { asker, amount }).map(({ mode, approvers }) => ({ mode, members: approvers.map(({ member }) => member) })) };
  });
}

function wordOf(outcome: Outcome | undefined): string {
  if (outcome === undefined || outcome.kind === 'none') return '';
  return outcome.kind === 'pass' ? `pass:${outcome.rule?.name ?? ''}` : `ask:${outcome.rule.name}`;
}

function count(judged: readonly Judged[], people: People, usual: ReadonlyMap<string, Usual>): BackTest['now'] {
  const of = (kind: Outcome['kind']): number => judged.filter(({ outcome }) => outcome.kind === kind).length;
  const byPerson = tally(judged.flatMap(({ steps }) => [...new Set(steps.flatMap(({ members }) => members))]));
  const byRule = tally(judged.flatMap(({ outcome }) => (outcome.kind === 'none' ? [] : [outcome.rule?.name ?? ''])));
  const hours = judged.flatMap(({ steps }) => steps.flatMap(({ mode, members }) => usualOfStep(mode, members, usual) ?? []));
  return {
    none: of('none'), pass: of('pass'), ask: of('ask'), hours: hours.length > 0 ? hours.reduce((sum, each) => sum + each, 0) : null,
    people: byPerson.map(([member, times]) => ({ name: people.all.get(member)?.name ?? '', count: times })),
    rules: byRule.map(([name, times]) => ({ name, count: times })),
  };
}

/** How often each occurs, most often first. */
function tally(words: readonly string[]): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
