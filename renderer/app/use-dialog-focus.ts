import { useEffect } from 'react';

/** What a dialog is opened for, the first that it has: a field, the choice that holds, the button that does it (never one that deletes). */
const WANTED = [
  '.ant-modal-body :is(textarea, input:not([type="checkbox"], [type="radio"], [type="hidden"])):not(:disabled)',
  '.ant-modal-body input[type="radio"]:checked',
  '.ant-modal-footer .ant-btn-primary:not(.ant-btn-dangerous, :disabled)',
];

/** antd gives the focus of a dialog that opens to its close button, the first in the document; here it goes to where one works. */
export function useDialogFocus(): void {
  useEffect(() => {
    const listen = ({ target, relatedTarget }: FocusEvent): void => {
      const dialog = target instanceof Element && target.matches('.ant-modal-close') ? target.closest('.ant-modal') : null;
      // Shift+Tab reaches the button from within.
      if (dialog === null || (relatedTarget instanceof Node && dialog.contains(relatedTarget))) return;
      WANTED.map((wanted) => dialog.querySelector<HTMLElement>(wanted)).find((found) => found !== null)?.focus({ preventScroll: true });
    };
    window.addEventListener('focusin', listen);
    return () => window.removeEventListener('focusin', listen);
  }, []);
}
