import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Protocol } from 'electron';
import { containedPath } from './contained-path.ts';
import { APP_CSP, DOCUMENT_CSP } from './csp.ts';

/** Privileges of the scheme; to be registered before Electron is ready. */
export const APP_SCHEME = {
  scheme: 'app',
  // corsEnabled: a document has an origin of its own and still may load the bundled typeface.
  privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true },
} as const;

export interface AppProtocolOptions {
  /** Folder of the window's pages; null in a session that only prints. */
  readonly renderer: string | null;
  readonly fonts: string;
  /** HTML of a print job, while it exists. */
  readonly document: (job: string) => string | null;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** Answers `app://dealbook/…` (the window), `app://fonts/…` and `app://print/<job>` in one session. */
export function serveApp(protocol: Protocol, options: AppProtocolOptions): void {
  protocol.handle('app', (request) => answerRequest(request.method, request.url, options));
}

/** One request; without Electron, so that tests can ask it anything. */
export async function answerRequest(method: string, address: string, options: AppProtocolOptions): Promise<Response> {
  const url = URL.parse(address);
  if (url === null || url.protocol !== 'app:' || method !== 'GET') return refused();
  if (url.host === 'print') return answerDocument(url, options.document);
  if (url.host === 'fonts') return answerFile(options.fonts, url.pathname, { 'access-control-allow-origin': '*' });
  if (url.host === 'dealbook' && options.renderer !== null) {
    // A page address of the window's own router has no extension: it is the one page.
    const name = path.posix.extname(url.pathname) === '' && !url.pathname.includes('%') ? '/index.html' : url.pathname;
    return answerFile(options.renderer, name, { 'content-security-policy': APP_CSP });
  }
  return refused();
}

function answerDocument(url: URL, document: (job: string) => string | null): Response {
  const html = document(url.pathname.slice(1));
  if (html === null) return refused();
  return new Response(html, { headers: { ...COMMON, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': DOCUMENT_CSP } });
}

async function answerFile(root: string, urlPath: string, headers: Record<string, string>): Promise<Response> {
  const file = containedPath(root, urlPath);
  const type = file === null ? undefined : TYPES[path.extname(file).toLowerCase()];
  if (file === null || type === undefined) return refused();
  try {
    const bytes = await readFile(file);
    return new Response(new Uint8Array(bytes), { headers: { ...COMMON, ...headers, 'content-type': type } });
  } catch {
    return refused();
  }
}

const COMMON = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-cache' };

/** The same answer for what is absent and what is not allowed: neither tells more than the other. */
function refused(): Response {
  return new Response('', { status: 404, headers: { ...COMMON, 'content-type': 'text/plain', 'content-security-policy': "default-src 'none'" } });
}
