/** A record's stamp per field, in memory. */
export type Stamps = Map<string, string>;

/**
 * Packs explicit stamps by sharing equal ones: `{"<stamp>": "name,phone", …}`. Every field that was ever set is named;
 * a default for "the rest of the row" would make merges depend on the order of arrival.
 */
export function packStamps(stamps: Stamps): string {
  const groups = new Map<string, string[]>();
  for (const [field, stamp] of stamps) {
    const group = groups.get(stamp);
    if (group) group.push(field);
    else groups.set(stamp, [field]);
  }
  let text = '{';
  for (const [stamp, fields] of groups) text += `${text.length > 1 ? ',' : ''}"${stamp}":"${fields.join(',')}"`;
  return `${text}}`;
}

export function unpackStamps(packed: string): Stamps {
  const stamps: Stamps = new Map();
  for (const [stamp, fields] of Object.entries(JSON.parse(packed) as Record<string, string>)) {
    for (const field of fields.split(',')) stamps.set(field, stamp);
  }
  return stamps;
}

/** The latest stamp of a record; the empty text for a record nobody ever wrote. */
export function latestStamp(stamps: Stamps): string {
  let latest = '';
  for (const stamp of stamps.values()) if (stamp > latest) latest = stamp;
  return latest;
}
