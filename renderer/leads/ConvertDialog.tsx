import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { App, Button, Checkbox, Input, Modal, Radio, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Input as CallInput } from '../../preload/contract/index.ts';
import { parseValue } from '../../db/values/parse.ts';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import { useModel } from '../api/model.ts';
import { paths } from '../app/paths.ts';
import { useSaid } from '../app/use-said.tsx';
import { ReasonTags } from '../duplicates/AlikeList.tsx';
import { useLabel, useLanguage } from '../i18n/hooks.ts';
import { FieldInput } from '../inputs/FieldInput.tsx';
import type { ActionDialogProps } from '../records/record-actions.tsx';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { cellText } from '../ui/format.ts';
import './leads.css';

type Wish = CallInput<'leads.convert'>;
const NEW = 'new';

/** A lead becomes a customer (a new one, or one that is here), a contact and a deal: what is carried is shown before. Ctrl+Enter converts. */
export function ConvertDialog({ ids, onClose }: ActionDialogProps): ReactNode {
  const { t } = useTranslation('leads');
  const read = useLabel();
  const language = useLanguage();
  const model = useModel();
  const [, navigate] = useLocation();
  const { message } = App.useApp();
  const { said, failed } = useSaid();
  const id = ids[0] ?? '';
  const { data: lead, error } = useCall('records.get', { object: 'leads', id });
  const values = lead?.values ?? {};
  const text = (field: string): string => String(values[field] ?? '');
  const found = useCall('duplicates.check', { object: 'leads', id, values: Object.fromEntries(['company', 'phone', 'email', 'wechat'].map((field) => [field, values[field] ?? null])) }, { enabled: lead !== undefined }).data?.alike ?? [];
  const customers = found.filter(({ object }) => object === 'customers');
  const sure = customers.find(({ strong }) => strong)?.id ?? null;
  const [customer, setCustomer] = useState<string | null>(null);
  const [other, setOther] = useState<{ id: string; title: string } | null>(null);
  const [contact, setContact] = useState(true);
  const [deal, setDeal] = useState(true);
  const [name, setName] = useState<string | null>(null);
  const [amount, setAmount] = useState<number | null | undefined>(undefined);
  const [close, setClose] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const chosen = customer ?? sure ?? NEW;
  const dealName = name ?? [text('company'), text('interest')].filter((part) => part !== '').join(' ');
  const wish: Wish = {
    lead: id, customer: chosen === NEW ? null : chosen, contact,
    deal: deal && dealName.trim() !== '' ? { name: dealName.trim(), amount: amount === undefined ? moneyOf(values['budget']) : amount, close_date: close } : null,
  };
  const preview = useCall('leads.convertPreview', wish, { enabled: lead !== undefined && values['customer'] === undefined, keep: true });

  const convert = async (): Promise<void> => {
    if (busy || lead === undefined) return;
    if (deal && dealName.trim() === '') return void message.info(t('convertDialog.dealNeeded'));
    setBusy(true);
    try {
      const made = await call('leads.convert', wish);
      const title = chosen === NEW ? text('company') : (customers.find((each) => each.id === chosen)?.title ?? other?.title ?? '');
      onClose();
      said(t('convertDialog.done', { title }), made.batch);
      navigate(paths.record('customers', made.customer));
    } catch (problem) {
      failed(problem);
      setBusy(false);
    }
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void convert();
  };
  const links = model?.field('deals', 'customer');
  const money = model?.field('deals', 'amount');
  const date = model?.field('deals', 'close_date');

  return (
    <Modal
      open width={620} centered title={t('convertDialog.title')} onCancel={onClose}
      footer={[
        <span key="hint" className="faint convert-hint">Ctrl+Enter</span>,
        <Button key="cancel" onClick={onClose}>{t('cancel')}</Button>,
        <Button key="go" type="primary" autoFocus loading={busy} disabled={lead === undefined} onClick={() => void convert()}>{t('convertDialog.go')}</Button>,
      ]}
    >
      {error !== null && <ErrorBox error={error} />}
      {lead === undefined && error === null && <Spin />}
      {lead !== undefined && (
        <div className="convert" onKeyDown={keys}>
          <h3>{t('convertDialog.customer')}</h3>
          <Radio.Group className="convert-customers" value={chosen} onChange={({ target }) => setCustomer(target.value as string)}>
            {customers.length > 0 && <span className="soft">{t('convertDialog.found')}</span>}
            {customers.map((each) => <Radio key={each.id} value={each.id}>{each.title} <span className="soft">{each.owner === '' ? each.hint : each.owner}</span> <ReasonTags reasons={each.reasons} /></Radio>)}
            {other !== null && !customers.some((each) => each.id === other.id) && <Radio value={other.id}>{other.title}</Radio>}
            <Radio value={NEW}>{t('convertDialog.fresh', { name: text('company') })}</Radio>
          </Radio.Group>
          {links !== undefined && (
            <FieldInput
              field={links} value={null} title={null} label={t('convertDialog.other')} placeholder={t('convertDialog.other')}
              onEntry={(entry) => { if (entry.kind === 'value' && typeof entry.value === 'string') { setOther({ id: entry.value, title: entry.title ?? '' }); setCustomer(entry.value); } }}
            />
          )}
          <Checkbox checked={contact} onChange={({ target }) => setContact(target.checked)}>{t('convertDialog.contact', { name: text('contact') || text('phone') || text('company') })}</Checkbox>
          <Checkbox checked={deal} onChange={({ target }) => setDeal(target.checked)}>{t('convertDialog.deal')}</Checkbox>
          {deal && (
            <div className="convert-deal">
              <label><span className="form-label form-required">{t('convertDialog.dealName')}</span><Input value={dealName} maxLength={500} onChange={({ target }) => setName(target.value)} /></label>
              {money !== undefined && <label><span className="form-label">{t('convertDialog.amount')}</span><FieldInput field={money} value={moneyOf(values['budget'])} title={null} label={t('convertDialog.amount')} onEntry={(entry) => setAmount(entry.kind === 'value' ? moneyOf(entry.value) : moneyOf(parseValue(money, entry.text).value))} /></label>}
              {date !== undefined && <label><span className="form-label">{t('convertDialog.close')}</span><FieldInput field={date} value={null} title={null} label={t('convertDialog.close')} onEntry={(entry) => setClose(dayOf(entry.kind === 'value' ? entry.value : parseValue(date, entry.text).value))} /></label>}
            </div>
          )}
          {preview.error !== null && <ErrorBox error={preview.error} />}
          {preview.data !== undefined && model !== undefined && (
            <section className="convert-carried">
              <h3>{t('convertDialog.carried')}</h3>
              {preview.data.records.map(({ object, values: set }) => (
                <p key={object}>
                  <b>{read(model.object(object)?.one ?? { zh: object, en: object })}</b>
                  <span className="soft">{Object.entries(set).flatMap(([field, value]) => {
                    const described = model.field(object, field);
                    return described === undefined || described.type === 'link' || described.type === 'boolean' || value === described.initial ? [] : [`${read(described.label)} ${cellText(described, value, language)}`];
                  }).join(' · ')}</span>
                </p>
              ))}
              {preview.data.following.length > 0 && <p><b>{t('convertDialog.following')}</b><span className="soft">{preview.data.following.map(({ object, count }) => `${read(model.object(object)?.label ?? { zh: object, en: object })} ${count}`).join(t('comma'))}</span></p>}
            </section>
          )}
        </div>
      )}
    </Modal>
  );
}

function moneyOf(value: string | number | null | undefined): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}

function dayOf(value: string | number | null): string | null {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
}
