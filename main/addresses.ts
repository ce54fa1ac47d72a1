import { appError } from '../db/errors.ts';

const LONGEST = 2000;

/**
 * A web or mail address out of a record, as the system may be given it: https or mailto, parsed, without a user name or
 * password (they serve only to disguise the host). Throws call.forbidden.
 */
export function externalAddress(address: string): string {
  const url = URL.parse(address.trim());
  const fits = url !== null && address.length <= LONGEST && (url.protocol === 'mailto:' || (url.protocol === 'https:' && url.username === '' && url.password === ''));
  if (!fits) throw appError('call.forbidden', 'only https and mailto addresses can be opened');
  // The system's mail program must not be made to attach files or to be given anything but an address and a subject.
  if (url.protocol === 'mailto:') return `mailto:${url.pathname}`;
  return url.href;
}

/** The address of an update feed, or null when there is none. Throws update.noFeed when it is not a plain https address. */
export function feedAddress(address: string): string | null {
  if (address.trim() === '') return null;
  const url = URL.parse(address.trim());
  if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '') throw appError('update.noFeed', 'the update feed must be an https address');
  return url.href;
}
