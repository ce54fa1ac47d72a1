import type { Language } from './menu-labels.ts';

export type { Language };

/** Texts of native dialogs, both languages side by side. */
export const DIALOG_TEXTS = {
  cancel: ['取消', 'Cancel'],
  workbooks: ['表格文件', 'Workbooks'],
  images: ['图片', 'Pictures'],
  allFiles: ['所有文件', 'All files'],
  pickWorkbooks: ['选择要导入的表格', 'Choose workbooks to import'],
  pickImage: ['选择图片', 'Choose a picture'],
  pickFiles: ['选择附件', 'Choose files to attach'],
  pickFolder: ['选择保存到的文件夹', 'Choose a folder to save into'],
  saveAs: ['保存为', 'Save as'],
  overwrite: ['同名文件已存在，要替换吗？', 'A file of this name exists. Replace it?'],
  replace: ['替换', 'Replace'],
  openAddress: ['要在浏览器或邮件程序中打开这个地址吗？', 'Open this address outside Dealbook?'],
  open: ['打开', 'Open'],
  pageCrashed: ['窗口反复意外关闭。数据都已保存在本机，没有丢失。', 'The window keeps failing. All data is saved on this computer; nothing was lost.'],
  pageCrashedDetail: ['可以再试一次，或者退出后重新启动。日志在：', 'Try again, or quit and start Dealbook again. The log is at: '],
  tryAgain: ['再试一次', 'Try again'],
  quit: ['退出', 'Quit'],
  openWindow: ['打开商簿', 'Open Dealbook'],
  quitProgram: ['退出商簿', 'Quit Dealbook'],
  startFailed: ['Dealbook 商簿 没能启动', 'Dealbook could not start'],
  startFailedDetail: ['数据没有被改动。请重新启动；如果仍然不行，请把日志发给支持人员：', 'No data was changed. Start it again; if that does not help, send the log to support: '],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export function text(name: keyof typeof DIALOG_TEXTS, language: Language): string {
  return DIALOG_TEXTS[name][language === 'zh' ? 0 : 1];
}
