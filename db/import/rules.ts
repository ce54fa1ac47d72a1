import type { RecordWrite, Steps } from '../changes/index.ts';
import type { Row } from '../store/rows.ts';
import type { Dictionary } from './dictionary.ts';
import type { Entity } from './drafts.ts';
import type { Planned } from './diff.ts';
import type { BadRow, PlanRefusal, RowRef } from './types.ts';

/** The rules of the book as an import meets them: the same as for what is typed. */
export interface ImportRules {
  /** The gates of one plan: what is refused of some writes to one object, by record. `rows` are the records as they are. */
  gates(): (object: string, writes: readonly RecordWrite[], rows: ReadonlyMap<string, Row>) => ReadonlyMap<string, PlanRefusal>;
  /** What the plan's writes bring along in the same batch. */
  effects(writes: readonly RecordWrite[]): Steps<RecordWrite[]>;
}

/** An import into a book without rules. */
export const NO_RULES: ImportRules = {
  gates: () => () => new Map(),
  effects: function* () {
    yield 0;
    return [];
  },
};

/** A record of the plan that a rule refuses: it stays as it is, whole, and says why. */
export function refusedRecord({ record }: Planned, entity: Entity, refusal: PlanRefusal): Planned {
  if (!entity.existing) entity.refused = true;
  return { record: { ...record, action: 'skip', skipped: 'refused', refusal }, write: null, said: null };
}

/** The rows that refused records came from, each with the reasons; a row that was flagged before keeps its own, too. */
export function withRefused(badRows: readonly BadRow[], planned: readonly Planned['record'][], dictionary: Dictionary, about: (source: RowRef) => { readonly fileName: string; readonly object: string | null } | undefined): BadRow[] {
  const refused = planned.filter((record) => record.refusal !== undefined);
  if (refused.length === 0) return [...badRows];
  const byRow = new Map(badRows.map((row) => [keyOf(row.source), row]));
  for (const { object, title, refusal, sources } of refused) {
    for (const source of sources) {
      const table = about(source);
      const known = byRow.get(keyOf(source));
      const reason = { code: refusal?.code ?? 'record.required', column: -1, header: dictionary.object(object)?.label.zh ?? object, raw: title, details: refusal?.details ?? {} };
      byRow.set(keyOf(source), {
        source, fileName: table?.fileName ?? known?.fileName ?? '',
        // The rest of the row (its customer, its contact) is imported.
        kept: table?.object !== object && known?.kept !== false,
        reasons: [...(known?.reasons ?? []), reason],
      });
    }
  }
  return [...byRow.values()];
}

function keyOf({ file, sheet, row }: RowRef): string {
  return `${file} ${sheet} ${row}`;
}
