import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { App, Button, Input, Segmented, Spin, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { Toolbar } from '../ui/Toolbar.tsx';
import { useDebounced } from '../ui/use-debounced.ts';
import { CodeText } from './CodeText.tsx';
import { TemplateNames } from './TemplateNames.tsx';
import { TemplatePreview } from './TemplatePreview.tsx';
import type { PreviewMask } from './TemplatePreview.tsx';
import { keepEditing, keptEditing } from './kept.ts';
import type { Editing } from './kept.ts';
import '../quote/quote.css';
import { useFailed } from '../app/use-failed.ts';
import './templates.css';

/** Templates of quotes: the list, the text with what is wrong in it, the page it gives. */
export function TemplatesPage(): ReactNode {
  const { t } = useTranslation('papers');
  const { t: word } = useTranslation('ui');
  const { message, modal } = App.useApp();
  const failed = useFailed();
  const { data, error } = useCall('templates.list', {});
  const [editing, setEditing] = useState<Editing | null>(keptEditing);
  const [mask, setMask] = useState<PreviewMask>('customer');
  const [side, setSide] = useState<'preview' | 'names'>('preview');
  const [busy, setBusy] = useState(false);
  const insert = useRef<(text: string) => void>(() => undefined);
  const shown = editing ?? { id: null, name: t('templates.standard'), text: data?.standard ?? '', active: true };
  const stored = data?.templates.find((template) => template.id === editing?.id);
  const dirty = editing !== null && (stored === undefined || stored.name !== editing.name || stored.text !== editing.text || stored.active !== editing.active);
  const text = useDebounced(shown.text, 250);
  const check = useCall('templates.check', { text }, { enabled: editing !== null && text !== '', keep: true });
  const problems = useMemo(() => (editing === null ? [] : (check.data?.problems ?? [])), [editing, check.data]);
  useEffect(() => keepEditing(dirty ? editing : null), [dirty, editing]);
  const edit = (part: Partial<Editing>): void => setEditing((was) => (was === null ? was : { ...was, ...part }));

  if (error !== null) return <ErrorBox error={error} />;
  if (data === undefined) return <div className="frame-wait"><Spin delay={300} /></div>;
  const copy = (): void => setEditing({ id: null, name: editing === null ? t('templates.unnamed') : `${editing.name} 2`, text: shown.text, active: true });
  const save = async (): Promise<void> => {
    if (editing === null) return;
    setBusy(true);
    try {
      const { id } = await call('templates.save', { ...(editing.id === null ? {} : { id: editing.id }), name: editing.name, text: editing.text, active: editing.active });
      setEditing({ ...editing, id });
      void message.success(t('templates.saved'));
    } catch (problem) {
      failed(problem);
    }
    setBusy(false);
  };
  const remove = async (): Promise<void> => {
    try {
      if (editing?.id != null) await call('templates.remove', { id: editing.id });
      setEditing(null);
      void message.info(t('templates.removed'));
    } catch (problem) {
      failed(problem);
    }
  };
  const reset = (): void => void modal.confirm({ title: t('templates.resetTitle'), content: t('templates.resetText'), okText: t('templates.reset'), cancelText: word('cancel'), onOk: () => edit({ text: data.standard }) });

  return (
    <div className="templates" onKeyDown={(event) => { if ((event.ctrlKey || event.metaKey) && event.key === 's') { event.preventDefault(); if (dirty && problems.length === 0) void save(); } }}>
      <Toolbar
        title={t('templates.title')}
        end={editing === null ? <Button type="primary" onClick={copy}>{t('templates.copy')}</Button> : (
          <>
            <Button onClick={reset}>{t('templates.reset')}</Button>
            <Button danger onClick={() => void remove()}>{t('templates.remove')}</Button>
            <Button type="primary" title="Ctrl+S" disabled={!dirty || problems.length > 0} loading={busy} onClick={() => void save()}>{t('templates.save')}</Button>
          </>
        )}
      >
        {dirty && <span className="quote-state" data-state="dirty">{t('templates.dirty')}</span>}
      </Toolbar>
      <div className="templates-body">
        <nav className="templates-list" aria-label={t('templates.title')}>
          <button type="button" className="plain" aria-current={editing === null} onClick={() => setEditing(null)}>{t('templates.standard')}</button>
          {data.templates.map((template) => (
            <button key={template.id} type="button" className="plain" aria-current={editing?.id === template.id} data-off={!template.active} onClick={() => setEditing(template)}>{template.name}</button>
          ))}
          {editing !== null && editing.id === null && <button type="button" className="plain" aria-current>{editing.name}</button>}
          <p className="faint">{t('templates.firstHint')}</p>
        </nav>
        <section className="templates-edit">
          <div className="templates-head">
            {editing === null ? <span className="soft">{t('templates.standardHint')}</span> : (
              <>
                <Input value={editing.name} maxLength={100} aria-label={t('templates.name')} onChange={(event) => edit({ name: event.target.value })} />
                <label className="quote-switch"><Switch size="small" checked={editing.active} aria-label={t('templates.active')} onChange={(active) => edit({ active })} /> {t('templates.active')}</label>
              </>
            )}
          </div>
          <CodeText text={shown.text} readOnly={editing === null} problems={problems} label={t('templates.text')} insertRef={insert} onChange={(next) => edit({ text: next })} />
          <ul className="templates-problems" role="status" aria-live="polite">
            {editing !== null && problems.length === 0 && <li className="faint">{t('templates.ok')}</li>}
            {problems.slice(0, 6).map((problem) => <li key={`${problem.line} ${problem.kind}`}><b>{t('templates.line', { line: problem.line })}</b> {t(`templates.problem.${problem.kind}`, { text: problem.text })}</li>)}
          </ul>
        </section>
        <section className="templates-side">
          <div className="templates-head">
            <Segmented aria-label={t('templates.preview')} value={side} onChange={setSide} options={[{ value: 'preview', label: t('templates.preview') }, { value: 'names', label: t('templates.names') }]} />
            {side === 'preview' && <Segmented aria-label={t('mask.label')} value={mask} onChange={setMask} options={(['customer', 'warehouse', 'internal'] as const).map((value) => ({ value, label: t(`mask.${value}`) }))} />}
          </div>
          {side === 'preview'
            ? <TemplatePreview text={text} mask={mask} broken={problems.length > 0} />
            : <TemplateNames variables={data.variables} parts={data.parts} filters={data.filters} readOnly={editing === null} onInsert={(name) => insert.current(name)} />}
        </section>
      </div>
    </div>
  );
}
