import { theme as antdTheme } from 'antd';
import type { ThemeConfig } from 'antd';
import { DARK, LIGHT } from './palette.ts';

/** antd in our palette: dense (13 px text, 30 px controls), small radii, no blue; `still` leaves out every animation. The compact algorithm would shrink the text too. */
export function antdThemeFor(dark: boolean, still: boolean): ThemeConfig {
  const colours = dark ? DARK : LIGHT;
  return {
    // Not the compact algorithm: it takes the small font size of the scale as its base, which is 10 px here.
    algorithm: dark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    cssVar: { key: 'dealbook' },
    hashed: false,
    token: {
      // As the page (theme/base.css), by language.
      fontFamily: 'var(--font)',
      fontSize: 13,
      borderRadius: 5,
      fontSizeSM: 12,
      controlHeight: 30,
      controlHeightSM: 24,
      padding: 14,
      paddingContentHorizontal: 12,
      motion: !still,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.18s',
      colorPrimary: colours.accent,
      colorInfo: colours.accent,
      colorPrimaryBg: colours.accentSoft,
      colorLink: colours.accent,
      colorLinkHover: colours.accentStrong,
      colorError: colours.danger,
      colorWarning: colours.warn,
      colorSuccess: colours.good,
      colorText: colours.ink,
      colorTextSecondary: colours.inkSoft,
      colorTextTertiary: colours.inkFaint,
      colorTextPlaceholder: colours.inkFaint,
      colorTextDisabled: colours.inkOff,
      colorBgLayout: colours.ground,
      colorBgContainer: colours.surface,
      colorBgElevated: dark ? colours.sunken : colours.surface,
      colorBorder: colours.lineStrong,
      colorBorderSecondary: colours.line,
      colorSplit: colours.line,
      colorFillAlter: colours.sunken,
      controlItemBgActive: colours.accentSoft,
      controlItemBgActiveHover: colours.accentSoft,
      controlItemBgHover: colours.hover,
      boxShadowSecondary: colours.shadow,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', colorPrimary: colours.accent, primaryColor: colours.onAccent, fontWeight: 400 },
      Badge: { colorTextLightSolid: colours.onAccent },
      Tooltip: { colorBgSpotlight: dark ? '#3a4244' : '#33383c' },
      Drawer: { paddingLG: 16 },
      Form: { itemMarginBottom: 12, verticalLabelPadding: '0 0 4px' },
      Modal: { titleFontSize: 15 },
      Tabs: { horizontalItemGutter: 22 },
      // As every other table of the window.
      Table: { headerColor: colours.inkSoft, headerSplitColor: 'transparent', fontWeightStrong: 500 },
    },
  };
}
