import { useState } from 'react';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import type { Input } from '../../preload/contract/index.ts';
import { useSaid } from '../app/use-said.tsx';

export type PrintLanguage = NonNullable<Input<'quotes.pdf'>['language']>;

/** For whom, in which language, with what across the page. */
export interface PrintOptions {
  readonly language: PrintLanguage;
  readonly mask: 'customer' | 'warehouse' | 'internal';
  readonly watermark: string;
  readonly seal: boolean;
}

/** The plain copy for the customer. */
export function plainPrint(language: PrintLanguage): PrintOptions {
  return { language, mask: 'customer', watermark: '', seal: true };
}

export interface Printing {
  readonly busy: 'pdf' | 'print' | null;
  pdf(options: PrintOptions): Promise<void>;
  print(options: PrintOptions): Promise<void>;
}

/** PDF into a file of one's choice, and the system's print dialog. `name` is the file name that is suggested. */
export function usePrinting(id: string, name: string): Printing {
  const { t } = useTranslation('quote');
  const { t: paper } = useTranslation('papers');
  const { message } = App.useApp();
  const { said, failed } = useSaid();
  const [busy, setBusy] = useState<'pdf' | 'print' | null>(null);
  const guarded = async (kind: 'pdf' | 'print', work: () => Promise<void>): Promise<void> => {
    setBusy(kind);
    try {
      await work();
    } catch (error) {
      failed(error);
    } finally {
      setBusy(null);
    }
  };
  const act = (route: 'files.open' | 'files.reveal', token: string): void => void call(route, { files: [token] }).catch(failed);
  return {
    busy,
    pdf: (options) => guarded('pdf', async () => {
      const { file } = await call('files.pickSave', { kind: 'pdf', suggested: options.mask === 'customer' ? name : `${name} ${paper(`mask.${options.mask}`)}` });
      if (file === null) return;
      const { pages } = await call('quotes.pdf', { id, ...options, files: [file.token] });
      said(t('pdf.done', { count: pages }), null, { label: t('pdf.open'), act: () => act('files.open', file.token) }, { label: t('pdf.reveal'), act: () => act('files.reveal', file.token) });
    }),
    print: (options) => guarded('print', async () => {
      const { printed } = await call('quotes.print', { id, ...options });
      if (printed) void message.success(t('print.done'));
    }),
  };
}
