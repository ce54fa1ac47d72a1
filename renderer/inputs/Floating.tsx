import { useLayoutEffect, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { createPortal } from 'react-dom';

interface Props {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly className: string;
  readonly minWidth?: number;
  readonly children: ReactNode;
}

/**
 * Something that floats at an input: under it, or above when there is no room. It never takes the focus: a press
 * inside leaves the caret where it is.
 */
export function Floating({ anchor, className, minWidth = 0, children }: Props): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = (): void => {
      const at = anchor.current?.getBoundingClientRect();
      const panel = box.current;
      if (at === undefined || panel === null) return;
      panel.style.minWidth = `${Math.max(at.width, minWidth)}px`;
      const { offsetHeight: height, offsetWidth: width } = panel;
      const below = at.bottom + 4 + height <= window.innerHeight || at.top < height + 4;
      panel.style.top = `${below ? at.bottom + 4 : at.top - 4 - height}px`;
      panel.style.left = `${Math.max(4, Math.min(at.left, window.innerWidth - width - 4))}px`;
    };
    place();
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    // An input that has the focus as its dialog opens has no place yet.
    const watch = new ResizeObserver(place);
    if (anchor.current !== null) watch.observe(anchor.current);
    return () => {
      watch.disconnect();
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  });
  return createPortal(
    <div ref={box} className={`floating ${className}`} onMouseDown={(event) => event.preventDefault()}>{children}</div>,
    document.body,
  );
}
