import { APP_ORIGIN, PRINT_ORIGIN } from './csp.ts';

/**
 * Whether a frame may go to an address. The window's page never leaves itself (its router changes the address without a
 * navigation); a frame inside it shows a document preview or nothing.
 */
export function mayNavigate(address: string, isMainFrame: boolean): boolean {
  const origin = originOf(address);
  if (isMainFrame) return origin === APP_ORIGIN;
  return origin === PRINT_ORIGIN || address === 'about:blank';
}

/** Whether a request may leave the program's own pages; `devTools` while developing. */
export function mayRequest(address: string, devTools: boolean): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  if (url.protocol === 'app:' || url.protocol === 'data:' || url.protocol === 'blob:') return true;
  return devTools && (url.protocol === 'devtools:' || url.protocol === 'chrome-extension:');
}

/** The one permission a page of ours has: putting text on the clipboard on a click. Reading it is the user's Ctrl+V. */
export function mayUse(permission: string, address: string, isMainFrame: boolean): boolean {
  return permission === 'clipboard-sanitized-write' && isMainFrame && originOf(address) === APP_ORIGIN;
}

/** `scheme://host`; `URL.origin` is 'null' for a scheme that the URL standard does not know. */
export function originOf(address: string): string | null {
  const url = URL.parse(address);
  return url === null ? null : `${url.protocol}//${url.host}`;
}
