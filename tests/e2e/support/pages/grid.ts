import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** The list page of an object, driven by keyboard and mouse. Rows count from 0; columns are field ids. */
export interface GridPage {
  readonly page: Page;
  open(object: string): Promise<void>;
  cell(row: number, column: string): Locator;
  header(column: string): Locator;
  click(row: number, column: string): Promise<void>;
  /** Types on the focused cell: ASCII key by key, anything else into the opened editor (see ime.spec.ts for the rest). */
  type(text: string): Promise<void>;
  /** Scrolls sideways until the column is on the screen. */
  reveal(column: string): Promise<void>;
  press(...keys: readonly string[]): Promise<void>;
  /** Ticks the box beside a row's number; with Shift all rows since the last ticked one. */
  tick(row: number, modifiers?: readonly 'Shift'[]): Promise<void>;
  /** Texts of a column from the first row on. */
  column(column: string, rows: number): Promise<string[]>;
  focused(): Locator;
  /** What the clipboard event of a copy would carry. */
  copied(): Promise<{ text: string; html: string }>;
  /** Raises a paste event with this text, and HTML when there is some, as the system does for Ctrl+V. */
  paste(text: string, html?: string): Promise<void>;
  expectRows(count: number): Promise<void>;
}

export function gridPage(page: Page): GridPage {
  const cell = (row: number, column: string): Locator => page.locator(`.sheet [row-index="${row}"] [col-id="${column}"]`);
  const reveal = async (column: string): Promise<void> => {
    for (let left = 0; (await page.locator(`.sheet .ag-header-cell[col-id="${column}"]`).count()) === 0 && left < 8000; left += 500) {
      await page.evaluate((to) => document.querySelectorAll('.sheet .ag-grid-viewport, .sheet .ag-body-horizontal-scroll-viewport').forEach((box) => box.scrollTo({ left: to })), left);
      await page.waitForFunction(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))));
    }
  };
  return {
    page,
    cell,
    header: (column) => page.locator(`.sheet .ag-header-cell[col-id="${column}"]`),
    open: async (object) => {
      await expect(page.getByRole('navigation')).toBeVisible();
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, `#/${object}`);
      await expect(page.locator('.sheet .ag-header-cell').first()).toBeVisible();
      await expect(page.locator('.status-bar')).not.toBeEmpty();
    },
    click: async (row, column) => {
      await reveal(column);
      await cell(row, column).click({ position: { x: 60, y: 12 } });
      await expect(cell(row, column)).toHaveClass(/ag-cell-focus/);
    },
    type: async (text) => {
      if (/^[\u0020-\u007e]*$/.test(text)) return page.keyboard.type(text);
      if ((await page.locator('.sheet .cell-editor').count()) === 0) {
        await page.keyboard.press('F2');
        await page.keyboard.press('Control+a');
      }
      await page.keyboard.insertText(text);
    },
    reveal,
    tick: async (row, modifiers = []) => {
      // The box comes under the pointer.
      await cell(row, '#').hover();
      await cell(row, '#').getByRole('checkbox').click({ modifiers: [...modifiers] });
    },
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    column: async (column, rows) => Promise.all(Array.from({ length: rows }, async (_, row) => (await cell(row, column).innerText()).trim())),
    focused: () => page.locator('.sheet .ag-cell-focus'),
    copied: () =>
      page.evaluate(() => {
        const data = new DataTransfer();
        document.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
        return { text: data.getData('text/plain'), html: data.getData('text/html') };
      }),
    paste: (text, html) =>
      page.evaluate((given) => {
        const data = new DataTransfer();
        data.setData('text/plain', given.text);
        if (given.html !== undefined) data.setData('text/html', given.html);
        document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      }, { text, html }),
    expectRows: (count) => expect(page.locator('.status-bar')).toContainText(new RegExp(`共 ${count.toLocaleString('en-US')} 条|${count.toLocaleString('en-US')} records`)),
  };
}
