import type { CopiedCell } from './copied-cell.ts';

/** One row as HTML. */
export function toHtmlRow(cells: readonly CopiedCell[]): string {
  return `<tr>${cells.map(toHtmlCell).join('')}</tr>`;
}

/**
 * Rows as the HTML that Excel, WPS and Calc prefer over plain text. The mark tells this program that it wrote the
 * table itself: white space is then exact.
 */
export function toHtmlTable(rows: readonly string[]): string {
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table data-dealbook="1">${rows.join('')}</table></body></html>`;
}

/**
 * Texts carry the text format, so that codes and telephones stay as they are; figures and dates carry their number
 * and format, for Excel and WPS (`x:num`, `mso-number-format`) and for Calc (`sdval`, `sdnum`).
 */
function toHtmlCell({ text, number, format, foreign = false, link }: CopiedCell): string {
  const content = escaped(text);
  const target = link === undefined ? '' : ` data-link="${link.object}:${link.id}"`;
  if (number === undefined || format === undefined) return `<td${target} sdnum="2052;0;@" style='mso-number-format:"\\@"'>${content}</td>`;
  const calc = foreign ? '' : ` sdval="${number}" sdnum="2052;0;${escaped(format.toUpperCase())}"`;
  return `<td x:num="${number}"${calc} style='mso-number-format:"${officeFormat(format)}"'>${content}</td>`;
}

/** Excel writes every sign of a format behind a backslash, quotes by their code. */
function officeFormat(format: string): string {
  return format.replace(/[^A-Za-z0-9]/g, (sign) => (sign === '"' ? '\\0022' : `\\${sign}`));
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', '<br style="mso-data-placement:same-cell">');
}
