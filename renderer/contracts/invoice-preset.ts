type Cell = string | number | null;

/** The values of an invoice to ask for as a form begins with them; links with the names they show. */
export function presetOf(values: Readonly<Record<string, Cell>>, customer: string, contract: string): Record<string, { value: string | number; title: string }> {
  const titles: Readonly<Record<string, string>> = { customer, contract };
  return Object.fromEntries(Object.entries(values).flatMap(([field, value]) => (value === null ? [] : [[field, { value, title: titles[field] ?? '' }]])));
}
