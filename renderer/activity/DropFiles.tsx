import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PickedFile } from '../../preload/contract/shell.ts';
import { adoptFiles } from '../api/bridge.ts';
import { useSaid } from '../app/use-said.tsx';

/** A place that takes dropped files as attachments; the window around leaves them alone (`data-files`). */
export function DropFiles({ className, onFiles, children }: { readonly className?: string; readonly onFiles: (files: readonly PickedFile[]) => void; readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation('activity');
  const { failed } = useSaid();
  const [over, setOver] = useState(false);
  return (
    <div
      className={`drop-files ${className ?? ''}`}
      data-files
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length === 0) return;
        event.preventDefault();
        void adoptFiles(files).then(onFiles, failed);
      }}
    >
      {children}
      {over && <div className="drop-files-cover" aria-hidden="true">{t('files.dropTitle')}</div>}
    </div>
  );
}
