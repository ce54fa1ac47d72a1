import type { ElectronApplication } from '@playwright/test';

/** The next open dialogs answer with these files, as if the user had picked them. */
export function answerOpenDialog(electron: ElectronApplication, files: readonly string[]): Promise<void> {
  return electron.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths: [...filePaths] });
  }, files);
}

/** The next save dialogs answer with this file; null is Cancel. */
export function answerSaveDialog(electron: ElectronApplication, file: string | null): Promise<void> {
  return electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  }, file);
}

/** The next questions are answered with this button. */
export function answerMessageBox(electron: ElectronApplication, button: number): Promise<void> {
  return electron.evaluate(({ dialog }, response) => {
    dialog.showMessageBox = () => Promise.resolve({ response, checkboxChecked: false });
  }, button);
}
