import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Modal, Progress, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { callError } from '../api/call-error.ts';
import { useHold } from '../api/hold.ts';
import { useEvent } from '../api/hooks.ts';
import type { Output } from '../../preload/contract/index.ts';
import { useFailureText, useLanguage } from '../i18n/hooks.ts';
import type { ActionDialogProps } from '../records/record-actions.tsx';
import { PrintChoices } from './PrintChoices.tsx';
import type { PrintOptions } from './use-printing.ts';
import { useFailed } from '../app/use-failed.ts';
import './quote.css';

/** As many as one job takes. */
const MOST = 500;

type Result = Output<'quotes.printMany'>;

/** Many quotes as PDF: for whom, into a folder or into one file, with progress and a way to stop. */
export function PrintManyDialog({ ids, onClose }: ActionDialogProps): ReactNode {
  const { t } = useTranslation('papers');
  const { t: word } = useTranslation('ui');
  const failure = useFailureText();
  const failed = useFailed();
  const [options, setOptions] = useState<PrintOptions>({ language: useLanguage(), mask: 'customer', watermark: '', seal: true });
  const [joined, setJoined] = useState(false);
  const [task] = useState(() => `print_${Date.now().toString(36)}${Math.floor(Math.random() * 1e6)}`);
  const [done, setDone] = useState<number | null>(null);
  const [stopping, setStopping] = useState(false);
  const [result, setResult] = useState<{ readonly result: Result; readonly token: string } | null>(null);
  const some = ids.slice(0, MOST);
  useEvent('progress', (progress) => {
    if (progress.task === task && progress.phase === 'print') setDone(progress.done);
  });
  useHold(done !== null && result === null, () => stop());

  const stop = async (): Promise<void> => {
    setStopping(true);
    await call('quotes.printCancel', { task }).catch(() => undefined);
  };
  const start = async (): Promise<void> => {
    try {
      const { file } = joined ? await call('files.pickSave', { kind: 'pdf', suggested: t('many.name', { count: some.length }) }) : await call('files.pickFolder', {});
      if (file === null) return;
      setDone(0);
      setStopping(false);
      setResult({ result: await call('quotes.printMany', { ids: [...some], ...options, joined, task, files: [file.token] }), token: file.token });
    } catch (error) {
      failed(error);
      setDone(null);
    }
  };
  const reveal = (token: string): void => void call('files.reveal', { files: [token] }).catch(failed);
  const running = done !== null && result === null;
  return (
    <Modal
      open centered width={620} title={t('many.title', { count: ids.length })} mask={{ closable: false }} closable={!running} onCancel={running ? undefined : onClose}
      footer={result !== null
        ? [result.result.written > 0 ? <Button key="show" onClick={() => reveal(result.token)}>{t('many.show')}</Button> : null, <Button key="close" type="primary" onClick={onClose}>{t('many.close')}</Button>]
        : running
          ? [<Button key="stop" disabled={stopping} onClick={() => void stop()}>{t(stopping ? 'many.stopping' : 'many.stop')}</Button>]
          : [<Button key="cancel" onClick={onClose}>{word('cancel')}</Button>, <Button key="start" type="primary" onClick={() => void start()}>{t('many.start')}</Button>]}
    >
      <div className="print-many">
        {!running && result === null && (
          <>
            {ids.length > MOST && <p className="quote-warn">{t('many.most')}</p>}
            <PrintChoices options={options} onChange={setOptions} />
            <Radio.Group aria-label={t('many.into')} value={joined} onChange={(event) => setJoined(event.target.value === true)} options={[{ value: false, label: t('many.folder') }, { value: true, label: t('many.joined') }]} vertical />
          </>
        )}
        {running && <div role="status" aria-live="polite"><p>{t('many.busy', { done, total: some.length })}</p><Progress percent={Math.floor((done / some.length) * 100)} status="active" aria-label={t('many.action')} /></div>}
        {result !== null && (
          <div role="status">
            <p>{summary(result.result)}</p>
            {result.result.failed.length > 0 && <><p className="quote-warn">{t('many.failed', { count: result.result.failed.length })}</p><ul>{result.result.failed.slice(0, 10).map((each) => <li key={each.id}>{failure(callError({ code: each.code, message: each.code, details: {} }))}</li>)}</ul></>}
          </div>
        )}
      </div>
    </Modal>
  );

  function summary({ cancelled, written, pages }: Result): string {
    if (!cancelled) return t('many.done', { count: written, pages });
    return joined ? t('many.cancelledJoined') : t('many.cancelled', { count: written });
  }
}
