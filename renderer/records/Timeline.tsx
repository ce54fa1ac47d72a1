import type { ReactNode } from 'react';
import { Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../../preload/contract/records.ts';
import { useCall } from '../api/hooks.ts';
import type { Model } from '../api/model.ts';
import { useLabel } from '../i18n/hooks.ts';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { localTime } from '../ui/format.ts';

interface Props {
  readonly model: Model;
  readonly object: string;
  readonly id: string;
  readonly onOpen: (object: string, id: string) => void;
}

/** The record's story, newest first: everything that belongs to it, and every change with old and new; of a customer those of its contacts and deals, too. */
export function Timeline({ model, object, id, onOpen }: Props): ReactNode {
  const { t } = useTranslation('records');
  const { data, error } = useCall('records.timeline', { object, id }, { keep: true });
  if (error !== null) return <ErrorBox error={error} />;
  if (data === undefined) return <Spin className="drawer-wait" />;
  if (data.entries.length === 0) return <p className="faint timeline-none">{t('timelineEmpty')}</p>;
  return (
    <ol className="timeline">
      {data.entries.map((entry, index) => <Entry key={`${entry.at}-${index}`} model={model} object={object} entry={entry} onOpen={onOpen} />)}
    </ol>
  );
}

const MOST_CHANGES = 8;

function Entry({ model, object, entry, onOpen }: { readonly model: Model; readonly object: string; readonly entry: TimelineEntry; readonly onOpen: Props['onOpen'] }): ReactNode {
  const { t } = useTranslation('records');
  const read = useLabel();
  const { record, of } = entry;
  const changes = entry.kind === 'created' ? [] : entry.changes;
  return (
    <li className={`timeline-entry timeline-${entry.kind}`}>
      <div className="timeline-head">
        <strong>{t(`event.${entry.kind}`)}</strong>
        {of !== null && <span className="soft">{read(model.object(of.object)?.one ?? { zh: '', en: '' })} <button type="button" className="plain timeline-open" onClick={() => onOpen(of.object, of.id)}>{of.title === '' ? '—' : of.title}</button></span>}
        {entry.member !== '' && <span>{entry.member}</span>}
        <time className="faint figures" dateTime={entry.at}>{localTime(entry.at)}</time>
      </div>
      {record !== null && (
        <p className="timeline-text selectable">
          {entry.text}
          <button type="button" className="plain timeline-open" onClick={() => onOpen(record.object, record.id)}>{t('open')}</button>
        </p>
      )}
      {changes.slice(0, MOST_CHANGES).map((change) => {
        const field = model.field(of?.object ?? object, change.field);
        return (
          <p key={change.field} className="timeline-change selectable">
            <span className="soft">{field === undefined ? change.field : read(field.label)}</span>
            {change.from !== '' && <><s>{change.from}</s><span aria-hidden="true">→</span></>}
            <span>{change.to === '' ? t('cleared') : change.to}</span>
          </p>
        );
      })}
      {changes.length > MOST_CHANGES && <p className="faint">{t('moreChanges', { count: changes.length - MOST_CHANGES })}</p>}
    </li>
  );
}
