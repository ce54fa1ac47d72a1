/**
 * The colours of the window, once for light and once for dark. Text colours on `surface` and `ground` keep a contrast
 * of at least 4.5 (WCAG AA); a test measures it. One accent: deep teal on warm grey.
 */
export interface Palette {
  /** Behind everything: rail, top bar, page margins. */
  readonly ground: string;
  /** Where content stands: grid, drawer, cards. */
  readonly surface: string;
  /** Headers and quiet bands on a surface. */
  readonly sunken: string;
  readonly hover: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  /** Words of what cannot be used now: quiet, still legible. */
  readonly inkOff: string;
  readonly accent: string;
  readonly accentStrong: string;
  readonly accentSoft: string;
  /** Text on the accent. */
  readonly onAccent: string;
  /** Wash over selected cells; the text under it stays readable. */
  readonly selection: string;
  /** Wash over cells that a search found, and over the one it stands on. */
  readonly found: string;
  readonly foundHere: string;
  /** Wash over empty cells that have to be filled in. */
  readonly missing: string;
  readonly danger: string;
  readonly dangerSoft: string;
  readonly warn: string;
  readonly warnSoft: string;
  readonly good: string;
  readonly shadow: string;
}

export const LIGHT: Palette = {
  ground: '#f3f1ed',
  surface: '#ffffff',
  sunken: '#faf9f6',
  hover: '#f0eeea',
  line: '#e6e2da',
  lineStrong: '#cfc9bd',
  ink: '#212529',
  inkSoft: '#565b60',
  inkFaint: '#64696e',
  inkOff: '#85898d',
  accent: '#0f6361',
  accentStrong: '#0b4a49',
  accentSoft: '#e2efed',
  onAccent: '#ffffff',
  selection: 'rgba(15, 99, 97, 0.10)',
  found: 'rgba(240, 190, 40, 0.26)',
  foundHere: 'rgba(240, 170, 20, 0.50)',
  missing: 'rgba(208, 96, 40, 0.13)',
  danger: '#b0322a',
  dangerSoft: '#fbeceb',
  warn: '#8a5a00',
  warnSoft: '#fdf3dc',
  good: '#2c6f3b',
  shadow: '0 6px 24px rgba(40, 36, 28, 0.14)',
};

export const DARK: Palette = {
  ground: '#16191a',
  surface: '#1d2122',
  sunken: '#222728',
  hover: '#2a3031',
  line: '#30373a',
  lineStrong: '#475053',
  ink: '#e7e5e0',
  inkSoft: '#b3b7b7',
  inkFaint: '#979d9e',
  inkOff: '#7d8486',
  accent: '#62bdb4',
  accentStrong: '#8bd3cb',
  accentSoft: '#1f3b3a',
  onAccent: '#0b1f1e',
  selection: 'rgba(98, 189, 180, 0.16)',
  found: 'rgba(226, 178, 60, 0.20)',
  foundHere: 'rgba(226, 178, 60, 0.42)',
  missing: 'rgba(232, 132, 84, 0.20)',
  danger: '#f0978d',
  dangerSoft: '#40221f',
  warn: '#e3b666',
  warnSoft: '#3a2e16',
  good: '#84c793',
  shadow: '0 6px 24px rgba(0, 0, 0, 0.5)',
};

/** Text and ground of the quiet tags for choices, by the model's colour names. */
export interface TagColour {
  readonly ink: string;
  readonly ground: string;
}

export const TAGS_LIGHT: Readonly<Record<string, TagColour>> = {
  grey: { ink: '#55595d', ground: '#eeece7' },
  blue: { ink: '#24548f', ground: '#e5edf7' },
  cyan: { ink: '#0d6170', ground: '#def0f3' },
  green: { ink: '#2a6636', ground: '#e4f1e6' },
  lime: { ink: '#4c6413', ground: '#eef3da' },
  gold: { ink: '#785409', ground: '#faf0d3' },
  orange: { ink: '#8f4708', ground: '#fbebdc' },
  red: { ink: '#a02d26', ground: '#fae6e4' },
  magenta: { ink: '#8f2a63', ground: '#f8e5ef' },
  purple: { ink: '#5d3d92', ground: '#eee8f6' },
};

export const TAGS_DARK: Readonly<Record<string, TagColour>> = {
  grey: { ink: '#c0c4c4', ground: '#33393b' },
  blue: { ink: '#9fc3ee', ground: '#22344a' },
  cyan: { ink: '#86cfdb', ground: '#173a41' },
  green: { ink: '#95cfa1', ground: '#1e3a26' },
  lime: { ink: '#bdd184', ground: '#303b16' },
  gold: { ink: '#e2c273', ground: '#3d3214' },
  orange: { ink: '#eab183', ground: '#432c18' },
  red: { ink: '#f0a59d', ground: '#472623' },
  magenta: { ink: '#e9a2c7', ground: '#432236' },
  purple: { ink: '#c4aeea', ground: '#332a49' },
};
