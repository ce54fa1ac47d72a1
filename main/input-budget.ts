/** Far above any honest call (100,000 pasted cells, a 1 MB note) and far below what would hurt this process. */
const MAX_NODES = 4_000_000;
const MAX_CHARACTERS = 64 * 1024 * 1024;
const MAX_DEPTH = 12;

/** What a page asked with, out of the JSON it crossed as. Undefined, which no route takes, when that is none or too long to be parsed. */
export function readInput(text: unknown): unknown {
  if (typeof text !== 'string' || text.length > MAX_CHARACTERS) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Whether an input is small enough to be looked at more closely: counted without recursion limits or copies, before any
 * schema sees it. Only plain data passes; a Map, a Date or a typed array has no place in the contract.
 */
export function isWithinBudget(input: unknown): boolean {
  let nodes = 0;
  let characters = 0;
  const visit = (value: unknown, depth: number): boolean => {
    if ((nodes += 1) > MAX_NODES || depth > MAX_DEPTH) return false;
    if (typeof value === 'string') return (characters += value.length) <= MAX_CHARACTERS;
    if (typeof value !== 'object' || value === null) return typeof value !== 'bigint';
    if (Array.isArray(value)) return value.every((item) => visit(item, depth + 1));
    const shape: unknown = Object.getPrototypeOf(value);
    if (shape !== Object.prototype && shape !== null) return false;
    return Object.entries(value).every(([key, item]) => (characters += key.length) <= MAX_CHARACTERS && visit(item, depth + 1));
  };
  return visit(input, 0);
}
