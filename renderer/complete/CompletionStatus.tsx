import type { ReactNode } from 'react';
import { CheckCircleOutlined, FormOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Completion } from './use-completion.ts';
import './complete.css';

/** In the status bar while completion mode is on: what is still missing, and the way out. */
export function CompletionStatus({ completion }: { readonly completion: Completion }): ReactNode {
  const { t } = useTranslation('find');
  const { on, fields, tally } = completion;
  if (!on) return null;
  const done = tally?.count === 0;
  return (
    <span className="completion" role="group" aria-label={t('complete.label')}>
      {done ? <CheckCircleOutlined className="completion-done" aria-hidden /> : <FormOutlined className="completion-open" aria-hidden />}
      {fields.length === 0 && <span>{t('complete.noColumns')}</span>}
      {fields.length > 0 && tally === null && <span>{t('counting')}</span>}
      {fields.length > 0 && done && <span>{t('complete.none')}</span>}
      {fields.length > 0 && tally !== null && !done && (
        <>
          <strong>{t('complete.missing', { count: tally.count })}</strong>
          {tally.rank !== null && <span>· {t('complete.rank', { rank: tally.rank })}</span>}
          <span className="faint">{t('complete.keys')}</span>
        </>
      )}
      <button type="button" className="plain completion-exit" onClick={completion.toggle}>{t('complete.exit')}</button>
    </span>
  );
}
