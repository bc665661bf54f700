/** A table of rows of one kind. Wide ones scroll in themselves, by keyboard too. */
import type { ComponentChildren, JSX } from 'preact';
import { Button } from './ui.js';
import { words } from './texts.js';

export interface Column<Row> {
  label: string;
  cell: (row: Row) => ComponentChildren;
  kind?: 'number' | 'actions' | 'text';
}

export interface TableProps<Row> {
  /** What the table is, for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowClass?: (row: Row) => string | undefined;
  /** The next page, where there is one. */
  more?: (() => void) | undefined;
  busy?: boolean;
}

export function Table<Row>({ label, columns, rows, rowKey, rowClass, more, busy }: TableProps<Row>): JSX.Element {
  return (
    <>
      <div class="table-wrap" role="region" aria-label={label} tabIndex={0}>
        <table class="table">
          <thead><tr>{columns.map((column) => <th key={column.label} scope="col" class={column.kind}>{column.kind === 'actions' ? <span class="visually-hidden">{column.label}</span> : column.label}</th>)}</tr></thead>
          <tbody>
            {rows.map((row) => <tr key={rowKey(row)} class={rowClass?.(row)}>{columns.map((column) => <td key={column.label} class={column.kind}>{column.cell(row)}</td>)}</tr>)}
          </tbody>
        </table>
      </div>
      {more && <p class="table-more"><Button small busy={busy ?? false} onClick={more}>{words().more}</Button></p>}
    </>
  );
}
