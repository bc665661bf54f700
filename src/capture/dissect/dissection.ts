/**
 * What the dissectors of one packet share: its bytes, the row that they fill and, where somebody wants to see
 * all of it, the tree. One code serves both: `tree` is null on the fast path, and `tree?.add(...)` then costs
 * nothing, not even its arguments. Offsets inside are those of `bytes`; those in the tree are the packet's own.
 */
import type { PacketField, PacketLayer } from '../schema.js';

/** Recursion (VXLAN, IP in IP, quoted packets) and stacked headers end here. */
export const maxLayers = 32;
/** A hostile packet of many small options makes no bigger a tree than this. */
const maxFields = 2000;

export interface Dispatch {
  ethernet(d: Dissection, offset: number): void;
  /** An IPv4 or IPv6 packet, by its version. */
  network(d: Dissection, offset: number): void;
}

export class LayerBuilder {
  constructor(private readonly d: Dissection, readonly layer: PacketLayer) {}

  add(name: string, filterName: string, value: PacketField['value'], offset: number, length: number): void {
    if (this.d.countField() > maxFields) return;
    this.layer.fields.push({ name, filterName, value, offset: offset - this.d.base, length });
  }

  warn(text: string): void {
    (this.layer.warnings ??= []).push(text);
  }

  /** The layer ends at `end`, an offset of the bytes. */
  endAt(end: number): void {
    this.layer.length = Math.max(0, end - this.d.base - this.layer.offset);
  }
}

export class Dissection {
  bytes: Uint8Array = new Uint8Array(0);
  base = 0;
  /** End of the captured bytes; shrinks to what an outer header says is inside. */
  end = 0;
  protocol = '';
  source = '';
  destination = '';
  info = '';
  /** Where the last Ethernet header is; -1 without one. */
  link = -1;
  /** Where the last IPv4 header is; -1 without one. */
  network = -1;
  /** True inside the first fragment of a packet: lengths and checksums are about more than is here. */
  fragmented = false;
  /** True inside a packet that an ICMP error quotes: it may be cut, and the row is not about it. */
  quoted = false;
  layers: PacketLayer[] | null = null;
  #depth = 0;
  #fields = 0;

  constructor(readonly dispatch: Dispatch) {}

  begin(bytes: Uint8Array, start: number, end: number, wantTree: boolean): void {
    this.bytes = bytes;
    this.base = start;
    this.end = Math.min(end, bytes.length);
    this.protocol = this.source = this.destination = this.info = '';
    this.link = this.network = -1;
    this.quoted = this.fragmented = false;
    this.layers = wantTree ? [] : null;
    this.#depth = this.#fields = 0;
  }

  /** Called on entering a header: false where there are too many of them. */
  enter(): boolean {
    this.#depth += 1;
    return this.#depth <= maxLayers;
  }

  /** Adds a layer to the tree, if there is one. */
  tree(protocol: string, title: string, offset: number, length: number): LayerBuilder | null {
    if (this.layers === null) return null;
    const layer: PacketLayer = { protocol, title, offset: offset - this.base, length: Math.max(0, Math.min(length, this.end - offset)), fields: [] };
    this.layers.push(layer);
    return new LayerBuilder(this, layer);
  }

  countField(): number {
    this.#fields += 1;
    return this.#fields;
  }

  row(protocol: string, info: string): void {
    this.protocol = protocol;
    this.info = info;
  }

  /** A header that the capture cut or that was never whole. */
  cut(protocol: string, offset: number): void {
    this.row(protocol, `[Packet cut: ${Math.max(0, this.end - offset)} bytes of the ${protocol} header]`);
    this.tree(protocol, `${protocol} (cut)`, offset, this.end - offset)?.warn('The header is not whole');
  }

  /** Bytes that no dissector knows. */
  data(offset: number): void {
    const length = this.end - offset;
    if (length > 0) this.tree('Data', `Data (${length} bytes)`, offset, length);
  }

  /** Runs `inner` on a quoted packet: the tree grows, the row stays. */
  quote(inner: () => void): void {
    if (this.layers === null || this.quoted) return;
    const { protocol, source, destination, info, end, link, network, fragmented } = this;
    this.quoted = true;
    inner();
    this.quoted = false;
    Object.assign(this, { protocol, source, destination, info, end, link, network, fragmented });
  }
}
