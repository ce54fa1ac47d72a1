/** How an editor starts: by an input method, by a typed key, emptied by Backspace, or with a text of the program. */
export type StartBy = 'ime' | 'key' | 'clear' | { readonly text: string };

/** On a Mac the key named Delete is Backspace: it clears what is selected. */
const MAC = typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac');

type PressedKey = Pick<KeyboardEvent, 'key' | 'keyCode' | 'ctrlKey' | 'metaKey' | 'altKey' | 'getModifierState'>;

/**
 * How a key on a focused cell opens its editor; null when it does not. What an input method, a dead key (´ before e)
 * or AltGr will write is not in the key: the editor must be there before it arrives.
 */
export function startOf(event: PressedKey, mac = MAC): StartBy | null {
  if (event.keyCode === 229) return 'ime';
  if (event.key === 'Dead') return event.ctrlKey || event.metaKey ? null : 'ime';
  const letter = [...event.key].length === 1 && event.key !== ' ';
  const third = event.getModifierState('AltGraph') || (event.altKey && !event.ctrlKey && event.key > '\u007f');
  if (letter && third && !event.metaKey) return 'ime';
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.key === 'Backspace' && plain) return mac ? null : 'clear';
  return letter && plain ? 'key' : null;
}
