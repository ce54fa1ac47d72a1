import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { OUR_COMPANY } from '../../preload/contract/values.ts';
import { useCall, useSend } from '../api/hooks.ts';
import { useModel } from '../api/model.ts';
import { useLabel } from '../i18n/hooks.ts';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { ImagePick } from './ImagePick.tsx';
import { Row, Section } from './Section.tsx';
import { useFailed } from '../app/use-failed.ts';

type Values = Readonly<Record<string, string>>;
const IMAGES = new Set(['logo', 'seal']);

/** The letterhead: one record that every desk shares. It is saved as a whole, so one undo takes a whole edit back. */
export function CompanySection(): ReactNode {
  const { t } = useTranslation('settings');
  const label = useLabel();
  const model = useModel();
  const { message } = App.useApp();
  const failed = useFailed();
  const { data, error } = useCall('records.get', { object: 'company', id: OUR_COMPANY });
  const write = useSend('records.write');
  const [edited, setEdited] = useState<Values>({});
  const fields = model?.object('company')?.fields.filter((field) => field.readonly !== true && field.id !== 'deleted' && field.type !== 'instant') ?? [];
  const value = (field: string): string => edited[field] ?? String(data?.values[field] ?? '');
  const set = (field: string, text: string): void => setEdited((was) => ({ ...was, [field]: text }));
  const changes = Object.fromEntries(Object.entries(edited).filter(([field, text]) => text !== String(data?.values[field] ?? '')));
  const dirty = Object.keys(changes).length > 0;
  const save = (): void => {
    const text = Object.fromEntries(Object.entries(changes).filter(([field]) => !IMAGES.has(field)).map(([field, typed]) => [field, typed.trim()]));
    const images = Object.fromEntries(Object.entries(changes).filter(([field]) => IMAGES.has(field)).map(([field, url]) => [field, url === '' ? null : url]));
    write.mutate({ writes: [{ object: 'company', id: OUR_COMPANY, set: images, text }], label: t('sections.company') }, {
      onSuccess: () => {
        // Only now: an answer that comes while somebody types must not take the typed text away.
        setEdited({});
        void message.success(t('saved'));
      },
      onError: failed,
    });
  };
  return (
    <Section id="company" title={t('sections.company')} text={t('company.intro')}>
      {error !== null && <ErrorBox error={error} />}
      <form onSubmit={(event) => { event.preventDefault(); save(); }}>
        {fields.filter((field) => field.hidden !== true && field.id !== 'quote_terms').map((field) => (
          <Row key={field.id} name={label(field.label)}>
            <Input style={{ width: 400 }} value={value(field.id)} maxLength={500} aria-label={label(field.label)} onChange={(event) => set(field.id, event.target.value)} />
          </Row>
        ))}
        <Row name={t('company.logo')} hint={t('company.imageHint')}><ImagePick name={t('company.logo')} value={value('logo')} onChange={(url) => set('logo', url)} /></Row>
        <Row name={t('company.seal')} hint={t('company.sealHint')}><ImagePick name={t('company.seal')} value={value('seal')} onChange={(url) => set('seal', url)} /></Row>
        <Row name={t('company.terms')} hint={t('company.termsHint')}>
          <Input.TextArea style={{ width: 560 }} autoSize={{ minRows: 4, maxRows: 12 }} maxLength={10_000} value={value('quote_terms')} aria-label={t('company.terms')} onChange={(event) => set('quote_terms', event.target.value)} />
        </Row>
        <div className="settings-save">
          <Button type="primary" htmlType="submit" disabled={!dirty} loading={write.isPending}>{t('company.save')}</Button>
          {dirty && <Button onClick={() => setEdited({})}>{t('company.reset')}</Button>}
          {dirty && <span className="settings-dirty">{t('company.dirty')}</span>}
        </div>
      </form>
    </Section>
  );
}
