/** How many packets a second become rows of a packet list, on one core, without anything around it. */
import { Dissector } from '../../src/capture/dissect.js';

const frames = [
  // ARP request; ICMP echo; TCP SYN; DNS query; TCP with an HTTP request.
  'ffffffffffff02000000000108060001080006040001020000000001 0af40102 000000000000 0af40103'.replaceAll(' ', ''),
  '020000000002020000000001080045000054000140004001254e0af401020af40103080056e6000100010000000000000000000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f2021222324252627',
  '02000000000202000000000108004500003c000140004006255f0af401020af40103c35000500000000100000000a002faf0000000000204 05b40402080a00000001000000000103 0307'.replaceAll(' ', ''),
  '02000000000202000000000108004500003a000140004011255f0af401020af40103c350003500260000123401000001000000000000037765620773657276696365000001 0001'.replaceAll(' ', ''),
  '020000000002020000000001080045000046000140004006255f0af401020af40103c350005000000001000000015018faf000000000474554202f20485454502f312e310d0a486f73743a20770d0a0d0a',
].map((hex) => Buffer.from(hex, 'hex'));

/** Packets a second over about half a second, after a warm-up. */
export function decoderRate(): number {
  const dissector = new Dissector();
  const pass = (count: number): number => {
    let characters = 0;
    for (let index = 0; index < count; index++) {
      const { protocol, info } = dissector.summary(1, frames[index % frames.length] ?? Buffer.alloc(0));
      characters += protocol.length + info.length;
    }
    return characters;
  };
  pass(50_000);
  const [startedAt, count] = [performance.now(), 500_000];
  if (pass(count) === 0) throw new Error('Nothing was decoded.');
  return count / (performance.now() - startedAt) * 1000;
}
