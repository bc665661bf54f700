/** The copies of one walk as a pcapng file, for Wireshark: an interface block for each place, the packets in order of time. */
import { interfaceBlock, linkTypeEthernet, packetBlock, sectionHeader } from '../pcapng.js';
import type { Copy } from './copy.js';

const snapLength = 262_144;
const maxBytes = 1024 * 1024;

export function walkFile(copies: readonly Copy[], about: string): Buffer {
  const ids = new Map<string, number>();
  const blocks: Buffer[] = [sectionHeader('vethlab', about)];
  let bytes = 0;
  for (const copy of copies) {
    const name = `${copy.namespace}:${printable(copy.interface)}`;
    const known = ids.get(name);
    const id = known ?? ids.size;
    if (known === undefined) {
      ids.set(name, id);
      blocks.push(interfaceBlock({ linkType: linkTypeEthernet, snapLength, name, description: `${printable(copy.interface)} of ${copy.namespace}` }));
    }
    bytes += copy.bytes.length + 64;
    if (bytes > maxBytes) break;
    blocks.push(packetBlock({ interfaceId: id, timeNs: copy.timeNs, bytes: copy.bytes, length: copy.length, direction: copy.direction }));
  }
  return Buffer.concat(blocks);
}

/** An interface's name comes from the learner. */
function printable(name: string): string {
  return name.slice(0, 15).replace(/[^\x21-\x7e]/g, '?');
}
