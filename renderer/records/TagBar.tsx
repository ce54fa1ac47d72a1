import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import { LinkInput } from '../inputs/LinkInput.tsx';
import type { Entry } from '../inputs/entry.ts';
import { Tag } from '../ui/Tag.tsx';
import { taggingId } from './tagging.ts';
import { useFailed } from '../app/use-failed.ts';

/** The record's tags; a new one is picked or created in place. */
export function TagBar({ object, id }: { readonly object: string; readonly id: string }): ReactNode {
  const { t } = useTranslation('records');
  const failed = useFailed();
  const { data } = useCall('records.related', { object, id, related: 'taggings', through: 'record' });
  const [adding, setAdding] = useState(false);
  const entry = useRef<Entry | null>(null);

  const attempt = (work: Promise<unknown>): void => void work.catch(failed);
  const add = async (tag: string): Promise<void> => {
    const tagging = await taggingId(object, id, tag);
    // The id may be that of a tagging that was taken off before: it is put back.
    await call('records.write', { writes: [{ object: 'taggings', id: tagging, set: { object, record: id, tag, deleted: null } }] });
    setAdding(false);
  };
  const addEntered = (): void => {
    const given = entry.current;
    entry.current = null;
    if (given?.kind === 'value' && typeof given.value === 'string') attempt(add(given.value));
  };
  return (
    <div className="tag-bar">
      {(data?.records ?? []).map((tagging) => (
        <Tag key={tagging.id} colour="grey">
          {tagging.titles['tag'] ?? '—'}
          <button type="button" className="plain tag-remove" aria-label={t('removeTag', { name: tagging.titles['tag'] ?? '' })} onClick={() => attempt(call('records.delete', { object: 'taggings', ids: [tagging.id] }))}>×</button>
        </Tag>
      ))}
      {adding ? (
        <span
          className="tag-input"
          onBlur={() => setAdding(false)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setAdding(false);
            if (event.key === 'Enter') addEntered();
          }}
        >
          <LinkInput
            field={{ id: 'tag', type: 'link', to: 'tags', label: { zh: t('tag'), en: t('tag') } }} value={null} title={null} label={t('tag')} placeholder={t('tag')} autoFocus
            onEntry={(next) => { entry.current = next; }}
            onPicked={addEntered}
          />
        </span>
      ) : (
        <button type="button" className="plain tag-add" onClick={() => setAdding(true)}><PlusOutlined aria-hidden /> {t('addTag')}</button>
      )}
    </div>
  );
}
