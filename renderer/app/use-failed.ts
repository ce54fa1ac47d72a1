import { useCallback } from 'react';
import { App } from 'antd';
import { isHarmless } from '../api/call-error.ts';
import { useFailureText } from '../i18n/hooks.ts';

/** Says at the top of the window what failed; what did nothing because there was nothing to do is only a word. */
export function useFailed(): (error: unknown) => void {
  const { message } = App.useApp();
  const failure = useFailureText();
  return useCallback((error) => void message.open({ type: isHarmless(error) ? 'info' : 'error', content: failure(error), duration: 6 }), [message, failure]);
}
