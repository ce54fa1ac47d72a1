import { createHtmlReader } from './html-tables.ts';
import { htmlTokens } from './html-tokens.ts';
import { LONGEST_HTML, MOST_PASTED, TooManyCells } from './limits.ts';
import { walk } from './pace.ts';
import type { Pace } from './pace.ts';
import { isBlankCell, plainCell } from './pasted-cell.ts';
import type { PastedCell } from './pasted-cell.ts';
import { placedRows } from './table-rows.ts';

/** A table or list out of HTML. */
export interface HtmlBlock {
  readonly rows: readonly (readonly PastedCell[])[];
  /** Rows with content that the source had hidden; they are left out. */
  readonly hiddenRows: number;
  /** Text stood around the table; it is left out. */
  readonly aside: boolean;
}

const SPREADSHEET = /urn:schemas-microsoft-com:office:(?:excel|spreadsheet)|Excel\.Sheet|content=["']?(?:LibreOffice|OpenOffice|Microsoft Excel|Kingsoft|WPS)|google-sheets-html-origin|data-sheets-root/i;

/** The tables of HTML one below the other, or else its list; null when it holds neither and the plain text says as much. */
export async function readHtml(html: string, pace: Pace): Promise<HtmlBlock | null> {
  if (html.length > LONGEST_HTML || !/<(?:table|li|tr)[\s>]/i.test(html)) return null;
  const reader = createHtmlReader(SPREADSHEET.test(html.slice(0, 8000)));
  await walk(htmlTokens(html), pace, reader.take);
  const { tables, items, aside } = reader.found();
  if (tables.length === 0) return items.length > 1 && !aside ? { rows: items.map((item) => [plainCell(item)]), hiddenRows: 0, aside: false } : null;
  const rows: (readonly PastedCell[])[] = [];
  let hiddenRows = 0;
  let cells = 0;
  for (const table of tables) {
    await walk(placedRows(table), pace, (row) => {
      if (row.hidden) {
        if (!row.cells.every(isBlankCell)) hiddenRows += 1;
        return;
      }
      if ((cells += row.cells.length) > MOST_PASTED) throw new TooManyCells();
      rows.push(row.cells);
    });
  }
  return rows.length === 0 ? null : { rows, hiddenRows, aside: aside || items.length > 0 };
}
