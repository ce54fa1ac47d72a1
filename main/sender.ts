import { originOf } from './navigation.ts';
import { APP_ORIGIN } from './csp.ts';

/** What is checked of the page that makes a call; Electron's IpcMainInvokeEvent has this shape. */
export interface CallEvent {
  readonly sender: { readonly id: number };
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

/** Only the top frame of a window that we made, and only while it shows our own page. */
export function isTrustedSender(event: CallEvent, windows: ReadonlySet<number>): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && originOf(frame.url) === APP_ORIGIN && windows.has(event.sender.id);
}
