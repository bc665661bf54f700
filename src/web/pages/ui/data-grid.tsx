/**
 * A grid of hundreds of rows: the first column and the head stay, only the rows that can be seen are in the document, and
 * the keyboard goes from cell to cell (arrows, Home, End, with Ctrl to the corners, Page keys, Enter). The focus stays on the grid
 * itself, which names its active cell, so that a row that scrolls away takes no focus with it.
 */
import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useVirtualRows } from '../lib/use-virtual-rows.js';
import { moved, type Cell } from './grid-keys.js';

export interface GridColumn<Row> {
  key: string;
  label: string;
  width: number;
  cell: (row: Row) => { content: ComponentChildren; tone?: 'good' | 'warn' | 'bad' | 'none' };
}

export interface DataGridProps<Row> {
  label: string;
  head: { label: string; width: number; cell: (row: Row) => ComponentChildren };
  columns: readonly GridColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Enter or a click on a cell. */
  onOpen?: (row: Row) => void;
}

const rowHeight = 42;
const headHeight = 46;

export function DataGrid<Row>({ label, head, columns, rows, rowKey, onOpen }: DataGridProps<Row>): JSX.Element {
  const { element, virtualizer } = useVirtualRows<HTMLDivElement>(rows.length, rowHeight, headHeight);
  const [active, setActive] = useState<Cell>({ row: 0, column: 0 });
  const gridId = useId();
  const template = `${head.width}px ${columns.map(({ width }) => `minmax(${width}px, 1fr)`).join(' ')}`;
  const minWidth = `${columns.reduce((sum, { width }) => sum + width, head.width)}px`;
  const idOf = ({ row, column }: Cell): string => `${gridId}-${row}-${column}`;
  const select = (cell: Cell): void => {
    setActive(cell);
    virtualizer.scrollToIndex(cell.row);
    requestAnimationFrame(() => { document.getElementById(idOf(cell))?.scrollIntoView({ block: 'nearest', inline: 'nearest' }); });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[active.row];
    const next = moved(active, event, { rows: rows.length, columns: columns.length + 1, page: Math.floor((element.current?.clientHeight ?? 400) / rowHeight) - 1 });
    if (event.key === 'Enter' && row !== undefined) onOpen?.(row);
    else if (next === undefined) return;
    else select(next);
    event.preventDefault();
  };
  const visible = virtualizer.getVirtualItems();
  return (
    <div ref={element} class="grid" role="grid" aria-label={label} aria-rowcount={rows.length + 1} aria-colcount={columns.length + 1} tabIndex={0} onKeyDown={onKeyDown}
      aria-activedescendant={visible.some(({ index }) => index === active.row) ? idOf(active) : undefined}>
      <div class="grid-head" role="row" aria-rowindex={1} style={{ gridTemplateColumns: template, minWidth }}>
        <div class="grid-cell grid-first" role="columnheader" aria-colindex={1}>{head.label}</div>
        {columns.map((column, index) => <div key={column.key} class="grid-cell" role="columnheader" aria-colindex={index + 2} title={column.label}><span>{column.label}</span></div>)}
      </div>
      <div class="grid-body" role="rowgroup" style={{ height: `${virtualizer.getTotalSize()}px`, minWidth }}>
        {visible.map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const cell = (column: number): { id: string; class: string; 'aria-colindex': number; onClick: () => void } => ({
            id: idOf({ row: index, column }), class: `grid-cell${active.row === index && active.column === column ? ' grid-active' : ''}`, 'aria-colindex': column + 1,
            onClick: () => { setActive({ row: index, column }); onOpen?.(row); },
          });
          const first = cell(0);
          return (
            <div key={rowKey(row)} class="grid-row" role="row" aria-rowindex={index + 2} style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}>
              <div {...first} class={`${first.class} grid-first`} role="rowheader">{head.cell(row)}</div>
              {columns.map((column, at) => {
                const { content, tone = 'none' } = column.cell(row);
                const props = cell(at + 1);
                return <div key={column.key} {...props} class={`${props.class} tone-${tone}`} role="gridcell">{content}</div>;
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
