import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { groupThousands } from '../../db/values/money.ts';
import { useFindWish } from './find-wish.ts';
import type { Finding } from './use-finding.ts';
import type { Replacing } from './use-replace.tsx';
import './find.css';

interface Props {
  readonly finding: Finding;
  readonly replacing: Replacing;
  /** Cells can be written: not in the recycle bin. */
  readonly writable: boolean;
}

/**
 * Find and replace, one line each, between toolbar and grid: a bar that floats over the grid would sooner or later cover
 * the very cell that was found.
 */
export function FindBar({ finding, replacing, writable }: Props): ReactNode {
  const { t } = useTranslation('find');
  const { text, replacement, matchCase, wholeCell, change } = useFindWish();
  const box = useRef<HTMLInputElement>(null);
  const { mode, scope } = finding;
  const replaces = mode === 'replace' && writable;
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, [mode]);

  const keys = (event: KeyboardEvent, enter: () => void): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter') return;
    enter();
    event.preventDefault();
    event.stopPropagation();
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    finding.close();
  };
  const toggle = (name: 'matchCase' | 'wholeCell' | 'inSelection' | 'inColumn', on: boolean, set: (on: boolean) => void): ReactNode => (
    <button type="button" className="plain find-toggle" aria-pressed={on} onClick={() => set(!on)}>{t(name)}</button>
  );
  return (
    <section className="find-bar" role="search" aria-label={t(replaces ? 'replace' : 'find')} onKeyDown={escape}>
      <div className="find-line">
        <input
          ref={box} className="find-input" value={text} maxLength={1000} placeholder={t('findText')} aria-label={t('findText')} aria-invalid={finding.none}
          onChange={(event) => change({ text: event.target.value })}
          onCompositionStart={() => finding.setComposing(true)} onCompositionEnd={() => finding.setComposing(false)}
          onKeyDown={(event) => keys(event, () => void finding.step(event.shiftKey ? 'previous' : 'next'))}
        />
        <span className="find-count figures" role="status"><Count finding={finding} /></span>
        <Button size="small" type="text" icon={<ArrowUpOutlined aria-hidden />} aria-label={t('previous')} title={t('previous')} disabled={text === ''} onClick={() => void finding.step('previous')} />
        <Button size="small" type="text" icon={<ArrowDownOutlined aria-hidden />} aria-label={t('next')} title={t('next')} disabled={text === ''} onClick={() => void finding.step('next')} />
        <span className="find-options">
          {toggle('matchCase', matchCase, (on) => change({ matchCase: on }))}
          {toggle('wholeCell', wholeCell, (on) => change({ wholeCell: on }))}
          {toggle('inSelection', scope.within !== null, (selection) => finding.setScope({ selection }))}
          {toggle('inColumn', scope.column !== null, (column) => finding.setScope({ column }))}
        </span>
        <Button size="small" type="text" icon={<CloseOutlined aria-hidden />} aria-label={t('close')} title={t('close')} onClick={finding.close} />
      </div>
      {replaces && (
        <div className="find-line">
          <input
            className="find-input" value={replacement} placeholder={t('replaceText')} aria-label={t('replaceText')}
            onChange={(event) => change({ replacement: event.target.value })}
            onKeyDown={(event) => keys(event, () => void (event.ctrlKey || event.metaKey ? replacing.all() : replacing.one()))}
          />
          <Button size="small" disabled={text === '' || replacing.busy} title="Enter" onClick={() => void replacing.one()}>{t('replaceOne')}</Button>
          <Button size="small" disabled={text === ''} loading={replacing.busy} title="Ctrl+Enter" onClick={() => void replacing.all()}>{t('replaceAll')}</Button>
        </div>
      )}
    </section>
  );
}

function Count({ finding }: { readonly finding: Finding }): ReactNode {
  const { t } = useTranslation('find');
  const { text } = useFindWish();
  const { tally, none, here } = finding;
  if (text === '') return null;
  if (none) return <span className="find-none">{t('none')}</span>;
  if (tally === null) return here === null ? t('looking') : t('counting');
  if (tally.count === 0) return <span className="find-none">{t('none')}</span>;
  const total = `${groupThousands(String(tally.count))}${tally.capped ? '+' : ''}`;
  return tally.rank === null ? t('count', { total }) : t('rank', { rank: groupThousands(String(tally.rank)), total });
}
