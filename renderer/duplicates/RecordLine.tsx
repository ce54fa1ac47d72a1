import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RecordView } from '../../preload/contract/records.ts';
import type { Model } from '../api/model.ts';
import { paths } from '../app/paths.ts';
import { useLanguage } from '../i18n/hooks.ts';
import { cellText, localTime } from '../ui/format.ts';

/** What tells one record from its like at a glance, in this order, as far as it has it. */
const FACTS = ['contact', 'customer', 'mobile', 'phone', 'city', 'credit_code', 'email', 'title', 'status'] as const;
const MOST_FACTS = 5;

/** One record of a group: its name, what tells it apart, whose it is and since when. */
export function RecordLine({ model, record }: { readonly model: Model; readonly record: RecordView }): ReactNode {
  const { t } = useTranslation('duplicates');
  const language = useLanguage();
  const object = model.object(record.object);
  const shown = (name: string): string => {
    const field = object?.fields.find(({ id }) => id === name);
    if (field === undefined) return '';
    return field.type === 'link' ? (record.titles[name] ?? '') : cellText(field, record.values[name] ?? null, language);
  };
  const facts = FACTS.map(shown).filter((fact) => fact !== '').slice(0, MOST_FACTS);
  const owner = shown('owner');
  return (
    <li className="duplicate-line">
      <Link href={paths.record(record.object, record.id)} className="duplicate-name">{shown(object?.title ?? '') || '—'}</Link>
      <span className="soft duplicate-facts">{facts.join(' · ')}</span>
      <span className="soft">{object?.fields.some(({ id }) => id === 'owner') === true && (owner === '' ? t('nobody') : owner)}</span>
      <span className="faint figures">{localTime(String(record.values['created_at'] ?? '')).slice(0, 10)}</span>
    </li>
  );
}
