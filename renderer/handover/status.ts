import type { PackView } from '../../preload/contract/handover.ts';

/** How far a pack or an item is, as a colour of tags. */
export const STATUS_COLOUR: Readonly<Record<PackView['status'], string>> = { open: 'gold', signed: 'green', questioned: 'orange' };
