import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../preload/contract/receivables.ts';
import { call } from '../api/bridge.ts';
import { useSaid } from '../app/use-said.tsx';
import { useLanguage } from '../i18n/hooks.ts';

/** Print, PDF and workbook of one paper. */
export function PaperButtons({ paper, name }: { readonly paper: Paper; readonly name: string }): ReactNode {
  const { t } = useTranslation('receivables');
  const { said, failed } = useSaid();
  const language = useLanguage();
  const [busy, setBusy] = useState<'pdf' | 'excel' | 'print' | null>(null);
  const run = async (kind: 'pdf' | 'excel' | 'print', work: () => Promise<void>): Promise<void> => {
    setBusy(kind);
    await work().catch(failed);
    setBusy(null);
  };
  const save = (kind: 'pdf' | 'excel') => run(kind, async () => {
    const { file } = await call('files.pickSave', { kind: kind === 'pdf' ? 'pdf' : 'xlsx', suggested: name });
    if (file === null) return;
    await call(kind === 'pdf' ? 'receivables.pdf' : 'receivables.export', { paper, language, files: [file.token] });
    said(t('saved'), null, { label: t('open'), act: () => void call('files.open', { files: [file.token] }).catch(failed) });
  });
  return (
    <>
      <Button loading={busy === 'print'} onClick={() => void run('print', async () => void (await call('receivables.print', { paper, language })))}>{t('print')}</Button>
      <Button loading={busy === 'excel'} onClick={() => void save('excel')}>{t('excel')}</Button>
      <Button type="primary" loading={busy === 'pdf'} onClick={() => void save('pdf')}>{t('pdf')}</Button>
    </>
  );
}
