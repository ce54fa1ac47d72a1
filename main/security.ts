import type { App, Session, WebContents } from 'electron';
import type { Log } from './log.ts';
import { mayNavigate, mayRequest, mayUse } from './navigation.ts';

/** Refuses what no page of this program ever needs, for every page that will ever be made. */
export function secureAllContents(app: App, log: Log): void {
  app.on('web-contents-created', (_event, contents) => secureContents(contents, log));
}

function secureContents(contents: WebContents, log: Log): void {
  const refuse = (what: string): void => log.warn(`security: ${what} refused`);
  // Covers the main frame and sub-frames; redirects come as their own event.
  contents.on('will-frame-navigate', (event) => {
    if (mayNavigate(event.url, event.isMainFrame)) return;
    event.preventDefault();
    refuse('navigation');
  });
  contents.on('will-redirect', (event) => {
    if (mayNavigate(event.url, event.isMainFrame)) return;
    event.preventDefault();
    refuse('redirect');
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    refuse('webview');
  });
  contents.setWindowOpenHandler(() => {
    refuse('new window');
    return { action: 'deny' };
  });
}

/** Permissions, devices, downloads and requests of one session. */
export function secureSession(session: Session, devTools: boolean, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const allowed = mayUse(permission, details.requestingUrl, details.isMainFrame);
    if (!allowed) log.warn(`security: permission ${permission} refused`);
    answer(allowed);
  });
  session.setPermissionCheckHandler((_contents, permission, origin, details) => mayUse(permission, details.requestingUrl ?? origin, details.isMainFrame));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => {
    event.preventDefault();
    log.warn('security: download refused');
  });
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !mayRequest(details.url, devTools);
    if (cancel) log.warn(`security: request to ${URL.parse(details.url)?.protocol ?? 'unknown'} refused`);
    answer({ cancel });
  });
}
