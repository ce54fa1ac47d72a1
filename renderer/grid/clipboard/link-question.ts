import type { Output } from '../../../preload/contract/index.ts';
import type { Write } from '../../../preload/contract/records.ts';
import { call } from '../../api/bridge.ts';
import type { CellEdit } from '../context.ts';
import { newRecordId } from '../../inputs/record-id.ts';

type Match = Output<'links.match'>['matches'][number];
type Option = Match['same'][number];

/** A pasted name of a linked record that does not name exactly one. */
export interface LinkQuestion {
  readonly object: string;
  readonly text: string;
  /** How many pasted cells say it. */
  readonly cells: number;
  /** Records of that very name; empty when there is none. */
  readonly same: readonly Option[];
  /** When there is none: a few that look like it. */
  readonly similar: readonly Option[];
}

/** What is meant: a record, a new one with the name in its field `title`, or nothing known, which leaves the text, flagged. */
export type LinkAnswer = { readonly kind: 'record'; readonly id: string; readonly title: string } | { readonly kind: 'create'; readonly title: string } | { readonly kind: 'text' };

/** Asks the person; one answer per question, in order. */
export type AskLinks = (questions: readonly LinkQuestion[]) => Promise<readonly LinkAnswer[]>;

/** Edits whose links are settled, and the records that they need made in the same step. */
export interface SettledLinks {
  readonly edits: readonly CellEdit[];
  readonly made: readonly Write[];
}

const AT_ONCE = 500;
const LONGEST_NAME = 200;
/** The core takes an id for the record itself. */
const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/**
 * Settles what pasted names of linked records mean, before anything is written: one name may belong to several records
 * or to none. Each name is asked once, however many cells say it. Undo then takes back one step.
 */
export async function settleLinks(edits: readonly CellEdit[], ask: AskLinks): Promise<SettledLinks> {
  const names = namesIn(edits);
  if (names.size === 0) return { edits, made: [] };
  const answers = new Map<string, LinkAnswer>();
  const questions: LinkQuestion[] = [];
  for (const [object, counts] of names) {
    const texts = [...counts.keys()];
    for (let at = 0; at < texts.length; at += AT_ONCE) {
      const part = texts.slice(at, at + AT_ONCE);
      const { matches } = await call('links.match', { object, texts: part });
      part.forEach((text, index) => {
        const { same = [], similar = [] } = matches[index] ?? {};
        const [only, second] = same;
        if (only !== undefined && second === undefined) answers.set(keyOf(object, text), { kind: 'record', id: only.id, title: only.title });
        else questions.push({ object, text, cells: counts.get(text) ?? 0, same, similar });
      });
    }
  }
  if (questions.length > 0) {
    const given = await ask(questions);
    questions.forEach(({ object, text }, index) => answers.set(keyOf(object, text), given[index] ?? { kind: 'text' }));
  }
  return applied(edits, answers);
}

function applied(edits: readonly CellEdit[], answers: ReadonlyMap<string, LinkAnswer>): SettledLinks {
  const made = new Map<string, Write & { id: string }>();
  const settled = edits.map((edit): CellEdit => {
    const name = nameIn(edit);
    const answer = name === null ? undefined : answers.get(keyOf(name.object, name.text));
    if (name === null || answer === undefined || answer.kind === 'text') return edit;
    if (answer.kind === 'record') return { ...edit, entry: { kind: 'value', value: answer.id, title: answer.title } };
    const key = keyOf(name.object, name.text);
    const write = made.get(key) ?? { object: name.object, id: newRecordId(), fresh: true, text: { [answer.title]: name.text } };
    made.set(key, write);
    return { ...edit, entry: { kind: 'value', value: write.id, title: name.text } };
  });
  return { edits: settled, made: [...made.values()] };
}

/** Distinct names by object, each with the number of cells that say it. */
function namesIn(edits: readonly CellEdit[]): Map<string, Map<string, number>> {
  const names = new Map<string, Map<string, number>>();
  for (const edit of edits) {
    const name = nameIn(edit);
    if (name === null) continue;
    const counts = names.get(name.object) ?? new Map<string, number>();
    names.set(name.object, counts.set(name.text, (counts.get(name.text) ?? 0) + 1));
  }
  return names;
}

function nameIn({ field, entry }: CellEdit): { object: string; text: string } | null {
  if (field.type !== 'link' || field.to === undefined || entry.kind !== 'text') return null;
  const text = entry.text.trim();
  return text === '' || text.length > LONGEST_NAME || ID.test(text) ? null : { object: field.to, text };
}

function keyOf(object: string, text: string): string {
  return `${object} ${text}`;
}
