import { z } from 'zod';
import { route } from './define.ts';
import { FileToken, Name, RecordId } from './values.ts';

export const PickedFile = z.object({ token: FileToken, name: z.string(), size: z.number() });
export type PickedFile = z.infer<typeof PickedFile>;

export const UpdateState = z.object({
  state: z.enum(['off', 'idle', 'checking', 'none', 'available', 'downloading', 'ready', 'error']),
  version: z.string().nullable(),
  notes: z.string().nullable(),
  progress: z.number().nullable(),
});

/** Links the program itself offers. The window names one; only the host knows its address. */
export const KnownLink = z.enum(['guide', 'source', 'issues', 'releases']);

export const shellRoutes = {
  'files.pickOpen': route('shell', z.object({ kind: z.enum(['workbooks', 'image', 'any']) }), z.object({ files: z.array(PickedFile) })),
  'files.pickSave': route(
    'shell',
    z.object({ kind: z.enum(['pdf', 'xlsx', 'database', 'diagnostics']), suggested: z.string().max(2000) }),
    z.object({ file: PickedFile.nullable() }),
  ),
  /** A folder to write several files into. */
  'files.pickFolder': route('shell', z.object({}), z.object({ file: PickedFile.nullable() })),
  /** A picked image as a data URL, at most 2 MB, PNG or JPEG by content. */
  'files.readImage': route('shell', z.object({ files: z.array(FileToken).length(1) }), z.object({ dataUrl: z.string() }), 'read'),
  /** Shows a file that was just written in Finder or Explorer. */
  'files.reveal': route('shell', z.object({ files: z.array(FileToken).length(1) }), z.object({}), 'read'),
  /** Opens a file that was just written with the system's own program. */
  'files.open': route('shell', z.object({ files: z.array(FileToken).length(1) }), z.object({}), 'read'),
  /** The links whose address the publisher named. */
  'shell.links': route('shell', z.object({}), z.object({ links: z.array(KnownLink) })),
  'shell.openLink': route('shell', z.object({ link: KnownLink }), z.object({})),
  /** A web address or mail address out of a record; https and mailto only, asked of the user first. */
  'shell.openAddress': route('shell', z.object({ address: z.string().max(2000) }), z.object({ opened: z.boolean() })),
  /** `lastLanguage` is the window's language of last time: for words before the database has answered. */
  'shell.state': route('shell', z.object({}), z.object({ platform: z.enum(['win32', 'darwin', 'linux']), systemDark: z.boolean(), systemLanguage: z.enum(['zh', 'en']), lastLanguage: z.enum(['zh', 'en']), core: z.enum(['starting', 'ready', 'restarted', 'failed']) })),
  /** What a clicked notice wants shown, once: the window asks when it opens and after the event `notice.opened`. */
  'shell.takeOpening': route('shell', z.object({}), z.object({ opening: z.object({ record: z.object({ object: Name, id: RecordId }).nullable() }).nullable() })),
  /** Raises a paste in the window as Ctrl+V does, for a menu: a page cannot read the clipboard by itself. */
  'shell.paste': route('shell', z.object({}), z.object({})),
  'shell.setTheme': route('shell', z.object({ theme: z.enum(['light', 'dark', 'system']) }), z.object({})),
  /** The page holds work that closing must wait for, or no longer does. See the event `window.closing`. */
  'window.unsaved': route('shell', z.object({ unsaved: z.boolean() }), z.object({})),
  /** After the core died twice: try once more. */
  'shell.restartCore': route('shell', z.object({}), z.object({})),
  'shell.saveDiagnostics': route('shell', z.object({ files: z.array(FileToken).length(1) }), z.object({}), 'write'),
  'updates.check': route('shell', z.object({}), UpdateState),
  'updates.download': route('shell', z.object({}), UpdateState),
  'updates.install': route('shell', z.object({}), z.object({})),
} as const;
