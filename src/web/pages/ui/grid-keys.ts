/** Where the keyboard goes in a grid. */
export interface Cell { row: number; column: number }

/** The cell that a key goes to; `undefined` for a key that goes nowhere. */
export function moved({ row, column }: Cell, { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>, { rows, columns, page }: { rows: number; columns: number; page: number }): Cell | undefined {
  const steps: Record<string, Cell> = {
    ArrowUp: { row: row - 1, column }, ArrowDown: { row: row + 1, column }, ArrowLeft: { row, column: column - 1 }, ArrowRight: { row, column: column + 1 },
    PageUp: { row: row - page, column }, PageDown: { row: row + page, column },
    Home: { row: ctrlKey ? 0 : row, column: 0 }, End: { row: ctrlKey ? rows - 1 : row, column: columns - 1 },
  };
  const to = steps[key];
  return to && { row: within(to.row, rows), column: within(to.column, columns) };
}

function within(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}
