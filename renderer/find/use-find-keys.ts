import { useEffect, useRef } from 'react';

/** What the keys of this room ask for. */
export interface FindKeys {
  find(): void;
  replace(): void;
  goTo(): void;
  step(direction: 'next' | 'previous'): void;
  quickSearch(): void;
  complete(): void;
}

/** The command of a key press; null for any other. Command counts as Ctrl, but Command+H hides the program. */
export function findCommand(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>): ((keys: FindKeys) => void) | null {
  const { shiftKey: shift, altKey: alt } = event;
  const ctrl = event.ctrlKey || event.metaKey;
  if (event.key === 'F3' && !ctrl && !alt) return (keys) => keys.step(shift ? 'previous' : 'next');
  if (event.key === 'F5' && !ctrl && !alt && !shift) return (keys) => keys.goTo();
  if (!ctrl) return null;
  switch (`${alt ? 'alt+' : ''}${shift ? 'shift+' : ''}${event.key.toLowerCase()}`) {
    case 'f': return (keys) => keys.find();
    case 'h': return event.metaKey ? null : (keys) => keys.replace();
    case 'alt+f': return (keys) => keys.replace();
    case 'g': return (keys) => keys.goTo();
    case 'shift+f': return (keys) => keys.quickSearch();
    case 'shift+m': return (keys) => keys.complete();
    default: return null;
  }
}

/** Listens while a list is shown. A dialogue over the list keeps its keys. */
export function useFindKeys(keys: FindKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const command = event.isComposing ? null : findCommand(event);
      if (command === null || document.querySelector('.ant-modal-wrap:not([style*="display: none"])') !== null) return;
      event.preventDefault();
      event.stopPropagation();
      command(latest.current);
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
}
