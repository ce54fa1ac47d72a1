/**
 * The page's own background (`ground` of renderer/theme/palette.ts; a test holds them equal), so that nothing flashes
 * while the page loads or the window is resized.
 */
export function backgroundColour(dark: boolean): string {
  return dark ? '#16191a' : '#f3f1ed';
}
