export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest window in which every page still works: a 1366×768 laptop less its task bar. */
export const MINIMUM = { width: 1100, height: 680 } as const;
const PREFERRED = { width: 1440, height: 900 } as const;

/**
 * Where to open the window: where it was, if enough of it would be seen on a screen that exists today, else centred on
 * the main screen. Never larger than the screen's work area; never smaller than the minimum unless the screen is.
 * @param areas work areas of all screens, the main one first
 */
export function windowBounds(saved: Rectangle | null, areas: readonly Rectangle[]): Rectangle {
  const main = areas[0] ?? { x: 0, y: 0, ...PREFERRED };
  const home = saved === null ? null : mostOverlapping(saved, areas);
  if (saved === null || home === null) return centred(fit(PREFERRED, main), main);
  const size = fit(saved, home);
  return {
    ...size,
    x: clamp(saved.x, home.x, home.x + home.width - size.width),
    y: clamp(saved.y, home.y, home.y + home.height - size.height),
  };
}

/** At least a title bar's worth must lie on a screen; otherwise the window counts as lost. */
const VISIBLE = { width: 120, height: 40 };

function mostOverlapping(window: Rectangle, areas: readonly Rectangle[]): Rectangle | null {
  let best: Rectangle | null = null;
  let most = 0;
  for (const area of areas) {
    const width = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
    const height = Math.min(window.y + window.height, area.y + area.height) - Math.max(window.y, area.y);
    if (width < VISIBLE.width || height < VISIBLE.height || width * height <= most) continue;
    most = width * height;
    best = area;
  }
  return best;
}

function fit(size: { width: number; height: number }, area: Rectangle): { width: number; height: number } {
  return {
    width: Math.min(Math.max(size.width, MINIMUM.width), area.width),
    height: Math.min(Math.max(size.height, MINIMUM.height), area.height),
  };
}

function centred(size: { width: number; height: number }, area: Rectangle): Rectangle {
  return { ...size, x: area.x + Math.floor((area.width - size.width) / 2), y: area.y + Math.floor((area.height - size.height) / 2) };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
