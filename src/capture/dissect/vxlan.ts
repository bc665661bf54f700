/** VXLAN (RFC 7348): an Ethernet frame in UDP. */
import type { Dissection } from './dissection.js';
import { hexNumber, u16, u24, u8 } from './read.js';

export function vxlan(d: Dissection, offset: number): void {
  if (!d.enter()) return d.data(offset);
  if (d.end - offset < 8) return d.cut('VXLAN', offset);
  const vni = u24(d.bytes, offset + 4);
  const tree = d.tree('VXLAN', `VXLAN, network ${vni}`, offset, 8);
  tree?.add('Flags', 'vxlan.flags', hexNumber(u16(d.bytes, offset), 4), offset, 2);
  tree?.add('Network identifier', 'vxlan.vni', vni, offset + 4, 3);
  if ((u8(d.bytes, offset) & 8) === 0) tree?.warn('The flag that makes the network identifier valid is not set');
  d.dispatch.ethernet(d, offset + 8);
}
