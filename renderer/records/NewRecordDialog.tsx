import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { App, Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldDescription, ObjectDescription } from '../../preload/contract/model.ts';
import type { Write } from '../../preload/contract/records.ts';
import { useLocation } from 'wouter';
import { call } from '../api/bridge.ts';
import { paths } from '../app/paths.ts';
import { AlikeHint } from '../duplicates/AlikeHint.tsx';
import { isCompared } from '../duplicates/use-alike.ts';
import { useLabel } from '../i18n/hooks.ts';
import { FieldInput } from '../inputs/FieldInput.tsx';
import { addEntry } from '../inputs/entry.ts';
import type { Entry } from '../inputs/entry.ts';
import { settle } from '../inputs/settle.ts';
import { groupFields } from './form-groups.ts';
import { useFlaggedNotice } from './use-flagged-notice.tsx';
import { useFailed } from '../app/use-failed.ts';

interface Props {
  readonly object: ObjectDescription;
  /** Fields that are filled in already, such as the customer a contact is added to. */
  readonly preset?: Readonly<Record<string, { readonly value: string | number; readonly title: string }>>;
  readonly onClose: () => void;
  readonly onCreated?: (id: string) => void;
}

/** A new record: every field of the object, required ones marked and checked, Ctrl+Enter saves. */
export function NewRecordDialog({ object, preset = {}, onClose, onCreated }: Props): ReactNode {
  const { t } = useTranslation('records');
  const read = useLabel();
  const { message, modal } = App.useApp();
  const failed = useFailed();
  const flagged = useFlaggedNotice();
  const entries = useRef(new Map<string, Entry>());
  const [, navigate] = useLocation();
  const leave = (target: string, id: string): void => {
    onClose();
    navigate(paths.record(target, id));
  };
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState<Readonly<Record<string, string | number | null>>>({});
  const [round, setRound] = useState(0);
  const [busy, setBusy] = useState(false);
  const groups = groupFields(object.fields).filter((group) => group.id !== 'program' && group.id !== 'derived');
  const fields = groups.flatMap((group) => group.fields);

  const save = async (again: boolean): Promise<void> => {
    const empty = fields.filter((field) => {
      const entry = entries.current.get(field.id);
      const kept = entry === undefined ? preset[field.id]?.value ?? field.initial ?? null : entry.kind === 'text' ? entry.text : entry.value;
      return field.required === true && kept === null;
    });
    setMissing(new Set(empty.map((field) => field.id)));
    if (empty.length > 0) return;
    let write: Write = { object: object.id };
    for (const [field, { value }] of Object.entries(preset)) write = addEntry(write, field, { kind: 'value', value });
    setBusy(true);
    try {
      for (const [id, entry] of entries.current) {
        const field = fields.find((each) => each.id === id);
        write = addEntry(write, id, field === undefined ? entry : await settle(field, entry));
      }
      const result = await call('records.write', { writes: [write] });
      flagged(object, result);
      const [id] = result.ids;
      if (!again) {
        onClose();
        if (id !== undefined) onCreated?.(id);
        return;
      }
      void message.success(t('created', { object: read(object.one) }));
      entries.current.clear();
      setTyped({});
      setRound(round + 1);
    } catch (error) {
      failed(error);
    }
    setBusy(false);
  };
  // Esc is pressed easily: what was typed goes only when that is meant.
  const cancel = (): void => {
    if (entries.current.size === 0) return onClose();
    void modal.confirm({ title: t('discardTitle'), content: t('discardText'), okText: t('discard'), okButtonProps: { danger: true }, cancelText: t('keepEditing'), autoFocusButton: 'cancel', onOk: onClose });
  };
  // What is typed is compared with what is here, while it is typed.
  const enter = (field: FieldDescription, entry: Entry): void => {
    entries.current.set(field.id, entry);
    if (isCompared(object.id)) setTyped((was) => ({ ...was, [field.id]: entry.kind === 'text' ? entry.text : entry.value }));
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(false);
  };

  return (
    <Modal
      open width={640} centered title={t('newTitle', { object: read(object.one) })} onCancel={cancel} mask={{ closable: false }}
      footer={[
        <Button key="cancel" onClick={cancel}>{t('cancel')}</Button>,
        <Button key="again" loading={busy} onClick={() => void save(true)}>{t('saveAgain')}</Button>,
        <Button key="save" type="primary" loading={busy} onClick={() => void save(false)}>{t('save')}</Button>,
      ]}
    >
      <div key={round} className="new-record" onKeyDown={keys}>
        <AlikeHint object={object.id} values={{ ...presetValues(preset), ...typed }} onOpen={leave} />
        {groups.map((group) => (
          <section key={group.id} className="form-columns">
            {group.fields.map((field, index) => (
              <label key={field.id} className={field.type === 'longtext' ? 'form-item form-wide' : 'form-item'}>
                <span className={field.required === true ? 'form-label form-required' : 'form-label'}>{read(field.label)}</span>
                <FieldInput
                  field={field} value={preset[field.id]?.value ?? field.initial ?? null} title={preset[field.id]?.title ?? null} label={read(field.label)} rows={2}
                  autoFocus={group.id === 'main' && index === 0 && field.type !== 'choice' && field.type !== 'link'}
                  onEntry={(entry) => enter(field, entry)}
                />
                {missing.has(field.id) && <span className="form-error">{t('fillIn')}</span>}
              </label>
            ))}
          </section>
        ))}
      </div>
    </Modal>
  );
}

function presetValues(preset: NonNullable<Props['preset']>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(preset).map(([field, { value }]) => [field, value]));
}
