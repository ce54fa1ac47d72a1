/** A record's stamp per field, in memory. */
export type Stamps = Map<string, string>;

/**
 * Packs explicit stamps by sharing equal ones: `{"<stamp>": "name,phone", …}`. Every field that was ever set is named;
 * a default for "the rest of the row" would make merges depend on the order of arrival.
 */
export function packStamps(stamps: Stamps): string {
  const groups = new Map<string, string>();
  for (const [field, stamp] of stamps) {
    const fields = groups.get(stamp);
    groups.set(stamp, fields === undefined ? field : `${fields},${field}`);
  }
  let text = '{';
  for (const [stamp, fields] of groups) text += `${text.length > 1 ? ',' : ''}"${stamp}":"${fields}"`;
  return `${text}}`;
}

/** Reads what `packStamps` wrote: neither stamps nor ids of fields hold a quotation mark, so what stands between them is all there is. */
export function unpackStamps(packed: string): Stamps {
  const stamps: Stamps = new Map();
  const parts = packed.split('"');
  for (let at = 1; at + 2 < parts.length; at += 4) {
    const stamp = parts[at] ?? '';
    for (const field of (parts[at + 2] ?? '').split(',')) stamps.set(field, stamp);
  }
  return stamps;
}

/** The latest stamp of a record; the empty text for a record nobody ever wrote. */
export function latestStamp(stamps: Stamps): string {
  let latest = '';
  for (const stamp of stamps.values()) if (stamp > latest) latest = stamp;
  return latest;
}
