import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(prefers-reduced-motion: reduce)');

function listen(changed: () => void): () => void {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** The system asks programs to do without animation (Windows: 动画效果, macOS: 减弱动态效果); follows a change at once. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(listen, () => query.matches);
}
