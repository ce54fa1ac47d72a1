import { useState } from 'react';
import type { ReactNode } from 'react';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCall } from '../api/hooks.ts';
import { useModel } from '../api/model.ts';
import { useUi } from '../app/ui-store.ts';
import { LinkInput } from '../inputs/LinkInput.tsx';
import { cellText } from '../ui/format.ts';
import { useLanguage } from '../i18n/hooks.ts';
import { FollowUpForm } from './FollowUpForm.tsx';
import { linksOf } from './subject.ts';

/** The follow-up form over whatever page is open: about the record it was asked for, else about a customer that is chosen here. */
export function FollowUpDialog(): ReactNode {
  const { followUp, setFollowUp } = useUi();
  return followUp === null ? null : <Asked key={`${followUp.object}/${followUp.id}`} object={followUp.object} id={followUp.id} onClose={() => setFollowUp(null)} />;
}

function Asked({ object, id, onClose }: { readonly object: string; readonly id: string; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('activity');
  const language = useLanguage();
  const model = useModel();
  const known = id !== '';
  const { data: record } = useCall('records.get', { object, id: known ? id : 'none-yet' }, { enabled: known });
  const [customer, setCustomer] = useState<string | null>(null);
  const links = record === undefined ? (customer === null ? null : { customer }) : linksOf(object, record);
  const type = model?.object(object);
  const titleField = type?.fields.find((field) => field.id === type.title);
  const title = record === undefined || titleField === undefined ? '' : cellText(titleField, record.values[titleField.id] ?? null, language);
  const customerField = model?.field('follow_ups', 'customer');
  const choose = (!known || (record !== undefined && links === null)) && customerField !== undefined;
  return (
    <Modal open width={520} footer={null} destroyOnHidden title={title === '' ? t('followUp.title') : t('followUp.titleWith', { title })} onCancel={onClose}>
      {choose && (
        <label className="follow-up-with">
          <span className="form-label">{t('followUp.with')}</span>
          <LinkInput field={customerField} value={null} title={null} autoFocus label={t('followUp.with')} placeholder={t('followUp.withHint')} onEntry={(entry) => setCustomer(entry.kind === 'value' && typeof entry.value === 'string' ? entry.value : null)} />
        </label>
      )}
      <FollowUpForm links={links} autoFocus={!choose} onSaved={onClose} />
    </Modal>
  );
}
