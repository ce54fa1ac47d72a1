/** The window's own pages. */
export const APP_ORIGIN = 'app://dealbook';
/** Preview and print jobs. */
export const PRINT_ORIGIN = 'app://print';

/**
 * Content security policy of the window. Styles may be inline because the component libraries write style elements;
 * scripts never are. Frames show document previews only.
 */
export const APP_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  `frame-src ${PRINT_ORIGIN}`,
  "form-action 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Policy of a document: no script, nothing remote, an origin of its own; only the window may frame it. */
export const DOCUMENT_CSP = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src app: data:',
  "form-action 'none'",
  "base-uri 'none'",
  `frame-ancestors ${APP_ORIGIN}`,
  'sandbox',
].join('; ');
