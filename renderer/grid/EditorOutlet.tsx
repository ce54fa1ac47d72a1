import { useImperativeHandle, useState } from 'react';
import type { ReactNode, Ref } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { FieldInput } from '../inputs/FieldInput.tsx';
import type { InputProps } from '../inputs/props.ts';

/** Draws editors into cells of the grid. */
export interface EditorOutlet {
  /** Draws at once: when this returns, the input is there and has the focus. */
  show(place: HTMLElement, props: InputProps): void;
  hide(place: HTMLElement): void;
}

interface Shown {
  readonly place: HTMLElement;
  readonly props: InputProps;
  readonly key: number;
}

/** The place in the React tree from which cell editors are drawn. */
export function EditorOutletHost({ ref }: { readonly ref: Ref<EditorOutlet> }): ReactNode {
  const [shown, setShown] = useState<Shown | null>(null);
  useImperativeHandle(ref, () => ({
    show: (place, props) => flushSync(() => setShown((last) => ({ place, props, key: (last?.key ?? 0) + 1 }))),
    // Later, because the grid may end an edit while React is drawing.
    hide: (place) => queueMicrotask(() => setShown((last) => (last?.place === place ? null : last))),
  }), []);
  if (shown === null) return null;
  return createPortal(<FieldInput key={shown.key} {...shown.props} rows={4} />, shown.place);
}
