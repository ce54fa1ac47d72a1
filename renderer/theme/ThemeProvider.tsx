import { useLayoutEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import { App as AntdApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useLanguage } from '../i18n/hooks.ts';
import { antdThemeFor } from './antd-theme.ts';
import { useReducedMotion } from './reduced-motion.ts';
import { applyVariables } from './variables.ts';

/** Colours, type and antd's own words for everything inside it. */
export function ThemeProvider({ dark, children }: { readonly dark: boolean; readonly children: ReactNode }): ReactNode {
  const language = useLanguage();
  const still = useReducedMotion();
  const theme = useMemo(() => antdThemeFor(dark, still), [dark, still]);
  useLayoutEffect(() => applyVariables(dark), [dark]);
  useLayoutEffect(() => {
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  }, [language]);
  return (
    <ConfigProvider theme={theme} locale={language === 'zh' ? zhCN : enUS} componentSize="middle" button={{ autoInsertSpace: false }} virtual>
      <AntdApp className="app-root" message={{ maxCount: 3 }}>
        {children}
      </AntdApp>
    </ConfigProvider>
  );
}
