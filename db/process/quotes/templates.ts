/** Templates of quotes that the team edits: kept only when they can be printed for every reader. */
import { newId } from '../../changes/index.ts';
import type { Changes, Desk } from '../../changes/index.ts';
import { checkTemplate } from '../../documents/template-check.ts';
import { QUOTE_TEMPLATE } from '../../documents/quote-html.ts';
import { appError } from '../../errors.ts';
import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';

/** A template as the page of templates holds it. */
export interface Template {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly active: boolean;
}

type Row = Readonly<Record<string, Value>>;

/** What `kind` says of a quote's template. */
const KIND = 'quote';

/** The team's templates in their order. */
export function listTemplates(store: Store): Template[] {
  return store.db
    .all<Row>('SELECT id, name, text, active FROM templates WHERE kind = ? AND deleted IS NOT 1 ORDER BY coalesce(position, 0), rid', [KIND])
    .map((row) => ({ id: String(row['id']), name: String(row['name'] ?? ''), text: String(row['text'] ?? ''), active: row['active'] !== 0 }));
}

/** Keeps a template, as one step of history. Throws `template.invalid` with the first problem's line. */
export function saveTemplate(store: Store, changes: Changes, desk: Desk, wanted: { readonly id?: string | undefined; readonly name: string; readonly text: string; readonly active: boolean }): { id: string } {
  const [problem] = checkTemplate(wanted.text);
  if (problem) throw appError('template.invalid', `Line ${problem.line}: ${problem.kind} ${problem.text}`, { line: problem.line, reason: problem.text, kind: problem.kind });
  const id = wanted.id ?? newId(desk.entropy);
  const position: Record<string, Value> = wanted.id === undefined ? { position: listTemplates(store).length + 1 } : {};
  changes.commit({ kind: wanted.id === undefined ? 'create' : 'edit', label: wanted.name, writes: [{ object: 'templates', record: id, set: { name: wanted.name.trim() || '—', kind: KIND, text: wanted.text, active: wanted.active ? 1 : 0, ...position } }] });
  return { id };
}

/** Takes a template away; quotes that name it print with the standard one, issued ones as they were. */
export function removeTemplate(changes: Changes, id: string): void {
  changes.commit({ kind: 'delete', writes: [{ object: 'templates', record: id, set: { deleted: 1 } }] });
}

/** What a quote prints with: the template it names while that is there and on, else the standard one. */
export function templateOf(store: Store, id: string | null): { id: string; version: number; text?: string } {
  const found = id === null ? undefined : listTemplates(store).find((template) => template.id === id && template.active);
  return found ? { ...QUOTE_TEMPLATE, text: found.text } : { ...QUOTE_TEMPLATE };
}
