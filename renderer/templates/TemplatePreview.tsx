import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { useLanguage } from '../i18n/hooks.ts';
import { LinkSelect } from '../inputs/LinkSelect.tsx';
import { ErrorBox } from '../ui/ErrorBox.tsx';

export type PreviewMask = 'customer' | 'warehouse' | 'internal';

interface Props {
  readonly text: string;
  readonly mask: PreviewMask;
  /** While something is wrong with the text the last good page stays. */
  readonly broken: boolean;
}

/** The page that the text gives, in a frame that can run and reach nothing. */
export function TemplatePreview({ text, mask, broken }: Props): ReactNode {
  const { t } = useTranslation('papers');
  const language = useLanguage();
  const [quote, setQuote] = useState<string | null>(null);
  const [job, setJob] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    if (broken || text === '') return undefined;
    let wanted = true;
    call('templates.preview', { text, mask, language, quote }).then(
      (answer) => { if (wanted) { setJob(answer.job); setError(null); } },
      (failure: unknown) => { if (wanted) setError(failure); },
    );
    return () => {
      wanted = false;
    };
  }, [text, mask, language, quote, broken]);
  return (
    <div className="template-preview">
      <div className="template-quote"><LinkSelect object="quotes" value={quote} label={t('templates.previewOf')} placeholder={t('templates.sample')} onChange={setQuote} /></div>
      {broken && <p className="quote-warn" role="status">{t('templates.notShown')}</p>}
      {error !== null && !broken && <ErrorBox error={error} />}
      {job !== null && <div className="template-paper" data-old={broken}><iframe title={t('templates.frame')} sandbox="" src={`app://print/${job}`} /></div>}
    </div>
  );
}
