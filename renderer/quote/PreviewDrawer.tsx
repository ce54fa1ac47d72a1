import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Drawer, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { useLanguage } from '../i18n/hooks.ts';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { useDebounced } from '../ui/use-debounced.ts';
import { PrintChoices } from './PrintChoices.tsx';
import { plainPrint, usePrinting } from './use-printing.ts';
import type { PrintOptions } from './use-printing.ts';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** The document as it will be printed. It is shown in a frame that can run nothing and reach nothing. */
export function PreviewDrawer({ id, name, onClose }: Props): ReactNode {
  const { t } = useTranslation('quote');
  const speaks = useLanguage();
  const [options, setOptions] = useState<PrintOptions>(() => plainPrint(speaks));
  const shown = useDebounced(options, 150);
  const [job, setJob] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const printing = usePrinting(id, name);
  useEffect(() => {
    let wanted = true;
    setJob(null);
    setError(null);
    call('quotes.preview', { id, ...shown }).then(
      (answer) => { if (wanted) setJob(answer.job); },
      (failure: unknown) => { if (wanted) setError(failure); },
    );
    return () => {
      wanted = false;
    };
  }, [id, shown]);
  return (
    <Drawer
      open
      size="min(920px, 94vw)"
      title={t('preview.title')}
      className="quote-preview"
      onClose={onClose}
      extra={
        <span className="quote-preview-tools">
          <Button loading={printing.busy === 'print'} onClick={() => void printing.print(options)}>{t('action.print')}</Button>
          <Button type="primary" loading={printing.busy === 'pdf'} onClick={() => void printing.pdf(options)}>{t('action.pdf')}</Button>
        </span>
      }
    >
      <PrintChoices options={options} onChange={setOptions} />
      {error !== null && <ErrorBox error={error} />}
      {job === null && error === null && <div className="frame-wait"><Spin /></div>}
      {job !== null && <div className="quote-paper"><iframe title={t('preview.frame')} sandbox="" src={`app://print/${job}`} /></div>}
    </Drawer>
  );
}
