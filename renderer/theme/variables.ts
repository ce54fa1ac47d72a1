import { DARK, LIGHT, TAGS_DARK, TAGS_LIGHT } from './palette.ts';

/** camelCase → kebab-case for the name of a CSS variable. */
function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The CSS variables of one mode: `--ground`, `--ink-soft`, `--tag-blue-ink` … */
export function variablesFor(dark: boolean): Readonly<Record<string, string>> {
  const tags = dark ? TAGS_DARK : TAGS_LIGHT;
  return Object.fromEntries([
    ...Object.entries(dark ? DARK : LIGHT).map(([name, value]) => [`--${kebab(name)}`, value]),
    ...Object.entries(tags).flatMap(([name, tag]) => [[`--tag-${name}-ink`, tag.ink], [`--tag-${name}-ground`, tag.ground]]),
  ]) as Record<string, string>;
}

/** Puts the variables of one mode on the page. Grid, forms and our own CSS all read them. */
export function applyVariables(dark: boolean): void {
  const root = document.documentElement;
  root.dataset['theme'] = dark ? 'dark' : 'light';
  root.style.colorScheme = dark ? 'dark' : 'light';
  for (const [name, value] of Object.entries(variablesFor(dark))) root.style.setProperty(name, value);
}
