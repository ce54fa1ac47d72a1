import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { isDate } from '../../db/values/dates.ts';
import { parseValue } from '../../db/values/parse.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import { useCall } from '../api/hooks.ts';
import type { Model } from '../api/model.ts';
import { useLabel } from '../i18n/hooks.ts';
import { FieldInput } from '../inputs/FieldInput.tsx';
import type { Entry } from '../inputs/entry.ts';
import { NO_CHOICE, type HistoryChoice } from './choice.ts';

interface Props {
  readonly model: Model;
  readonly choice: HistoryChoice;
  readonly onChange: (choice: HistoryChoice) => void;
}

/** Kinds in the order in which people look for them. */
const KINDS = ['paste', 'fill', 'bulk', 'edit', 'create', 'delete', 'restore', 'import', 'quote', 'assign', 'convert', 'merge', 'pool', 'handover', 'stage', 'approval', 'contract', 'payment', 'comment', 'archive', 'auto', 'fields', 'undo', 'redo'] as const;

const DAY: FieldDescription = { id: 'until', type: 'date', label: { zh: '', en: '' } };

/** A day as typed or picked; the empty text until it is one. */
function dayOf(entry: Entry): string {
  const { value } = parseValue({ type: 'date' }, entry.kind === 'text' ? entry.text : String(entry.value ?? ''));
  return typeof value === 'string' && isDate(value) ? value : '';
}

/** What to list: by kind of step, kind of record, member, and up to which day. */
export function HistoryFilters({ model, choice, onChange }: Props): ReactNode {
  const { t } = useTranslation('history');
  const read = useLabel();
  const members = useCall('links.search', { object: 'members', text: '', limit: 50 }).data?.options ?? [];
  const set = (change: Partial<HistoryChoice>): void => onChange({ ...choice, ...change });
  const [cleared, setCleared] = useState(0);
  const chosen = Object.values(choice).some((value) => value !== '');
  return (
    <div className="history-filters" role="group" aria-label={t('filter.title')}>
      <Select allowClear placeholder={t('filter.kind')} aria-label={t('filter.kind')} value={choice.kind || undefined} options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} onChange={(kind?: string) => set({ kind: kind ?? '' })} />
      <Select allowClear showSearch optionFilterProp="label" placeholder={t('filter.object')} aria-label={t('filter.object')} value={choice.object || undefined} options={model.objects.map((object) => ({ value: object.id, label: read(object.label) }))} onChange={(object?: string) => set({ object: object ?? '' })} />
      {members.length > 1 && <Select allowClear placeholder={t('filter.member')} aria-label={t('filter.member')} value={choice.member || undefined} options={members.map((member) => ({ value: member.id, label: member.title }))} onChange={(member?: string) => set({ member: member ?? '' })} />}
      <div className="history-until">
        <FieldInput key={cleared} field={DAY} value={choice.until === '' ? null : choice.until} title={null} label={t('filter.until')} placeholder={t('filter.until')} onEntry={(entry) => set({ until: dayOf(entry) })} />
      </div>
      {chosen && <Button size="small" type="link" onClick={() => { setCleared(cleared + 1); onChange(NO_CHOICE); }}>{t('filter.clear')}</Button>}
    </div>
  );
}
