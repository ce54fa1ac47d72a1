import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en/index.ts';
import { zh } from './zh/index.ts';

export type Language = 'zh' | 'en';

/** Loads both languages (they are small) and starts in one of them. Ready when this returns. */
export function setUpTexts(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh',
    defaultNS: 'ui',
    resources: { zh, en },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  // "Add customers": labels of the model start with a capital, the middle of an English sentence does not.
  i18next.services.formatter?.add('lower', (value: unknown) => String(value).toLowerCase());
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}

/** Changes the language of the whole window. */
export function speak(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  if (i18next.language !== language) void i18next.changeLanguage(language);
}

/** What the desk's setting means on this machine. */
export function languageFor(setting: Language | 'system', system: Language): Language {
  return setting === 'system' ? system : setting;
}
