import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** The import wizard as a person sees it. */
export interface ImportWizard {
  readonly root: Locator;
  /** The files and tables on the left. */
  readonly files: Locator;
  readonly counts: Locator;
  readonly done: Locator;
  /** One column of the table that is shown, by its heading in the file. */
  column(header: string): Locator;
  /** Sends a column to a target by its words. */
  aim(header: string, words: string): Promise<void>;
  showTable(name: string | RegExp): Promise<void>;
  /** The number above a word such as 新增. */
  expectCount(word: string, count: number): Promise<void>;
  expectMapping(): Promise<void>;
  preview(): Promise<void>;
  commit(): Promise<void>;
}

export function importWizard(page: Page): ImportWizard {
  const root = page.locator('.import-wizard');
  const counts = root.locator('.import-counts');
  const column = (header: string): Locator => root.locator('.import-column').filter({ has: page.locator('.import-column-header', { hasText: header }) });
  return {
    root,
    files: root.locator('.import-files'),
    counts,
    done: root.locator('.import-done'),
    column,
    aim: async (header, words) => {
      await column(header).getByRole('combobox').click();
      await page.keyboard.type(words);
      await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: words }).first().click();
    },
    showTable: (name) => root.locator('.import-table-entry', { hasText: name }).click(),
    expectCount: async (word, count) => {
      await expect(counts.locator('> *').filter({ has: page.getByText(word, { exact: true }) }).locator('b')).toHaveText(String(count));
    },
    expectMapping: () => expect(root.locator('.import-map')).toBeVisible(),
    preview: async () => {
      await root.getByRole('button', { name: '预览导入结果' }).click();
      await expect(counts).toBeVisible();
    },
    commit: async () => {
      await root.getByRole('button', { name: /^导入 [\d,]+ 条$/ }).click();
      await expect(root.locator('.import-done')).toBeVisible();
    },
  };
}
