import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Model } from '../api/model.ts';
import type { PlanItems } from './use-page.ts';
import { useImportWords } from './words.ts';

type Record = PlanItems<'records'>[number];
const SHOWN = 4;

/** The values a record gets: old → new for an update, and the text of the cell wherever it was read differently. */
export function RecordChanges({ record, model }: { readonly record: Record; readonly model: Model }): ReactNode {
  const { t } = useTranslation('import');
  const [all, setAll] = useState(false);
  const telling = record.changes.filter((change) => saysMore(change, record, model));
  const changes = all ? telling : telling.slice(0, SHOWN);
  const more = telling.length - SHOWN;
  return (
    <span className="import-changes">
      {changes.map((change) => <Change key={change.field} change={change} record={record} model={model} />)}
      {more > 0 && (
        <button type="button" className="plain import-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('plan.lessChanges') : t('plan.moreChanges', { count: more })}
        </button>
      )}
    </span>
  );
}

/** Not the name again, which stands beside, and not what every new record starts with. */
function saysMore(change: Record['changes'][number], record: Record, model: Model): boolean {
  if (record.action !== 'create' || change.problem !== undefined) return true;
  const object = model.object(record.object);
  if (change.field === object?.title && change.new === record.title && change.raw.trim() === record.title) return false;
  return !(change.raw === '' && change.new === (model.field(record.object, change.field)?.initial ?? null));
}

function Change({ change, record, model }: { readonly change: Record['changes'][number]; readonly record: Record; readonly model: Model }): ReactNode {
  const { t } = useTranslation('import');
  const words = useImportWords();
  const field = model.field(record.object, change.field);
  const now = words.value(field, change.new, change.raw);
  const before = field?.type === 'link' ? '' : words.value(field, change.old, '');
  const raw = change.raw.trim();
  return (
    <span className="import-change" data-problem={change.problem !== undefined}>
      <span className="soft">{words.fieldName(model, record.object, change.field)}</span>{' '}
      {before !== '' && <><del>{before}</del><i aria-label="→"> → </i></>}
      {now === '' ? t('plan.blank') : now}
      {raw !== '' && raw !== now && <small className="faint"> {t('plan.raw', { raw })}</small>}
      {change.problem !== undefined && <em> {words.problem(change.problem.code)}</em>}
    </span>
  );
}
