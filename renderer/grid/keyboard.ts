/** What a key means in the sheet while no cell is being edited. Pure: it knows neither grid nor page. */
export type SheetCommand =
  | { readonly do: 'extend'; readonly rows: number; readonly columns: number; readonly edge: boolean }
  | { readonly do: 'move'; readonly to: 'rowStart' | 'rowEnd' | 'first' | 'last'; readonly extend: boolean }
  | { readonly do: 'selectAll' | 'clear' | 'today' | 'time' | 'open' | 'card' | 'tick' | 'escape' | 'menu' | 'toggle' | 'fillDown' | 'fillRight' | 'stay' };

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
  const arrow = ARROWS[key];
  if (arrow !== undefined && shift && !alt) return { do: 'extend', rows: arrow[0], columns: arrow[1], edge: ctrl };
  if (key === 'Home') return { do: 'move', to: ctrl ? 'first' : 'rowStart', extend: shift };
  if (key === 'End') return { do: 'move', to: ctrl ? 'last' : 'rowEnd', extend: shift };
  if (key === 'Enter' && alt) return { do: 'open' };
  if (key === 'F2' && shift && !ctrl && !alt) return { do: 'card' };
  if (key === 'ContextMenu' || (key === 'F10' && shift)) return { do: 'menu' };
  if (key === ' ' && shift) return { do: 'tick' };
  if (key === ' ' && !ctrl && !alt) return { do: 'toggle' };
  if (key === 'Escape') return { do: 'escape' };
  if ((key === 'Delete' || key === 'Backspace') && !ctrl && !alt) return { do: 'clear' };
  if (ctrl && !shift && !alt && key.toLowerCase() === 'a') return { do: 'selectAll' };
  if (ctrl && !shift && !alt && key.toLowerCase() === 'd') return { do: 'fillDown' };
  if (ctrl && !shift && !alt && key.toLowerCase() === 'r') return { do: 'fillRight' };
  if (ctrl && (key === ';' || key === '；')) return { do: 'today' };
  if (ctrl && (key === ':' || key === '：')) return { do: 'time' };
  // Without an entry there is nothing that Ctrl+Enter could put anywhere.
  if (ctrl && key === 'Enter') return { do: 'stay' };
  return null;
}
