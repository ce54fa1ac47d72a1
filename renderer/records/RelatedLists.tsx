import { useState } from 'react';
import type { ReactNode } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { FieldDescription, ObjectDescription } from '../../preload/contract/model.ts';
import type { RecordView } from '../../preload/contract/records.ts';
import { useCall } from '../api/hooks.ts';
import type { Model } from '../api/model.ts';
import { paths } from '../app/paths.ts';
import { FIGURE_TYPES, groupPhone } from '../grid/row.ts';
import { useLabel, useLanguage } from '../i18n/hooks.ts';
import { Tag } from '../ui/Tag.tsx';
import { cellText } from '../ui/format.ts';
import { NewRecordDialog } from './NewRecordDialog.tsx';

interface Props {
  readonly model: Model;
  readonly object: ObjectDescription;
  readonly record: RecordView;
  readonly title: string;
  readonly onOpen: (object: string, id: string) => void;
}

interface Relation {
  readonly object: ObjectDescription;
  readonly through: FieldDescription;
}

const SHOWN = 20;

/** What belongs to the record: every object with a link to it. */
export function RelatedLists({ model, object, record, title, onOpen }: Props): ReactNode {
  const relations: Relation[] = model.objects
    .filter((each) => each.system !== true && each.id !== 'quote_lines')
    .flatMap((each) => each.fields.filter((field) => field.type === 'link' && field.derived === undefined && field.to === object.id && field.hidden !== true && field.id !== 'created_by').map((through) => ({ object: each, through })));
  return <div className="related">{relations.map((relation) => <RelatedList key={`${relation.object.id}.${relation.through.id}`} relation={relation} subject={object} record={record} title={title} onOpen={onOpen} />)}</div>;
}

function RelatedList({ relation, subject, record, title, onOpen }: { readonly relation: Relation; readonly subject: ObjectDescription; readonly record: RecordView; readonly title: string; readonly onOpen: Props['onOpen'] }): ReactNode {
  const { t } = useTranslation('records');
  const read = useLabel();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [creating, setCreating] = useState(false);
  const { object, through } = relation;
  const { data } = useCall('records.related', { object: subject.id, id: record.id, related: object.id, through: through.id, limit: SHOWN }, { keep: true });
  const titleField = object.fields.find((field) => field.id === object.title);
  const facts = object.fields.filter((field) => field.id !== object.title && field.id !== through.id && field.hidden !== true && ((field.type === 'choice' && field.options?.some((option) => option.colour !== undefined) === true) || field.type === 'phone' || field.type === 'date' || FIGURE_TYPES.has(field.type))).slice(0, 3);
  const alone = object.id !== subject.id && object.fields.filter((field) => field.to === subject.id && field.hidden !== true).length === 1;
  const name = alone ? read(object.label) : `${read(object.label)} · ${read(through.label)}`;
  const empty = data?.count === 0;

  return (
    <section className={empty ? 'related-list related-none' : 'related-list'} aria-label={name}>
      <h3>
        {name}
        <span className="faint figures">{data?.count ?? ''}</span>
        {through.readonly !== true && <Button type="text" size="small" icon={<PlusOutlined aria-hidden />} aria-label={t('addRelated', { object: read(object.one) })} onClick={() => (object.id === 'quotes' ? navigate(paths.newQuote({ [subject.id === 'deals' ? 'deal' : 'customer']: record.id })) : setCreating(true))} />}
      </h3>
      {(data?.records ?? []).map((each) => (
        <button key={each.id} type="button" className="plain related-row" onClick={() => onOpen(object.id, each.id)}>
          <span className="related-title">{titleField === undefined ? '' : cellText(titleField, each.values[object.title] ?? null, language) || '—'}</span>
          {facts.map((field) => {
            const value = each.values[field.id] ?? null;
            const text = field.type === 'phone' && typeof value === 'string' ? groupPhone(value) : cellText(field, value, language, typeof each.values['currency'] === 'string' ? each.values['currency'] : undefined);
            if (text === '') return null;
            return field.type === 'choice' ? <Tag key={field.id} colour={field.options?.find((option) => option.key === value)?.colour}>{text}</Tag> : <span key={field.id} className="soft figures">{text}</span>;
          })}
        </button>
      ))}
      {(data?.count ?? 0) > SHOWN && <p className="faint related-more">{t('moreRelated', { count: (data?.count ?? 0) - SHOWN })}</p>}
      {creating && <NewRecordDialog object={object} preset={{ [through.id]: { value: record.id, title } }} onClose={() => setCreating(false)} />}
    </section>
  );
}
