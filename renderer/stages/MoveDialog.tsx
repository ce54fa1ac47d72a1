import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button, Checkbox, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Input as CallInput, Output } from '../../preload/contract/index.ts';
import type { FieldDescription } from '../../preload/contract/model.ts';
import type { Write } from '../../preload/contract/records.ts';
import type { Model } from '../api/model.ts';
import { useLabel } from '../i18n/hooks.ts';
import { FieldInput } from '../inputs/FieldInput.tsx';
import { addEntry } from '../inputs/entry.ts';
import type { Entry } from '../inputs/entry.ts';
import { settle } from '../inputs/settle.ts';
import './stages.css';

type Given = Pick<CallInput<'stages.move'>, 'set' | 'text' | 'ticked' | 'note'>;

interface Props {
  readonly model: Model;
  readonly stageName: string;
  readonly asked: { readonly deals: readonly string[]; readonly stage: string; readonly needs: Output<'stages.needs'> };
  readonly onCancel: () => void;
  readonly onMove: (given: Given) => Promise<void>;
}

/** Asks for what a stage needs: fields, ticks, a written reason for what is passed over. Ctrl+Enter moves. */
export function MoveDialog({ model, stageName, asked, onCancel, onMove }: Props): ReactNode {
  const { t } = useTranslation('deals');
  const read = useLabel();
  const { needs, stage } = asked;
  const entries = useRef(new Map<string, Entry>());
  const [filled, setFilled] = useState<ReadonlySet<string>>(new Set());
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const wanted = needs.fields.flatMap(({ field }) => model.field('deals', field) ?? []);
  // Of a loss, the story is asked along with its kind, and must be told when the kind is "other".
  const story = stage === 'lost' && !wanted.some(({ id }) => id === 'lost_reason') ? model.field('deals', 'lost_reason') : undefined;
  const kind = entries.current.get('lost_kind');
  const storyWanted = story !== undefined && kind?.kind === 'value' && kind.value === 'other';
  const ready = wanted.every(({ id }) => filled.has(id)) && (!storyWanted || filled.has('lost_reason')) && needs.items.every(({ item }) => ticked.has(item)) && (needs.skipped.length === 0 || note.trim() !== '');

  const enter = (field: FieldDescription, entry: Entry): void => {
    entries.current.set(field.id, entry);
    const has = entry.kind === 'text' ? entry.text.trim() !== '' : entry.value !== null;
    setFilled((was) => {
      const next = new Set(was);
      if (has) next.add(field.id);
      else next.delete(field.id);
      return next;
    });
  };
  const go = async (): Promise<void> => {
    if (!ready || busy) return;
    setBusy(true);
    let write: Write = { object: 'deals' };
    for (const [id, entry] of entries.current) {
      const field = model.field('deals', id);
      write = addEntry(write, id, field === undefined ? entry : await settle(field, entry));
    }
    await onMove({ set: write.set ?? {}, text: write.text ?? {}, ticked: [...ticked], note });
    setBusy(false);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void go();
  };
  const line = (field: FieldDescription, required: boolean, first: boolean): ReactNode => (
    <label key={field.id} className="move-line">
      <span className={required ? 'form-label form-required' : 'form-label'}>{read(field.label)}</span>
      <FieldInput field={field} value={null} title={null} label={read(field.label)} rows={2} autoFocus={first} onEntry={(entry) => enter(field, entry)} />
    </label>
  );

  return (
    <Modal
      open width={480} centered title={t('ask.title', { stage: stageName })} onCancel={onCancel} mask={{ closable: false }}
      footer={[
        <span key="hint" className="faint move-hint">Ctrl+Enter</span>,
        <Button key="cancel" onClick={onCancel}>{t('ask.cancel')}</Button>,
        <Button key="go" type="primary" loading={busy} disabled={!ready} onClick={() => void go()}>{t('ask.go', { stage: stageName })}</Button>,
      ]}
    >
      <div className="move-dialog" onKeyDown={keys}>
        {needs.moving > 1 && <p className="soft">{t('ask.many', { count: needs.moving })}</p>}
        {wanted.map((field, index) => line(field, true, index === 0))}
        {story !== undefined && line(story, storyWanted, wanted.length === 0)}
        {needs.items.length > 0 && (
          <fieldset className="move-items">
            <legend>{t('ask.items')}</legend>
            {needs.items.map(({ item }) => (
              <Checkbox key={item} checked={ticked.has(item)} onChange={({ target }) => setTicked((was) => new Set(target.checked ? [...was, item] : [...was].filter((each) => each !== item)))}>{item}</Checkbox>
            ))}
          </fieldset>
        )}
        {needs.skipped.length > 0 && (
          <label className="move-line">
            <span className="form-label form-required">{t('ask.skipped', { stages: needs.skipped.map(({ label }) => read(label)).join(t('ask.and')) })}</span>
            <Input.TextArea autoFocus={wanted.length === 0} rows={2} maxLength={1000} value={note} onChange={({ target }) => setNote(target.value)} />
          </label>
        )}
      </div>
    </Modal>
  );
}
