/** One packet's layers beside its bytes: what is pointed at in one is marked in the other. */
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Tree } from './use-packets.js';
import { texts } from './texts.js';

interface Range { offset: number; length: number }

export function PacketTree({ tree }: { tree: Tree }): JSX.Element {
  const [range, setRange] = useState<Range>();
  const text = texts();
  return (
    <div class="packet-tree">
      <div class="layers" role="region" aria-label={text.decode} tabIndex={0}>
        {tree.layers.map((layer, index) => (
          <details key={index} open={index === tree.layers.length - 1 || index > tree.layers.length - 3}>
            <summary class={same(range, layer) ? 'is-marked' : ''} onFocus={() => { setRange(layer); }} onMouseEnter={() => { setRange(layer); }}>{layer.title}</summary>
            {layer.warnings?.map((warning) => <p key={warning} class="layer-warning">⚠ {warning}</p>)}
            {layer.fields.map((field, at) => (
              <button key={at} type="button" class={`field-row${same(range, field) ? ' is-marked' : ''}`} title={field.filterName} onFocus={() => { setRange(field); }} onMouseEnter={() => { setRange(field); }} onClick={() => { setRange(field); }}>
                <span>{field.name}:</span> <b class="mono">{String(field.value)}</b>
              </button>
            ))}
          </details>
        ))}
      </div>
      <Hex hex={tree.hex} range={range} mark={(at) => { setRange(fieldAt(tree, at)); }} />
    </div>
  );
}

const same = (range: Range | undefined, other: Range): boolean => range !== undefined && other.length > 0 && range.offset === other.offset && range.length === other.length;

/** The shortest field over a byte, or its layer. */
function fieldAt(tree: Tree, at: number): Range | undefined {
  const over = [...tree.layers.flatMap(({ fields }) => fields), ...tree.layers].filter(({ offset, length }) => at >= offset && at < offset + length);
  return over.sort((a, b) => a.length - b.length)[0];
}

function Hex({ hex, range, mark }: { hex: string; range: Range | undefined; mark: (at: number) => void }): JSX.Element {
  const bytes = useMemo(() => hex.match(/../g) ?? [], [hex]);
  const rows = Array.from({ length: Math.ceil(bytes.length / 16) }, (_, row) => row * 16);
  const inside = (at: number): boolean => range !== undefined && at >= range.offset && at < range.offset + range.length;
  return (
    <div class="hex mono" role="region" aria-label={texts().bytes} tabIndex={0}>
      {rows.map((start) => (
        <div key={start} class="hex-row">
          <span class="hex-offset">{start.toString(16).padStart(4, '0')}</span>
          <span class="hex-bytes">{bytes.slice(start, start + 16).map((byte, at) => <span key={at} class={inside(start + at) ? 'is-marked' : ''} onClick={() => { mark(start + at); }}>{byte}</span>)}</span>
          <span class="hex-text" aria-hidden="true">{bytes.slice(start, start + 16).map((byte, at) => <span key={at} class={inside(start + at) ? 'is-marked' : ''}>{printable(byte)}</span>)}</span>
        </div>
      ))}
    </div>
  );
}

function printable(byte: string): string {
  const code = parseInt(byte, 16);
  return code >= 32 && code < 127 ? String.fromCharCode(code) : '·';
}
