/** Keys that move the focus or the moving end of the selection. */
export type MoveCommand =
  | { readonly do: 'extend'; readonly rows: number; readonly columns: number }
  /** To the end of the filled block, or over the gap to the next one. */
  | { readonly do: 'jump'; readonly rows: number; readonly columns: number; readonly extend: boolean }
  | { readonly do: 'page'; readonly down: 1 | -1; readonly extend: boolean }
  | { readonly do: 'move'; readonly to: 'rowStart' | 'rowEnd' | 'first' | 'last'; readonly extend: boolean }
  | { readonly do: 'selectAll' | 'selectRows' | 'selectColumns' };

/** What a key means in the sheet while no cell is being edited. Pure: it knows neither grid nor page. */
export type SheetCommand = MoveCommand | { readonly do: 'clear' | 'today' | 'time' | 'open' | 'card' | 'tick' | 'escape' | 'menu' | 'toggle' | 'fillDown' | 'fillRight' | 'stay' };

export interface Key {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number] | undefined>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The command for a key; null leaves it to the grid (plain arrows, Tab, Enter, F2, letters) or to the window. */
export function commandFor({ key, ctrl, shift, alt }: Key): SheetCommand | null {
  return moveFor({ key, ctrl, shift, alt }) ?? actionFor({ key, ctrl, shift, alt });
}

function moveFor({ key, ctrl, shift, alt }: Key): MoveCommand | null {
  const arrow = ARROWS[key];
  if (alt) return null;
  if (arrow !== undefined && ctrl) return { do: 'jump', rows: arrow[0], columns: arrow[1], extend: shift };
  if (arrow !== undefined && shift) return { do: 'extend', rows: arrow[0], columns: arrow[1] };
  if (key === 'Home') return { do: 'move', to: ctrl ? 'first' : 'rowStart', extend: shift };
  if (key === 'End') return { do: 'move', to: ctrl ? 'last' : 'rowEnd', extend: shift };
  if ((key === 'PageDown' || key === 'PageUp') && !ctrl) return { do: 'page', down: key === 'PageDown' ? 1 : -1, extend: shift };
  if (key === ' ' && ctrl !== shift) return { do: ctrl ? 'selectColumns' : 'selectRows' };
  if (ctrl && !shift && key.toLowerCase() === 'a') return { do: 'selectAll' };
  return null;
}

function actionFor({ key, ctrl, shift, alt }: Key): SheetCommand | null {
  if (key === 'Enter' && alt) return { do: 'open' };
  if (key === 'F2' && shift && !ctrl && !alt) return { do: 'card' };
  if (key === 'ContextMenu' || (key === 'F10' && shift)) return { do: 'menu' };
  if (key === ' ' && shift && ctrl) return { do: 'tick' };
  if (key === ' ' && !ctrl && !alt) return { do: 'toggle' };
  if (key === 'Escape') return { do: 'escape' };
  if ((key === 'Delete' || key === 'Backspace') && !ctrl && !alt) return { do: 'clear' };
  if (ctrl && !shift && !alt && key.toLowerCase() === 'd') return { do: 'fillDown' };
  if (ctrl && !shift && !alt && key.toLowerCase() === 'r') return { do: 'fillRight' };
  if (ctrl && (key === ';' || key === '；')) return { do: 'today' };
  if (ctrl && (key === ':' || key === '：')) return { do: 'time' };
  // Without an entry there is nothing that Ctrl+Enter could put anywhere.
  if (ctrl && key === 'Enter') return { do: 'stay' };
  return null;
}

const MOVES: ReadonlySet<string> = new Set<MoveCommand['do']>(['extend', 'jump', 'page', 'move', 'selectAll', 'selectRows', 'selectColumns']);

/** True for a command that moves the focus or the selection and changes nothing. */
export function isMove(command: SheetCommand): command is MoveCommand {
  return MOVES.has(command.do);
}
