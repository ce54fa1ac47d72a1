/**
 * Rows of cells as the HTML that Excel and WPS prefer over plain text. `mso-number-format` keeps texts such as phone
 * numbers and codes from turning into numbers there.
 */
export function toHtmlTable(rows: readonly (readonly { readonly text: string; readonly plain: boolean }[])[]): string {
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td${cell.plain ? ` style="mso-number-format:'\\@'"` : ''}>${escaped(cell.text)}</td>`).join('')}</tr>`);
  return `<html><head><meta charset="utf-8"></head><body><table>${body.join('')}</table></body></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', '<br style="mso-data-placement:same-cell">');
}
