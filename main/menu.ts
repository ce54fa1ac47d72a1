import type { MenuItemConstructorOptions } from 'electron';
import type { EventPayload } from '../preload/contract/events.ts';
import { menuLabel, type Language, type MenuLabel } from './menu-labels.ts';

export type Command = EventPayload<'menu.command'>['command'];

export interface MenuParts {
  readonly language: Language;
  readonly mac: boolean;
  readonly developing: boolean;
  readonly command: (command: Command) => void;
  /** Opens the guide; null when the publisher named no address. */
  readonly guide: (() => void) | null;
}

type Item = MenuItemConstructorOptions;
const LINE: Item = { type: 'separator' };

/** The native menu as data. Commands go to the window, which knows what they mean on its present page. */
export function menuTemplate(parts: MenuParts): Item[] {
  const label = (name: MenuLabel): string => menuLabel(name, parts.language, parts.mac);
  const command = (name: Command & MenuLabel, accelerator?: string): Item => ({ id: name, label: label(name), accelerator, click: () => parts.command(name) });
  const role = (name: MenuLabel, value: NonNullable<Item['role']>): Item => ({ label: label(name), role: value });

  /*
   * Ctrl+Z in a text field takes back letters, in the grid it takes back a change of data. Only the window knows where
   * the focus is, so these two show their keys without claiming them: the key goes to the window. (macOS has no such
   * switch; there the window also gets the key first, and answers the command by the same rule.)
   */
  const shown = (item: Item): Item => ({ ...item, registerAccelerator: false });

  const file: Item = {
    label: label('file'),
    submenu: [
      command('new', 'CmdOrCtrl+N'),
      command('newQuote', 'CmdOrCtrl+Shift+N'),
      command('followUp', 'CmdOrCtrl+Shift+J'),
      LINE,
      command('import', 'CmdOrCtrl+O'),
      command('export', 'CmdOrCtrl+Shift+E'),
      LINE,
      command('backup'),
      ...(parts.mac ? [] : [LINE, command('settings', 'CmdOrCtrl+,')]),
      LINE,
      parts.mac ? role('close', 'close') : { ...role('quit', 'quit'), accelerator: 'CmdOrCtrl+Q' },
    ],
  };
  const edit: Item = {
    label: label('edit'),
    submenu: [
      shown(command('undo', 'CmdOrCtrl+Z')),
      shown(command('redo', parts.mac ? 'Shift+Cmd+Z' : 'Ctrl+Y')),
      LINE,
      role('cut', 'cut'),
      role('copy', 'copy'),
      role('paste', 'paste'),
      // Ctrl+A in the grid selects its cells: the window's matter too.
      shown(role('selectAll', 'selectAll')),
      LINE,
      command('delete'),
      LINE,
      // The window's keys too: they mean nothing outside a list, and a cell being edited is finished first.
      shown(command('find', 'CmdOrCtrl+F')),
      shown(command('replace', parts.mac ? 'Alt+Cmd+F' : 'Ctrl+H')),
      shown(command('goTo', 'Ctrl+G')),
      shown(command('quickSearch', 'CmdOrCtrl+Shift+F')),
      LINE,
      shown(command('complete', 'CmdOrCtrl+Shift+M')),
    ],
  };
  const view: Item = {
    label: label('view'),
    submenu: [
      command('home', 'CmdOrCtrl+1'),
      command('dashboard', 'CmdOrCtrl+2'),
      command('history', parts.mac ? 'Cmd+Y' : 'Ctrl+Shift+H'),
      LINE,
      role('zoomReset', 'resetZoom'),
      role('zoomIn', 'zoomIn'),
      role('zoomOut', 'zoomOut'),
      role('fullscreen', 'togglefullscreen'),
      ...(parts.developing ? [LINE, { ...role('reload', 'reload'), accelerator: 'CmdOrCtrl+Shift+R' }, role('devTools', 'toggleDevTools')] : []),
    ],
  };
  const help: Item = {
    label: label('help'),
    role: 'help',
    submenu: [
      ...(parts.guide === null ? [] : [{ id: 'guide', label: label('guide'), accelerator: 'F1', click: parts.guide }]),
      ...(parts.mac ? [] : [LINE, command('about')]),
    ],
  };
  const window: Item = { label: label('window'), submenu: [role('minimize', 'minimize'), role('zoom', 'zoom'), ...(parts.mac ? [LINE, role('front', 'front')] : [])] };
  return [...(parts.mac ? [macMenu(label, command, role)] : []), file, edit, view, window, help];
}

function macMenu(
  label: (name: MenuLabel) => string,
  command: (name: Command & MenuLabel, accelerator?: string) => Item,
  role: (name: MenuLabel, value: NonNullable<Item['role']>) => Item,
): Item {
  return {
    label: 'Dealbook',
    submenu: [
      command('about'),
      LINE,
      command('settings', 'Cmd+,'),
      LINE,
      { label: label('services'), role: 'services', submenu: [] },
      LINE,
      role('hide', 'hide'),
      role('hideOthers', 'hideOthers'),
      role('unhide', 'unhide'),
      LINE,
      role('quit', 'quit'),
    ],
  };
}
