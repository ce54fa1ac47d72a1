import { useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import type { Write } from '../../preload/contract/records.ts';
import { call } from '../api/bridge.ts';
import { useSaid } from '../app/use-said.tsx';
import { AlikeHint } from '../duplicates/AlikeHint.tsx';
import { useLabel } from '../i18n/hooks.ts';
import { FieldInput } from '../inputs/FieldInput.tsx';
import { addEntry } from '../inputs/entry.ts';
import type { Entry } from '../inputs/entry.ts';

interface Props {
  readonly object: ObjectDescription;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly onOpen: (object: string, id: string) => void;
  readonly onAdded: (id: string) => void;
}

/** What is asked of everybody who calls: little enough to type it while talking. */
const FIELDS = ['company', 'contact', 'phone', 'interest', 'source'] as const;

/** The one form for a new lead, in one line; Enter adds. What is here already is told while it is typed. */
export function LeadForm({ object, form, onOpen, onAdded }: Props): ReactNode {
  const { t } = useTranslation('leads');
  const read = useLabel();
  const { said, failed } = useSaid();
  const entries = useRef(new Map<string, Entry>());
  const [typed, setTyped] = useState<Readonly<Record<string, string | number | null>>>({});
  const [round, setRound] = useState(0);
  const title = String(typed['company'] ?? '').trim();

  const add = async (): Promise<void> => {
    if (title === '') return;
    let write: Write = { object: 'leads' };
    for (const [field, entry] of entries.current) write = addEntry(write, field, entry);
    try {
      const { batch, ids } = await call('records.write', { writes: [write] });
      entries.current.clear();
      setTyped({});
      setRound(round + 1);
      said(t('added', { title }), batch);
      if (ids[0] !== undefined) onAdded(ids[0]);
    } catch (error) {
      failed(error);
    }
  };
  return (
    <div className="lead-new">
      <form ref={form} key={round} aria-label={t('newLead')} onSubmit={(event) => { event.preventDefault(); void add(); }}>
        {FIELDS.flatMap((id) => object.fields.find((field) => field.id === id) ?? []).map((field) => (
          <label key={field.id}>
            <span className={field.required === true ? 'form-label form-required' : 'form-label'}>{read(field.label)}</span>
            <FieldInput
              field={field} value={null} title={null} label={read(field.label)}
              onEntry={(entry) => { entries.current.set(field.id, entry); setTyped((was) => ({ ...was, [field.id]: entry.kind === 'text' ? entry.text : entry.value })); }}
            />
          </label>
        ))}
        <Button type="primary" htmlType="submit" disabled={title === ''}>{t('add')}</Button>
      </form>
      <AlikeHint object="leads" values={typed} onOpen={onOpen} />
    </div>
  );
}
