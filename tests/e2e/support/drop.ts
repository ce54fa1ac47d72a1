import type { Page } from '@playwright/test';

/**
 * Drops files of the disk on the middle of the window. A page cannot make a File with a place on the disk, so an input
 * takes the files first; they keep their place when they are put into the drop.
 */
export async function dropFiles(page: Page, files: readonly string[], part: 'over' | 'drop' = 'drop'): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.id = 'files-to-drop';
    input.hidden = true;
    document.body.append(input);
  });
  await page.locator('#files-to-drop').setInputFiles([...files]);
  await page.evaluate((until) => {
    const input = document.querySelector<HTMLInputElement>('#files-to-drop');
    const transfer = new DataTransfer();
    for (const file of input?.files ?? []) transfer.items.add(file);
    const target = document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2) ?? document.body;
    const raise = (type: string): boolean => target.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    raise('dragenter');
    raise('dragover');
    if (until === 'drop') raise('drop');
    input?.remove();
  }, part);
}
