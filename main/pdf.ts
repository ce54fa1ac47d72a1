import { BrowserWindow, session, type Session, type WebContents } from 'electron';
import { appError } from '../db/errors.ts';
import { serveApp } from './app-protocol.ts';
import { PRINT_ORIGIN } from './csp.ts';
import type { Log } from './log.ts';
import { createPrintJobs } from './print-jobs.ts';
import { secureSession } from './security.ts';
import { PRINT_PREFERENCES } from './web-preferences.ts';

export interface Printer {
  /** One document as PDF. Throws document.printFailed. */
  readonly pdf: (html: string) => Promise<Uint8Array>;
  /** Hands a document to the system's print dialog; false when the user cancelled. Throws document.printFailed. */
  readonly dialog: (html: string) => Promise<boolean>;
}

/** Fonts and pictures are local: whatever takes longer than this hangs. */
const LOAD_LIMIT_MS = 30_000;
const PRINT_LIMIT_MS = 120_000;
/** A script of ours beside the page's own (disabled) ones; Chromium reserves the low numbers. */
const WORLD = 1001;
const FONTS_READY = "document.fonts.ready.then(() => [...document.fonts].filter((font) => font.status === 'error').length)";

/**
 * Prints through a window that nobody sees: a session of its own, scripts off, no preload, served from memory. Each job
 * gets a fresh window, so that one document can never look at another.
 */
export function createPrinter(fonts: string, log: Log): Printer {
  const jobs = createPrintJobs();
  let own: Session | null = null;

  const printSession = (): Session => {
    if (own !== null) return own;
    own = session.fromPartition('dealbook-print', { cache: false });
    serveApp(own.protocol, { renderer: null, fonts, document: jobs.get });
    secureSession(own, false, log);
    return own;
  };

  const withDocument = async <T>(html: string, use: (contents: WebContents) => Promise<T>): Promise<T> => {
    const job = jobs.add(html);
    const window = new BrowserWindow({ show: false, webPreferences: { ...PRINT_PREFERENCES, session: printSession() } });
    try {
      const contents = window.webContents;
      await within(LOAD_LIMIT_MS, contents.loadURL(`${PRINT_ORIGIN}/${job}`));
      const missing: unknown = await within(LOAD_LIMIT_MS, contents.executeJavaScriptInIsolatedWorld(WORLD, [{ code: FONTS_READY }]));
      if (missing !== 0) throw new Error(`${String(missing)} typefaces did not load`);
      return await use(contents);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log.error(`print: ${reason.replaceAll(job, 'job')}`);
      throw appError('document.printFailed', `printing failed: ${reason.replaceAll(job, 'job')}`);
    } finally {
      jobs.remove(job);
      window.destroy();
    }
  };

  return {
    pdf: (html) => withDocument(html, (contents) => within(PRINT_LIMIT_MS, contents.printToPDF({ preferCSSPageSize: true, printBackground: true }))),
    dialog: (html) => withDocument(html, systemDialog),
  };
}

function systemDialog(contents: WebContents): Promise<boolean> {
  return new Promise((resolve, reject) => {
    contents.print({ silent: false, printBackground: true }, (printed, reason) => {
      if (printed) resolve(true);
      else if (/cancel/i.test(reason)) resolve(false);
      else reject(new Error(reason));
    });
  });
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing happened for ${ms / 1000} s`)), ms);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
