import type { Field } from './types.ts';

/** Put away as done: out of the lists, not out of the book. Written by its own route; lists show it when asked. */
export const ARCHIVED: Field = { id: 'archived', type: 'boolean', label: { zh: '已归档', en: 'Archived' }, readonly: true, hidden: true };
