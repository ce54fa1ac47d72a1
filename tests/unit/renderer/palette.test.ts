import { describe, expect, it } from 'vitest';
import { DARK, LIGHT, TAGS_DARK, TAGS_LIGHT } from '../../../renderer/theme/palette.ts';

/** Relative luminance and contrast by WCAG 2.2. */
function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([['light', LIGHT, TAGS_LIGHT], ['dark', DARK, TAGS_DARK]] as const)('%s colours are readable (AA)', (_name, colours, tags) => {
  it.each(['ink', 'inkSoft', 'inkFaint', 'accent', 'danger', 'warn', 'good'] as const)('%s on every ground', (ink) => {
    for (const ground of ['surface', 'ground', 'sunken', 'hover'] as const) {
      expect([ground, contrast(colours[ink], colours[ground]) >= 4.5]).toEqual([ground, true]);
    }
  });

  it('what cannot be used now is still legible', () => {
    for (const ground of ['surface', 'sunken'] as const) expect(contrast(colours.inkOff, colours[ground])).toBeGreaterThanOrEqual(3);
  });

  it('text on the accent, on its soft form and on warnings', () => {
    expect(contrast(colours.onAccent, colours.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.accent, colours.accentSoft)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.ink, colours.warnSoft)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.danger, colours.dangerSoft)).toBeGreaterThanOrEqual(4.5);
  });

  it('every tag', () => {
    for (const [name, tag] of Object.entries(tags)) expect([name, contrast(tag.ink, tag.ground) >= 4.5]).toEqual([name, true]);
  });
});
