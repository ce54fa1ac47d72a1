import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '../i18n/hooks.ts';
import './ui.css';

/** A failure in words, in place of what could not be shown. */
export function ErrorBox({ error, retry }: { readonly error: unknown; readonly retry?: () => void }): ReactNode {
  const text = useFailureText();
  const { t } = useTranslation('ui');
  return (
    <div className="error-box" role="alert">
      <span>{text(error)}</span>
      {retry !== undefined && <Button size="small" onClick={retry}>{t('retry')}</Button>}
    </div>
  );
}
