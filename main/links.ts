import { z } from 'zod';
import type { KnownLink } from '../preload/contract/shell.ts';

type Link = z.infer<typeof KnownLink>;

const Package = z.object({
  homepage: z.string().optional(),
  repository: z.union([z.string(), z.object({ url: z.string() })]).optional(),
  bugs: z.union([z.string(), z.object({ url: z.string() })]).optional(),
});

/** Addresses that the program offers, out of its package.json; null where the publisher named none. Https only. */
export function knownLinks(packageJson: unknown): Readonly<Record<Link, string | null>> {
  const parsed = Package.safeParse(packageJson);
  const found = parsed.success ? parsed.data : {};
  const source = https(addressOf(found.repository)?.replace(/^git\+/, '').replace(/\.git$/, ''));
  return { guide: https(found.homepage), source, issues: https(addressOf(found.bugs)), releases: source === null ? null : `${source}/releases` };
}

function addressOf(value: string | { url: string } | undefined): string | undefined {
  return typeof value === 'object' ? value.url : value;
}

function https(address: string | undefined): string | null {
  const url = address === undefined ? null : URL.parse(address);
  return url?.protocol === 'https:' ? url.href : null;
}
