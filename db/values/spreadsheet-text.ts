/** The longest text Excel takes in a cell. */
const EXCEL_TEXT = 32_767;
const CUT = '…（已截断）';

const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** Always the start of a formula for some spreadsheet, the full-width signs included. */
const FORMULA = /^[=@\t\r\n＝＋－＠]/;
/** A signed number, telephone number or temperature: digits up to its unit, so that no name or operator can follow. */
const SIGNED_NUMBER = /^[+-][\d\s().,-]*\d[)\s]*[%℃°\p{Script=Han}]*$/u;

/**
 * Text that no spreadsheet takes for a formula, even after the cell is edited or saved as CSV, that XML can carry and
 * that fits a cell. What could be a formula gets a leading apostrophe; +86 138 …, -12.5 and -5℃ keep their sign.
 */
export function safeText(text: string): string {
  const clean = text.replace(NOT_IN_XML, '').toWellFormed();
  const risky = FORMULA.test(clean) || (/^[+-]/.test(clean) && !SIGNED_NUMBER.test(clean));
  const guarded = risky ? `'${clean}` : clean;
  return guarded.length <= EXCEL_TEXT ? guarded : guarded.slice(0, EXCEL_TEXT - CUT.length).toWellFormed() + CUT;
}
