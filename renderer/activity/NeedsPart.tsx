import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, Button, Input, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RecordView } from '../../preload/contract/records.ts';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import type { PartProps } from '../records/parts.tsx';
import { useSaid } from '../app/use-said.tsx';
import './activity.css';

/** How the requirements of a deal or customer changed: before and now, newest first. */
export function NeedsPart({ object, record, onOpen }: PartProps): ReactNode {
  const { t } = useTranslation('activity');
  const [writing, setWriting] = useState(false);
  const { data } = useCall('records.related', { object: object.id, id: record.id, related: 'need_changes', through: object.id === 'deals' ? 'deal' : 'customer', limit: 100 }, { keep: true });
  if (data === undefined) return <Spin className="drawer-wait" />;
  return (
    <div className="activity-part">
      {writing ? <NeedForm object={object.id} record={record} onClose={() => setWriting(false)} /> : <Button size="small" onClick={() => setWriting(true)}>{t('needs.add')}</Button>}
      {data.records.length === 0 && !writing && <div className="needs-none"><strong>{t('needs.none')}</strong><p className="soft">{t('needs.noneText')}</p></div>}
      <ol className="needs">{data.records.map((need) => <Need key={need.id} need={need} onOpen={() => onOpen('need_changes', need.id)} />)}</ol>
    </div>
  );
}

function Need({ need, onOpen }: { readonly need: RecordView; readonly onOpen: () => void }): ReactNode {
  const { t } = useTranslation('activity');
  const text = (field: string): string => String(need.values[field] ?? '');
  return (
    <li className="need">
      <div className="comment-head"><time className="figures">{text('happened_on')}</time><span className="soft">{need.titles['member'] ?? need.titles['created_by'] ?? ''}</span>{need.titles['deal'] ? <button type="button" className="plain timeline-open" onClick={onOpen}>{need.titles['deal']}</button> : null}</div>
      {text('before') !== '' && <p className="need-before selectable"><span className="faint">{t('needs.was')}</span><s>{text('before')}</s></p>}
      <p className="selectable"><span className="faint">{t('needs.now')}</span>{text('change')}</p>
      {text('impact') !== '' && <p className="selectable"><span className="faint">{t('needs.impact')}</span>{text('impact')}</p>}
    </li>
  );
}

function NeedForm({ object, record, onClose }: { readonly object: string; readonly record: RecordView; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('activity');
  const { t: word } = useTranslation('ui');
  const { message } = App.useApp();
  const { said, failed } = useSaid();
  const [change, setChange] = useState('');
  const [before, setBefore] = useState(String(record.values['need'] ?? ''));
  const [impact, setImpact] = useState('');
  const customer = object === 'customers' ? record.id : record.values['customer'];
  const save = (): void => {
    if (change.trim() === '') return void message.info(t('needs.writeFirst'));
    const links = { ...(object === 'deals' ? { deal: record.id } : {}), ...(typeof customer === 'string' ? { customer } : {}) };
    void call('needs.add', { change, before, impact, ...links }).then(({ batch }) => {
      said(t('needs.saved'), batch);
      onClose();
    }, failed);
  };
  return (
    <div className="need-form" onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && save()}>
      <label><span className="form-label">{t('needs.before')}</span><Input.TextArea value={before} maxLength={20_000} autoSize={{ minRows: 1, maxRows: 6 }} aria-label={t('needs.before')} onChange={(event) => setBefore(event.target.value)} /></label>
      <label><span className="form-label">{t('needs.change')}</span><Input.TextArea autoFocus value={change} maxLength={20_000} autoSize={{ minRows: 2, maxRows: 6 }} aria-label={t('needs.change')} onChange={(event) => setChange(event.target.value)} /></label>
      <label><span className="form-label">{t('needs.impact')}</span><Input value={impact} maxLength={1000} placeholder={t('needs.impactHint')} aria-label={t('needs.impact')} onChange={(event) => setImpact(event.target.value)} /></label>
      <div className="follow-up-foot"><Button size="small" onClick={onClose}>{word('cancel')}</Button><Button size="small" type="primary" onClick={save}>{t('needs.save')}</Button></div>
    </div>
  );
}
