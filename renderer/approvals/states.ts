const COLOURS: Readonly<Record<string, string>> = { waiting: 'gold', passed: 'green', returned: 'orange', refused: 'red', withdrawn: 'grey', reopened: 'orange' };

/** The palette name of a request's state. */
export function stateColour(status: string): string {
  return COLOURS[status] ?? 'grey';
}
