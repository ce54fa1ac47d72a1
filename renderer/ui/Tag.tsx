import type { CSSProperties, ReactNode } from 'react';
import './ui.css';

/** The two CSS variables that colour a tag; an unknown or missing name is grey. */
export function tagStyle(colour: string | undefined): CSSProperties {
  const name = colour !== undefined && /^[a-z]+$/.test(colour) ? colour : 'grey';
  return { '--tag-ink': `var(--tag-${name}-ink, var(--tag-grey-ink))`, '--tag-ground': `var(--tag-${name}-ground, var(--tag-grey-ground))` } as CSSProperties;
}

/** A quiet coloured word: a choice, a label, a state. */
export function Tag({ colour, children }: { readonly colour?: string; readonly children: ReactNode }): ReactNode {
  return <span className="tag" style={tagStyle(colour)}>{children}</span>;
}
