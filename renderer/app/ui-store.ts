import { create } from 'zustand';
import type { PickedFile } from '../../preload/contract/shell.ts';

/** State of the window that no address holds: what is open over the page. */
interface UiState {
  /** Files for the import dialogue; null when it is closed. */
  readonly importing: readonly PickedFile[] | null;
  readonly historyOpen: boolean;
  readonly aboutOpen: boolean;
  openImport(files: readonly PickedFile[]): void;
  closeImport(): void;
  setHistory(open: boolean): void;
  setAbout(open: boolean): void;
}

export const useUi = create<UiState>((set) => ({
  importing: null,
  historyOpen: false,
  aboutOpen: false,
  openImport: (files) => set({ importing: files }),
  closeImport: () => set({ importing: null }),
  setHistory: (historyOpen) => set({ historyOpen }),
  setAbout: (aboutOpen) => set({ aboutOpen }),
}));
