import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button, Segmented, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import type { Model } from '../api/model.ts';
import { useAppInfo } from '../api/settings.ts';
import { paths } from '../app/paths.ts';
import { pickAndImport } from '../app/pick-import.ts';
import { useSaid } from '../app/use-said.tsx';
import type { SheetHandle } from '../grid/SheetGrid.tsx';
import { useLanguage } from '../i18n/hooks.ts';
import { RecordDrawer } from '../records/RecordDrawer.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { cellText, localTime } from '../ui/format.ts';
import { isTextEntry } from '../ui/text-entry.ts';
import { Tag } from '../ui/Tag.tsx';
import { Toolbar } from '../ui/Toolbar.tsx';
import { AssignDialog } from './AssignDialog.tsx';
import { ConvertDialog } from './ConvertDialog.tsx';
import { LeadForm } from './LeadForm.tsx';
import { useInbox, type InboxTab } from './use-inbox.ts';
import '../records/records.css';
import './leads.css';

const TABS: readonly InboxTab[] = ['unassigned', 'fresh', 'mine'];

/** What came in and nobody has, new ones, one's own: one at a time by keys, or all at once by the rules. */
export function InboxPage({ model }: { readonly model: Model }): ReactNode {
  const { t } = useTranslation('leads');
  const language = useLanguage();
  const [, navigate] = useLocation();
  const { said, failed } = useSaid();
  const member = useAppInfo()?.member?.id ?? null;
  const [tab, setTab] = useState<InboxTab>('unassigned');
  const [current, setCurrent] = useState<string | null>(null);
  const [asking, setAsking] = useState<{ readonly what: 'assign' | 'convert'; readonly ids: readonly string[] } | null>(null);
  const inbox = useInbox(tab, member);
  const waiting = useCall('leads.unassigned', {}, { keep: true }).data;
  const list = useRef<HTMLUListElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const grid = useRef<SheetHandle>(null);
  const object = model.object('leads');
  const rows = inbox?.rows ?? [];
  const at = rows.findIndex(({ id }) => id === current);
  const open = rows[at] ?? null;

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  if (object === undefined) return null;

  const go = (by: number): void => setCurrent(rows[Math.max(0, Math.min(rows.length - 1, at + by))]?.id ?? null);
  const drop = async (id: string): Promise<void> => {
    try {
      const { batch } = await call('records.write', { writes: [{ object: 'leads', id, set: { status: 'invalid' } }] });
      go(1);
      said(t('invalidDone'), batch);
    } catch (error) {
      failed(error);
    }
  };
  const keys = (event: KeyboardEvent): void => {
    if (isTextEntry(event.target as Element) || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'arrowdown' || key === 'j') go(1);
    else if (key === 'arrowup' || key === 'k') go(-1);
    else if (key === 'n') form.current?.querySelector('input')?.focus();
    else if (open === null) return;
    else if (key === 'a') setAsking({ what: 'assign', ids: [open.id] });
    else if (key === 'c' && open.values['customer'] === undefined) setAsking({ what: 'convert', ids: [open.id] });
    else if (key === 'x') void drop(open.id);
    else if (key === 'enter') navigate(paths.record('leads', open.id));
    else return;
    event.preventDefault();
  };
  const field = (name: string, row: (typeof rows)[number]): string => {
    const described = object.fields.find(({ id }) => id === name);
    return described === undefined ? '' : cellText(described, row.values[name] ?? null, language);
  };
  return (
    <div className="inbox" onKeyDown={keys}>
      <Toolbar
        title={t('inbox')}
        end={waiting !== undefined && waiting.count > 0 && <Button type="primary" onClick={() => setAsking({ what: 'assign', ids: waiting.ids })}>{t('assignAll', { count: waiting.count })}</Button>}
      >
        <Segmented aria-label={t('which')} value={tab} onChange={(value) => { setTab(value); setCurrent(null); }} options={TABS.map((value) => ({ value, label: value === 'unassigned' && waiting !== undefined ? `${t(value)} ${waiting.count}` : t(value) }))} />
        <span className="faint inbox-keys">{t('keys')}</span>
      </Toolbar>
      <LeadForm object={object} form={form} onOpen={(target, id) => navigate(paths.record(target, id))} onAdded={setCurrent} />
      <div className="inbox-body">
        {inbox === undefined && <div className="frame-wait"><Spin delay={300} /></div>}
        {inbox?.count === 0 && <EmptyState title={t('none')} text={t('noneText')}><Button onClick={() => void pickAndImport()}>{t('noneDo')}</Button></EmptyState>}
        {rows.length > 0 && (
          <ul ref={list} className="inbox-list" role="listbox" aria-label={t('inbox')} tabIndex={0} onFocus={() => { if (current === null) setCurrent(rows[0]?.id ?? null); }}>
            {rows.map((row) => {
              const source = object.fields.find(({ id }) => id === 'source')?.options?.find(({ key }) => key === row.values['source']);
              return (
                <li key={row.id} role="option" aria-selected={row.id === current} onClick={() => setCurrent(row.id)} onDoubleClick={() => navigate(paths.record('leads', row.id))}>
                  <b className="inbox-score figures" title={t('score')}>{Number(row.values['score'] ?? 0)}</b>
                  <span className="inbox-what"><strong>{field('company', row)}</strong><span className="soft">{[field('contact', row), field('phone', row), field('interest', row)].filter((part) => part !== '').join(' · ')}</span></span>
                  <span className="inbox-tags">{source !== undefined && <Tag {...(source.colour === undefined ? {} : { colour: source.colour })}>{field('source', row)}</Tag>}{row.titles['owner'] !== undefined && row.titles['owner'] !== null && <span className="soft">{row.titles['owner']}</span>}</span>
                  <time className="faint figures">{localTime(String(row.values['created_at'] ?? '')).slice(5)}</time>
                </li>
              );
            })}
          </ul>
        )}
        {open !== null && <RecordDrawer key={open.id} model={model} object={object} id={open.id} grid={grid} onClose={() => { setCurrent(null); list.current?.focus(); }} />}
      </div>
      {asking?.what === 'assign' && <AssignDialog object={object} ids={asking.ids} onClose={() => { setAsking(null); list.current?.focus(); }} />}
      {asking?.what === 'convert' && <ConvertDialog object={object} ids={asking.ids} onClose={() => { setAsking(null); list.current?.focus(); }} />}
    </div>
  );
}
