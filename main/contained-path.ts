import path from 'node:path';

/**
 * The file inside `root` that a URL's path asks for, or null when it asks for anything else. The check is made on the
 * decoded text (`..%2f` passes a URL parser untouched) and once more on the resolved path.
 */
export function containedPath(root: string, urlPath: string): string | null {
  const decoded = decode(urlPath);
  if (decoded === null || /[\0\\:]/.test(decoded)) return null;
  const segments = decoded.split('/').filter((segment) => segment !== '' && segment !== '.');
  // A name that ends with a dot or a space is another file to Windows than it is here.
  if (segments.some((segment) => segment === '..' || /[. ]$/.test(segment))) return null;
  const file = path.join(root, ...segments);
  const inside = path.relative(root, file);
  return inside.startsWith('..') || path.isAbsolute(inside) ? null : file;
}

function decode(text: string): string | null {
  try {
    const once = decodeURIComponent(text);
    // What still decodes after one round was encoded twice, to get past a check like this one.
    return /%[0-9a-f]{2}/i.test(once) ? null : once;
  } catch {
    return null;
  }
}
