import type { RecordWrite } from '../../changes/index.ts';
import { appError, type AppError } from '../../errors.ts';
import type { Label, Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';
import type { Row } from '../../store/rows.ts';
import { createMoveFacts, type MoveFacts } from './move-facts.ts';
import { needsOf, type StageNeeds } from './needs.ts';

/**
 * The gate of stages for these deals: throws unless a deal may enter the stage that a write gives it: `stage.lostKind`,
 * `stage.fieldsMissing`, `stage.unchecked`, `stage.reasonMissing`. A deal that is new here may stand in any stage: it was taken over as it is.
 */
export function createStageGate(store: Store, rows: ReadonlyMap<string, Row>): (write: RecordWrite, row: Row | undefined) => void {
  let facts: MoveFacts | null = null;
  return ({ record, set }, row) => {
    if (!row || !('stage' in set)) return;
    facts ??= createMoveFacts(store, [...rows.values()].map(({ id, values }) => ({ id, from: values.get('stage') ?? null })));
    const after = (field: string): Value => (field in set ? set[field] : row.values.get(field)) ?? null;
    const lacking = lackingError(store, set['stage'] ?? null, needsOf(store, facts, { deal: record, from: row.values.get('stage') ?? null, to: set['stage'] ?? null, after, reason: set['stage_note'] ?? null, ticked: [] }));
    if (lacking) throw lacking;
  };
}

/** The refusal of a move that still lacks something; null when it lacks nothing. */
export function lackingError(store: Store, to: Value, needs: StageNeeds): AppError | null {
  const stage = labelOf(store, to);
  if (needs.fields.some(({ id }) => id === 'lost_kind')) return appError('stage.lostKind', 'A lost deal needs the kind of its loss.', facts(stage, []));
  if (needs.fields.length > 0) return appError('stage.fieldsMissing', 'The stage asks for fields that are empty.', facts(stage, needs.fields.map(({ label }) => label)));
  if (needs.items.length > 0) return appError('stage.unchecked', 'The stage asks for items that are not ticked.', facts(stage, needs.items.map((item) => ({ zh: item, en: item }))));
  if (needs.skipped.length > 0) return appError('stage.reasonMissing', 'Passing over a stage needs a written reason.', facts(stage, needs.skipped.map(({ label }) => label)));
  return null;
}

function facts(stage: Label, missing: readonly Label[]) {
  return { stage: stage.zh, stageEn: stage.en, label: missing.map(({ zh }) => zh).join('、'), labelEn: missing.map(({ en }) => en).join(', ') };
}

function labelOf(store: Store, stage: Value): Label {
  return (store.registry.field('deals', 'stage').options ?? []).find(({ key }) => key === stage)?.label ?? { zh: String(stage), en: String(stage) };
}
