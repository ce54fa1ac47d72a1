import { useCallback } from 'react';
import type { MessageInstance } from 'antd/es/message/interface';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { useFailed } from '../app/use-failed.ts';

/** Asks for a file and writes the problem rows into it, with the reasons beside them. */
export function useExportBadRows(session: string, message: MessageInstance): () => Promise<void> {
  const { t } = useTranslation('import');
  const failed = useFailed();
  return useCallback(async () => {
    try {
      const { file } = await call('files.pickSave', { kind: 'xlsx', suggested: t('plan.badRows') });
      if (file === null) return;
      const { rows } = await call('import.badRows', { session, files: [file.token] });
      void message.success(t('plan.exported', { count: rows }));
    } catch (error) {
      failed(error);
    }
  }, [session, message, t, failed]);
}
