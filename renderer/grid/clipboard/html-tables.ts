import { hintsOf } from './cell-hints.ts';
import { attributesOf } from './html-tokens.ts';
import type { HtmlToken } from './html-tokens.ts';
import { createTextFlow } from './html-text.ts';
import type { Spacing, TextFlow } from './html-text.ts';
import type { PastedCell } from './pasted-cell.ts';

/** A cell as written: with how far it reaches. */
export interface RawCell {
  readonly cell: PastedCell;
  readonly across: number;
  readonly down: number;
}

export interface RawTable {
  readonly rows: readonly { readonly cells: readonly RawCell[]; readonly hidden: boolean }[];
  readonly hiddenColumns: ReadonlySet<number>;
}

/** What an HTML document holds for a sheet. */
export interface FoundInHtml {
  readonly tables: readonly RawTable[];
  /** Items of lists that stand outside of tables. */
  readonly items: readonly string[];
  /** There is text outside of tables and lists. */
  readonly aside: boolean;
}

/** Takes HTML piece by piece. */
export interface HtmlReader {
  take(token: HtmlToken): void;
  found(): FoundInHtml;
}

interface OpenTable {
  readonly rows: { cells: RawCell[]; hidden: boolean }[];
  readonly hiddenColumns: Set<number>;
  columns: number;
  cell: OpenCell | null;
  /** Tables inside of its cells. */
  readonly inner: RawTable[];
  /** Cells that hold text of their own and no table: a table without any is only the frame of a page. */
  ownCells: number;
}

interface OpenCell {
  readonly attributes: ReadonlyMap<string, string>;
  /** All of its white space counts. */
  readonly exact: boolean;
  readonly flow: TextFlow;
  holdsTable: boolean;
}

const EDGES: ReadonlySet<string> = new Set(['p', 'div', 'li', 'ul', 'ol', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'article', 'header', 'footer', 'hr']);
const EMPTY_ELEMENTS: ReadonlySet<string> = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);

const KEEPS = /white-space\s*:\s*(?:pre|break-spaces)/i;

/** Reads tables and lists out of HTML; `sheet` when a spreadsheet wrote it. */
export function createHtmlReader(sheet: boolean): HtmlReader {
  const open: OpenTable[] = [];
  const tables: RawTable[] = [];
  const items: TextFlow[] = [];
  let item: TextFlow | null = null;
  let aside = false;
  let exact = false;
  /** Inside an element that is not shown, or whose white space counts: how deep, in elements of its name. */
  const hidden = createSpan();
  const kept = createSpan();

  const flowHere = (): TextFlow | null => {
    const table = open.at(-1);
    return table === undefined ? item : (table.cell?.flow ?? null);
  };
  const endCell = (table: OpenTable): void => {
    const { cell } = table;
    if (cell === null) return;
    const text = cell.flow.text().toWellFormed();
    if (text.trim() !== '' && !cell.holdsTable) table.ownCells += 1;
    const row = table.rows.at(-1);
    row?.cells.push({ cell: cellOf(text, cell.attributes, exact), across: span(cell.attributes.get('colspan'), 1000), down: span(cell.attributes.get('rowspan'), 65_534) });
    table.cell = null;
  };
  const endTable = (): void => {
    const table = open.pop();
    if (table === undefined) return;
    endCell(table);
    const self: RawTable = { rows: table.rows, hiddenColumns: table.hiddenColumns };
    const isFrame = table.inner.length > 0 && (table.ownCells === 0 || self.rows.every((row) => row.cells.length <= 1));
    const result = isFrame ? table.inner : [self];
    const outer = open.at(-1);
    if (outer === undefined) tables.push(...result);
    else {
      outer.inner.push(...result);
      if (outer.cell !== null) {
        outer.cell.holdsTable = true;
        // Inside a cell of a table that counts, the inner table is so many lines.
        for (const row of self.rows) {
          outer.cell.flow.edge();
          outer.cell.flow.add(row.cells.map(({ cell }) => cell.text).join(' '), 'exact');
        }
      }
    }
  };

  const takeOpen = (name: string, source: string): void => {
    if (hidden.isOpen()) return EMPTY_ELEMENTS.has(name) ? undefined : hidden.enter(name);
    const table = open.at(-1);
    const attributes = attributesOf(source);
    const style = attributes.get('style') ?? '';
    const unseen = /display\s*:\s*none/i.test(style) || attributes.has('hidden');
    switch (name) {
      case 'table':
        open.push({ rows: [], hiddenColumns: new Set(), columns: 0, cell: null, inner: [], ownCells: 0 });
        if (attributes.has('data-dealbook')) exact = true;
        return;
      case 'col':
        if (table === undefined) return;
        for (let left = span(attributes.get('span'), 1000); left > 0; left -= 1) {
          if (unseen) table.hiddenColumns.add(table.columns);
          table.columns += 1;
        }
        return;
      case 'tr':
        if (table === undefined) return;
        endCell(table);
        return void table.rows.push({ cells: [], hidden: unseen });
      case 'td': case 'th':
        if (table === undefined) return;
        endCell(table);
        if (table.rows.length === 0) table.rows.push({ cells: [], hidden: false });
        table.cell = { attributes, exact: exact || KEEPS.test(style), flow: createTextFlow(exact), holdsTable: false };
        return;
      case 'br':
        return flowHere()?.lineBreak();
      case 'li':
        if (table === undefined) items.push(item = createTextFlow());
    }
    if (EDGES.has(name)) flowHere()?.edge();
    if (EMPTY_ELEMENTS.has(name)) return;
    // Excel hides the end of a text that does not fit its cell; it belongs to the cell all the same.
    if (unseen && !(sheet && name === 'span')) return hidden.enter(name);
    if (kept.isOpen() || name === 'pre' || KEEPS.test(style)) kept.enter(name);
  };

  const takeClose = (name: string): void => {
    if (hidden.isOpen()) return hidden.leave(name);
    kept.leave(name);
    const table = open.at(-1);
    if (name === 'table') return endTable();
    if (table !== undefined && (name === 'td' || name === 'th' || name === 'tr')) return endCell(table);
    if (table === undefined && name === 'li') item = null;
    if (EDGES.has(name)) flowHere()?.edge();
  };

  const spacing = (): Spacing => (kept.isOpen() || open.at(-1)?.cell?.exact === true ? 'exact' : sheet ? 'sheet' : 'page');
  return {
    take: (token) => {
      if (token.kind === 'open') return takeOpen(token.name, token.source);
      if (token.kind === 'close') return takeClose(token.name);
      if (hidden.isOpen()) return;
      const flow = flowHere();
      if (flow !== null) flow.add(token.text, spacing());
      else if (token.text.trim() !== '') aside = true;
    },
    found: () => {
      while (open.length > 0) endTable();
      return { tables: tables.filter((table) => table.rows.some((row) => row.cells.length > 0)), items: items.map((each) => each.text().toWellFormed()).filter((text) => text !== ''), aside };
    },
  };
}

function cellOf(text: string, attributes: ReadonlyMap<string, string>, exact: boolean): PastedCell {
  if (!exact) return { text, ...hintsOf(attributes, text) };
  const [object = '', id = ''] = attributes.get('data-link')?.split(':') ?? [];
  return object === '' ? { text } : { text, link: { object, id } };
}

function span(text: string | undefined, most: number): number {
  const count = Number.parseInt(text ?? '1', 10);
  return count >= 1 ? Math.min(count, most) : 1;
}

/** An element that was entered, and how deep in elements of the same name we are inside it. */
function createSpan(): { isOpen(): boolean; enter(name: string): void; leave(name: string): void } {
  let outermost: string | null = null;
  let depth = 0;
  return {
    isOpen: () => outermost !== null,
    enter: (name) => {
      outermost ??= name;
      if (name === outermost) depth += 1;
    },
    leave: (name) => {
      if (name === outermost && (depth -= 1) === 0) outermost = null;
    },
  };
}
