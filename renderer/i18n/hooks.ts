import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { asFailure } from '../api/call-error.ts';
import { failureText } from './failure-text.ts';
import type { Translate } from './failure-text.ts';
import type { Language } from './setup.ts';

/** The language that the window speaks now. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'zh';
}

/** The text of a label of the model in the window's language. */
export function useLabel(): (label: { readonly zh: string; readonly en: string }) => string {
  const language = useLanguage();
  return useCallback((label) => label[language] || label.zh, [language]);
}

/** What a failure says to people: what happened, what is safe, what to do. */
export function useFailureText(): (error: unknown) => string {
  const { t } = useTranslation('errors');
  return useCallback((error) => failureText(t as unknown as Translate, asFailure(error)), [t]);
}
