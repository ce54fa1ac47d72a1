import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { App, Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldDescription, ObjectDescription } from '../../preload/contract/model.ts';
import type { RecordView, Write } from '../../preload/contract/records.ts';
import { call } from '../api/bridge.ts';
import type { Model } from '../api/model.ts';
import { useAppInfo } from '../api/settings.ts';
import { useLabel } from '../i18n/hooks.ts';
import { FollowUpForm } from '../activity/FollowUpForm.tsx';
import { linksOf } from '../activity/subject.ts';
import { FieldInput } from '../inputs/FieldInput.tsx';
import { addEntry } from '../inputs/entry.ts';
import type { Entry } from '../inputs/entry.ts';
import { useFailed } from '../app/use-failed.ts';

interface Props {
  readonly model: Model;
  readonly object: ObjectDescription;
  readonly record: RecordView;
}

/** What may be added to a record's story, and which of its fields are asked for. */
const KINDS = [
  { id: 'follow_ups', asks: ['content', 'way', 'next_contact'], main: 'content' },
  { id: 'tasks', asks: ['subject', 'due'], main: 'subject' },
] as const;

/** A follow-up or a task, written where the story is read. Ctrl+Enter saves. */
export function QuickAdd({ model, object, record }: Props): ReactNode {
  const { t } = useTranslation('records');
  const read = useLabel();
  const member = useAppInfo()?.member ?? null;
  const { message } = App.useApp();
  const failed = useFailed();
  const kinds = KINDS.filter((kind) => kind.id !== object.id && (kind.id === 'follow_ups' ? linksOf(object.id, record) !== null : linkWrite(model, kind.id, object.id, record) !== null));
  const [kindId, setKindId] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const [busy, setBusy] = useState(false);
  const entries = useRef(new Map<string, Entry>());
  const kind = kinds.find((each) => each.id === kindId) ?? kinds[0];
  if (kind === undefined) return null;
  const fields = kind.asks.flatMap((name) => model.field(kind.id, name) ?? []);

  const save = async (): Promise<void> => {
    let write = linkWrite(model, kind.id, object.id, record);
    const main = entries.current.get(kind.main);
    if (write === null || main === undefined || main.kind !== 'text') return void message.info(t('writeFirst'));
    write = { ...write, set: { ...write.set, ...automatic(model, kind.id, member?.id ?? null) } };
    for (const [field, entry] of entries.current) write = addEntry(write, field, entry);
    setBusy(true);
    try {
      await call('records.write', { writes: [write] });
      entries.current.clear();
      setRound(round + 1);
    } catch (error) {
      failed(error);
    }
    setBusy(false);
  };

  return (
    <div className="quick-add" onKeyDown={(event) => kind.id !== 'follow_ups' && event.key === 'Enter' && (event.ctrlKey || event.metaKey) && void save()}>
      <Segmented size="small" value={kind.id} options={kinds.map((each) => ({ value: each.id, label: t(`quick.${each.id}`) }))} onChange={(next) => { entries.current.clear(); setKindId(next); }} />
      {kind.id === 'follow_ups' ? <FollowUpForm links={linksOf(object.id, record)} /> : <>
      <div key={`${kind.id}-${round}`} className="quick-fields">
        {fields.map((field) => (
          <label key={field.id} className={isText(field) ? 'form-item form-wide' : 'form-item'}>
            {!isText(field) && <span className="form-label">{read(field.label)}</span>}
            <FieldInput
              field={isText(field) ? { ...field, type: 'longtext' } : field} value={field.initial ?? null} title={null} label={read(field.label)} placeholder={isText(field) ? t(`quickHint.${kind.id}`) : undefined} rows={2}
              onEntry={(entry) => entries.current.set(field.id, entry)}
            />
          </label>
        ))}
      </div>
      <div className="quick-foot"><span className="faint">Ctrl+Enter</span><Button size="small" type="primary" loading={busy} onClick={() => void save()}>{t(`quickSave.${kind.id}`)}</Button></div>
      </>}
    </div>
  );
}

function isText(field: FieldDescription): boolean {
  return field.type === 'longtext' || field.type === 'text';
}

/** The write that ties a new event to the record, and to the record's customer when both know one; null when it cannot. */
function linkWrite(model: Model, event: string, object: string, record: RecordView): Write | null {
  const description = model.object(event);
  if (description === undefined) return null;
  const has = (name: string): boolean => description.fields.some((field) => field.id === name);
  if (has('object') && has('record')) return { object: event, set: { object, record: record.id } };
  const link = description.fields.find((field) => field.type === 'link' && field.to === object);
  if (link === undefined) return null;
  const set: Record<string, string | number | null> = { [link.id]: record.id };
  const customer = record.values['customer'];
  if (link.id !== 'customer' && has('customer') && typeof customer === 'string') set['customer'] = customer;
  return { object: event, set };
}

/** Who and when, so that nobody types it. */
function automatic(model: Model, event: string, member: string | null): Record<string, string | null> {
  const set: Record<string, string | null> = {};
  if (model.field(event, 'happened_at') !== undefined) set['happened_at'] = new Date().toISOString();
  for (const name of ['member', 'assignee']) if (member !== null && model.field(event, name) !== undefined) set[name] = member;
  return set;
}
