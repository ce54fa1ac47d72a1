import { call } from '../api/bridge.ts';
import { useUi } from './ui-store.ts';

/** Asks for workbooks and opens the import dialogue with them; nothing happens when the user cancels. */
export async function pickAndImport(): Promise<void> {
  const { files } = await call('files.pickOpen', { kind: 'workbooks' });
  if (files.length > 0) useUi.getState().openImport(files);
}
