import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Columns of the line table in the order of Tab. */
const COLUMNS = ['description', 'spec', 'unit', 'quantity', 'unitPrice', 'discountRate', 'taxRate', 'notes'] as const;
type Column = (typeof COLUMNS)[number];

/** The quote editor, driven by the keyboard where a person would. */
export interface QuoteEditorPage {
  readonly total: Locator;
  readonly uppercase: Locator;
  readonly state: Locator;
  cell(row: number, column: Column): Locator;
  /** Puts the keyboard into a cell and types over what is there. */
  type(row: number, column: Column, text: string): Promise<void>;
  /** Types a product's name, pinyin or code and takes the first that is offered. */
  pickProduct(row: number, text: string, offered: string): Promise<void>;
  pickCustomer(text: string, name: string): Promise<void>;
  button(name: string): Locator;
  save(): Promise<void>;
  issue(): Promise<void>;
}

export function quoteEditor(page: Page): QuoteEditorPage {
  const cell = (row: number, column: Column): Locator => page.locator(`[data-cell="${row}:${COLUMNS.indexOf(column)}"]`);
  const bar = page.locator('.quote-page .toolbar');
  const button = (name: string): Locator => bar.getByRole('button', { name, exact: true });
  const state = page.locator('.quote-state');
  return {
    total: page.locator('dd.quote-total'),
    uppercase: page.locator('.quote-uppercase'),
    state,
    cell,
    type: async (row, column, text) => {
      await cell(row, column).focus();
      await page.keyboard.insertText(text);
    },
    pickProduct: async (row, text, offered) => {
      await cell(row, 'description').focus();
      await page.keyboard.type(text);
      await expect(page.locator('.quote-options [role="option"]', { hasText: offered }).first()).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(cell(row, 'description')).toHaveValue(offered);
    },
    pickCustomer: async (text, name) => {
      await page.getByRole('combobox', { name: '客户' }).click();
      await page.keyboard.type(text);
      await page.locator('.ant-select-item-option', { hasText: name }).first().click();
    },
    button,
    save: async () => {
      await page.keyboard.press('Control+s');
      await expect(state).toContainText('已保存');
    },
    issue: async () => {
      await button('发出').click();
      await page.getByRole('button', { name: '发出并锁定' }).click();
      await expect(page.locator('.quote-locked')).toBeVisible();
    },
  };
}
