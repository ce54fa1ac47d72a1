import path from 'node:path';

/** What the system's own programs may be handed, by extension. A closed list: scripts, programs, shortcuts and archives are not on it. */
const MEDIA: Readonly<Record<string, string>> = {
  pdf: 'application/pdf', txt: 'text/plain', csv: 'text/csv', md: 'text/markdown',
  png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp', bmp: 'image/bmp', tif: 'image/tiff', tiff: 'image/tiff', heic: 'image/heic',
  doc: 'application/msword', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint', pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  wps: 'application/wps-office.wps', et: 'application/wps-office.et', dps: 'application/wps-office.dps', ofd: 'application/ofd',
  mp3: 'audio/mpeg', m4a: 'audio/mp4', wav: 'audio/wav', amr: 'audio/amr', mp4: 'video/mp4', mov: 'video/quicktime',
};

function extensionOf(name: string): string {
  return path.extname(name).slice(1).toLowerCase();
}

/** The media type by name; `application/octet-stream` for what is not on the list. */
export function mediaTypeOf(name: string): string {
  return MEDIA[extensionOf(name)] ?? 'application/octet-stream';
}

/** Whether the system may open it. By its name: that is what the system goes by. */
export function isOpenable(name: string): boolean {
  return Object.hasOwn(MEDIA, extensionOf(name));
}
