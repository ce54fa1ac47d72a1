/** True while the keyboard writes into a text: shortcuts for records then stay away. */
export function isTextEntry(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return !element.readOnly;
  if (element instanceof HTMLInputElement) return !element.readOnly && !['checkbox', 'radio', 'button', 'submit'].includes(element.type);
  return element instanceof HTMLElement && element.isContentEditable;
}
