import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../preload/contract/receivables.ts';
import { call } from '../api/bridge.ts';
import { useFailureText, useLanguage } from '../i18n/hooks.ts';

/** Print, PDF and workbook of one paper. */
export function PaperButtons({ paper, name }: { readonly paper: Paper; readonly name: string }): ReactNode {
  const { t } = useTranslation('receivables');
  const { message } = App.useApp();
  const failure = useFailureText();
  const language = useLanguage();
  const [busy, setBusy] = useState<'pdf' | 'excel' | 'print' | null>(null);
  const run = async (kind: 'pdf' | 'excel' | 'print', work: () => Promise<void>): Promise<void> => {
    setBusy(kind);
    await work().catch((error: unknown) => void message.error(failure(error), 6));
    setBusy(null);
  };
  const save = (kind: 'pdf' | 'excel') => run(kind, async () => {
    const { file } = await call('files.pickSave', { kind: kind === 'pdf' ? 'pdf' : 'xlsx', suggested: name.replace(/[\\/:*?"<>|]/g, ' ').trim() });
    if (file === null) return;
    await call(kind === 'pdf' ? 'receivables.pdf' : 'receivables.export', { paper, language, files: [file.token] });
    const open = (): void => void call('files.open', { files: [file.token] }).catch((error: unknown) => message.error(failure(error)));
    void message.success({ duration: 8, content: <span>{t('saved')}<Button type="link" size="small" onClick={open}>{t('open')}</Button></span> });
  });
  return (
    <>
      <Button loading={busy === 'print'} onClick={() => void run('print', async () => void (await call('receivables.print', { paper, language })))}>{t('print')}</Button>
      <Button loading={busy === 'excel'} onClick={() => void save('excel')}>{t('excel')}</Button>
      <Button type="primary" loading={busy === 'pdf'} onClick={() => void save('pdf')}>{t('pdf')}</Button>
    </>
  );
}
