import { create } from 'zustand';
import type { PickedFile } from '../../preload/contract/shell.ts';

/** A page that takes dropped files for itself, with the words that the cover shows meanwhile. */
export interface DropTaker {
  readonly title: string;
  readonly text: string;
  take(files: readonly PickedFile[]): void;
}

/** State of the window that no address holds: what is open over the page. */
interface UiState {
  /** Files for the import dialogue; null when it is closed. */
  readonly importing: readonly PickedFile[] | null;
  readonly dropTaker: DropTaker | null;
  /** The record that a follow-up is written about, with an empty id when it is still to be chosen; null when none is written. */
  readonly followUp: { readonly object: string; readonly id: string } | null;
  readonly historyOpen: boolean;
  readonly aboutOpen: boolean;
  openImport(files: readonly PickedFile[]): void;
  closeImport(): void;
  setDropTaker(taker: DropTaker | null): void;
  setFollowUp(subject: UiState['followUp']): void;
  setHistory(open: boolean): void;
  setAbout(open: boolean): void;
}

export const useUi = create<UiState>((set) => ({
  importing: null,
  dropTaker: null,
  followUp: null,
  historyOpen: false,
  aboutOpen: false,
  openImport: (files) => set({ importing: files }),
  closeImport: () => set({ importing: null }),
  setDropTaker: (dropTaker) => set({ dropTaker }),
  setFollowUp: (followUp) => set({ followUp }),
  setHistory: (historyOpen) => set({ historyOpen }),
  setAbout: (aboutOpen) => set({ aboutOpen }),
}));
