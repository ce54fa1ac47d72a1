import { useRef, useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { adoptFiles } from '../api/bridge.ts';
import { useUi } from './ui-store.ts';
import { useFailed } from './use-failed.ts';

/** Workbooks dropped anywhere on the window open the import dialogue, unless the page takes them for something else. */
export function DropZone({ children }: { readonly children: ReactNode }): ReactNode {
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  const openImport = useUi((ui) => ui.openImport);
  const taker = useUi((ui) => ui.dropTaker);
  const { t } = useTranslation('app');
  const failed = useFailed();

  const track = (event: DragEvent, step: 1 | -1): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    depth.current += step;
    // A place that takes files for itself shows so itself.
    setOver(depth.current > 0 && !(event.target instanceof Element && event.target.closest('[data-files]') !== null));
  };
  const drop = async (event: DragEvent): Promise<void> => {
    depth.current = 0;
    setOver(false);
    if (event.defaultPrevented) return;
    event.preventDefault();
    const files = [...event.dataTransfer.files];
    if (files.length === 0) return;
    try {
      const adopted = await adoptFiles(files);
      if (taker === null) openImport(adopted);
      else taker.take(adopted);
    } catch (error) {
      failed(error);
    }
  };

  return (
    <div className="drop-zone" onDragEnter={(event) => track(event, 1)} onDragLeave={(event) => track(event, -1)} onDragOver={(event) => event.preventDefault()} onDrop={(event) => void drop(event)}>
      {children}
      {over && (
        <div className="drop-cover" aria-hidden="true">
          <div>
            <strong>{taker?.title ?? t('drop.title')}</strong>
            <span>{taker?.text ?? t('drop.text')}</span>
          </div>
        </div>
      )}
    </div>
  );
}
