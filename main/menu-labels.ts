export type Language = 'zh' | 'en';

/** Texts of the native menu, both languages side by side. Where Windows and macOS differ, Windows' wording. */
export const MENU = {
  file: ['文件(&F)', '&File'],
  new: ['新建记录', 'New record'],
  newQuote: ['新建报价单', 'New quote'],
  followUp: ['写跟进…', 'Log follow-up…'],
  import: ['导入表格…', 'Import workbooks…'],
  export: ['导出当前列表…', 'Export this list…'],
  backup: ['备份…', 'Backups…'],
  settings: ['设置…', 'Settings…'],
  close: ['关闭窗口', 'Close window'],
  quit: ['退出', 'Quit'],
  edit: ['编辑(&E)', '&Edit'],
  undo: ['撤销', 'Undo'],
  redo: ['恢复', 'Redo'],
  cut: ['剪切', 'Cut'],
  copy: ['复制', 'Copy'],
  paste: ['粘贴', 'Paste'],
  selectAll: ['全选', 'Select all'],
  delete: ['删除选中的记录', 'Delete selected records'],
  find: ['查找…', 'Find…'],
  replace: ['替换…', 'Replace…'],
  goTo: ['定位…', 'Go to…'],
  quickSearch: ['搜索当前列表', 'Search this list'],
  complete: ['补全模式', 'Completion mode'],
  view: ['视图(&V)', '&View'],
  home: ['首页', 'Home'],
  dashboard: ['数据看板', 'Dashboard'],
  history: ['操作历史', 'History'],
  zoomIn: ['放大', 'Zoom in'],
  zoomOut: ['缩小', 'Zoom out'],
  zoomReset: ['实际大小', 'Actual size'],
  fullscreen: ['全屏', 'Full screen'],
  reload: ['重新载入', 'Reload'],
  devTools: ['开发者工具', 'Developer tools'],
  window: ['窗口(&W)', '&Window'],
  minimize: ['最小化', 'Minimise'],
  zoom: ['缩放', 'Zoom'],
  front: ['全部置于最前', 'Bring all to front'],
  help: ['帮助(&H)', '&Help'],
  guide: ['使用说明', 'User guide'],
  about: ['关于 Dealbook 商簿', 'About Dealbook'],
  services: ['服务', 'Services'],
  hide: ['隐藏 Dealbook', 'Hide Dealbook'],
  hideOthers: ['隐藏其他', 'Hide others'],
  unhide: ['全部显示', 'Show all'],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export type MenuLabel = keyof typeof MENU;

export function menuLabel(name: MenuLabel, language: Language, mac: boolean): string {
  const text = MENU[name][language === 'zh' ? 0 : 1];
  // macOS has no mnemonics; "(&F)" would be shown.
  return mac ? text.replace(/\(&[A-Z]\)|&/g, '') : text;
}
