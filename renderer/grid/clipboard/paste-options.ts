import { plainCell } from './pasted-cell.ts';
import type { Block } from './pasted-cell.ts';

/** How a paste differs from a plain Ctrl+V. */
export interface PasteOptions {
  /** The plain text only: no table, no numbers behind the texts, no links. */
  readonly textOnly?: boolean;
  /** Rows become columns. */
  readonly transpose?: boolean;
  /** Empty cells leave what is there. */
  readonly skipEmpty?: boolean;
}

const EMPTY = plainCell('');

/** The block with rows and columns exchanged. */
export function transposed(block: Block): Block {
  const width = block.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => block.map((row) => row[column] ?? EMPTY));
}
