/** First and last day of a month 'YYYY-MM'. */
export function daysOf(month: string): readonly [string, string] {
  const [year = 1970, number = 1] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return [`${month}-01`, `${month}-${String(last).padStart(2, '0')}`];
}
