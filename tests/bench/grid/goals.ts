// What issue 3 promises for a million customers: ours / base must not exceed these.

/** Goals by id, in the order of the table. A test compares them with the issue. */
export const GRID_GOALS = {
  'grid.open': 2,
  'grid.window': 3,
  'grid.depth': 1.2,
  'grid.search': 1 / 20,
  'grid.edit': 2,
  'grid.paste': 3,
  'grid.undo': 3,
  'grid.memory': 1.5,
  'grid.frames': 1,
} as const;

export type GridId = keyof typeof GRID_GOALS;
