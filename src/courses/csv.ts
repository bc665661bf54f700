/**
 * CSV for spreadsheets: RFC 4180, and texts that a spreadsheet would take for a formula begin with an apostrophe (OWASP, "CSV
 * Injection"). Numbers are written as numbers, so that a spreadsheet can reckon with them.
 */
export type Cell = string | number | null;

/** Excel takes a file for UTF-8 only where it begins with it. */
export const byteOrderMark = '\uFEFF';

export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  // A full-width sign does as well in some locales.
  const safe = /^[\s]*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
