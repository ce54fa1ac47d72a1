import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Drawer, Segmented, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { useLanguage } from '../i18n/hooks.ts';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { usePrinting } from './use-printing.ts';
import type { PrintLanguage } from './use-printing.ts';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** The document as it will be printed. It is shown in a frame that can run nothing and reach nothing. */
export function PreviewDrawer({ id, name, onClose }: Props): ReactNode {
  const { t } = useTranslation('quote');
  const speaks = useLanguage();
  const [language, setLanguage] = useState<PrintLanguage>(speaks);
  const [job, setJob] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const printing = usePrinting(id, name);
  useEffect(() => {
    let wanted = true;
    setJob(null);
    setError(null);
    call('quotes.preview', { id, language }).then(
      (answer) => { if (wanted) setJob(answer.job); },
      (failure: unknown) => { if (wanted) setError(failure); },
    );
    return () => {
      wanted = false;
    };
  }, [id, language]);
  return (
    <Drawer
      open
      size="min(920px, 94vw)"
      title={t('preview.title')}
      className="quote-preview"
      onClose={onClose}
      extra={
        <span className="quote-preview-tools">
          <Segmented aria-label={t('preview.language')} value={language} onChange={setLanguage} options={(['zh', 'en', 'both'] as const).map((value) => ({ value, label: t(`preview.${value}`) }))} />
          <Button loading={printing.busy === 'print'} onClick={() => void printing.print(language)}>{t('action.print')}</Button>
          <Button type="primary" loading={printing.busy === 'pdf'} onClick={() => void printing.pdf(language)}>{t('action.pdf')}</Button>
        </span>
      }
    >
      {error !== null && <ErrorBox error={error} />}
      {job === null && error === null && <div className="frame-wait"><Spin /></div>}
      {job !== null && <div className="quote-paper"><iframe title={t('preview.frame')} sandbox="" src={`app://print/${job}`} /></div>}
    </Drawer>
  );
}
