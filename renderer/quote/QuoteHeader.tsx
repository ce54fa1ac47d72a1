import type { ReactNode } from 'react';
import { DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import { useModel } from '../api/model.ts';
import { useLabel } from '../i18n/hooks.ts';
import { LinkSelect } from '../inputs/LinkSelect.tsx';
import { MoreFields } from './MoreFields.tsx';
import { withHeader } from './draft.ts';
import type { Draft, QuoteHeader as Header } from './draft.ts';

interface Props {
  readonly draft: Draft;
  readonly locked: boolean;
  readonly isNew: boolean;
  readonly missingCustomer: boolean;
  readonly change: (next: (draft: Draft) => Draft) => void;
}

/** To whom, when, how long, and how the amounts are meant. */
export function QuoteHeader({ draft, locked, isNew, missingCustomer, change }: Props): ReactNode {
  const { t } = useTranslation('quote');
  const label = useLabel();
  const model = useModel();
  const { header } = draft;
  const patch = (part: Partial<Header>): void => change((was) => withHeader(was, part));
  const currencies = model?.field('quotes', 'currency')?.options ?? [];
  const setCustomer = (customer: string | null): void => {
    patch({ customer, contact: null });
    if (customer === null) return;
    void call('quotes.blank', { customer }).then((sheet) => {
      const contact = sheet.header.contact ?? null;
      change((was) => (was.header.customer === customer && was.header.contact === null ? withHeader(was, { contact }) : was));
    }, () => undefined);
  };
  return (
    <div className="quote-header">
      <Field name={t('field.customer')} wide required>
        <LinkSelect object="customers" value={header.customer} label={t('field.customer')} placeholder={t('field.customerHint')} disabled={locked} autoFocus={isNew && header.customer === null} status={missingCustomer ? 'error' : undefined} offerNew={(name) => t('field.newCustomer', { name })} onChange={setCustomer} />
      </Field>
      <Field name={t('field.contact')}><ContactSelect customer={header.customer} value={header.contact} locked={locked} onChange={(contact) => patch({ contact })} /></Field>
      <Field name={t('field.date')}><DayPicker value={header.date} label={t('field.date')} locked={locked} onChange={(date) => patch({ date })} /></Field>
      <Field name={t('field.validUntil')} hint={validDays(header) === null ? '' : t('field.validDays', { count: validDays(header) ?? 0 })}>
        <DayPicker value={header.validUntil} label={t('field.validUntil')} locked={locked} onChange={(validUntil) => patch({ validUntil })} />
      </Field>
      <Field name={t('field.subject')} wide><Input value={header.subject} readOnly={locked} maxLength={500} aria-label={t('field.subject')} onChange={(event) => patch({ subject: event.target.value })} /></Field>
      <Field name={t('field.taxMode')}>
        <Select style={{ width: '100%' }} aria-label={t('field.taxMode')} value={header.taxMode} disabled={locked} options={(['included', 'excluded'] as const).map((mode) => ({ value: mode, label: t(`tax.${mode}`) }))} onChange={(taxMode) => patch({ taxMode })} />
      </Field>
      <Field name={t('field.currency')}>
        <Select style={{ width: '100%' }} aria-label={t('field.currency')} value={header.currency} disabled={locked} options={currencies.map((each) => ({ value: each.key, label: label(each.label) }))} onChange={(currency) => patch({ currency })} />
      </Field>
      <Field name={t('field.owner')}><LinkSelect object="members" value={header.owner} label={t('field.owner')} disabled={locked} onChange={(owner) => patch({ owner })} /></Field>
      <MoreFields header={header} locked={locked} patch={patch} />
    </div>
  );
}

function Field({ name, hint, wide, required, children }: { readonly name: string; readonly hint?: string; readonly wide?: boolean; readonly required?: boolean; readonly children: ReactNode }): ReactNode {
  return (
    <div className="quote-field" data-wide={wide === true}>
      <span>{name}{required === true && <b aria-hidden> *</b>}{hint !== undefined && hint !== '' && <small className="figures">{hint}</small>}</span>
      {children}
    </div>
  );
}

function ContactSelect({ customer, value, locked, onChange }: { readonly customer: string | null; readonly value: string | null; readonly locked: boolean; readonly onChange: (contact: string | null) => void }): ReactNode {
  const { t } = useTranslation('quote');
  const { data } = useCall('records.related', { object: 'customers', id: customer ?? 'none-yet', related: 'contacts', through: 'customer' }, { enabled: customer !== null });
  const options = (data?.records ?? []).map((contact) => ({ value: contact.id, label: [contact.values['name'], contact.values['title']].filter((part) => part !== null && part !== '' && part !== undefined).join(' ') }));
  return <Select style={{ width: '100%' }} aria-label={t('field.contact')} value={value ?? undefined} disabled={locked || customer === null} allowClear options={options} notFoundContent={t('field.noContact')} popupMatchSelectWidth={240} onChange={(contact?: string) => onChange(contact ?? null)} />;
}

function DayPicker({ value, label, locked, onChange }: { readonly value: Header['date']; readonly label: string; readonly locked: boolean; readonly onChange: (day: string | null) => void }): ReactNode {
  const day = typeof value === 'string' && dayjs(value).isValid() ? dayjs(value) : null;
  return <DatePicker style={{ width: '100%' }} aria-label={label} value={day} disabled={locked} allowClear={false} onChange={(next) => onChange(next === null ? null : next.format('YYYY-MM-DD'))} />;
}

/** Days from the quote's date to the end of its validity. */
function validDays(header: Header): number | null {
  if (typeof header.date !== 'string' || typeof header.validUntil !== 'string') return null;
  const days = dayjs(header.validUntil).diff(dayjs(header.date), 'day');
  return Number.isFinite(days) && days >= 0 ? days : null;
}
