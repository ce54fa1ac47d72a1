import { create } from 'zustand';

/** What is looked for, and how. It outlives the bar: F3 goes on after it was closed, and in the next list. */
export interface FindWish {
  readonly text: string;
  readonly replacement: string;
  readonly matchCase: boolean;
  readonly wholeCell: boolean;
}

interface WishState extends FindWish {
  change(part: Partial<FindWish>): void;
}

/** The window's one wish. */
export const useFindWish = create<WishState>((set) => ({
  text: '',
  replacement: '',
  matchCase: false,
  wholeCell: false,
  change: (part) => set(part),
}));
