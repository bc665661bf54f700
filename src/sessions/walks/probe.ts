/** The sender of a walk's packet, see `docker/image/root/usr/lib/vethlab/walk.py`. */
import { randomBytes, randomInt } from 'node:crypto';
import { z } from 'zod';
import { tcpFlag, type Decoded } from '../../capture/walk/packet.js';
import type { Sent } from '../../capture/walk/scene.js';
import { startProbe, type ProbeProcess } from '../../grading/probe/probe-process.js';
import type { Sandbox } from '../../sandbox/contract.js';
import type { ProbeMark } from './filter.js';
import type { ProbeWalk } from './request.js';

/** Generous: an interpreter starts on a machine that may be busy. */
const startMs = 7_000;
const slackMs = 3_000;

const ready = z.union([z.object({ ready: z.literal(true) }), z.object({ done: z.object({ error: z.string().max(60).nullable(), replied: z.boolean() }) })]);
const word = z.union([z.object({ sent: z.literal(true) }), z.object({ connected: z.literal(true) }), z.object({ done: z.object({ error: z.string().max(60).nullable(), replied: z.boolean() }) })]);

export interface Identity extends ProbeMark {
  nonce: string;
  /** Of an echo, or of a DNS question. */
  id: number;
}

/** Ports below those that the kernel itself gives away (net.ipv4.ip_local_port_range). */
export function drawIdentity(protocol: ProbeWalk['protocol'], vxlanPorts: readonly number[]): Identity {
  const nonce = randomBytes(16).toString('hex');
  const id = randomInt(1, 65_536);
  // A question begins with its id and its flags (RFC 1035 §4.1.1): recursion desired.
  const first = protocol === 'dns' ? (id << 16) + 0x0100 : Buffer.from(nonce).readUInt32BE(0);
  return { nonce, id, word: first >>> 0, sequence: randomInt(1, 2 ** 31), port: randomInt(20_000, 32_000), vxlanPorts };
}

export const defaultPorts = { icmp: null, tcp: 80, udp: 33_434, http: 80, dns: 53 } as const;

export interface Probe {
  /** Sends. Resolves with what came of it; `onProgress` is called when it is on its way, and when it is connected. */
  send(onProgress: (what: 'sent' | 'connected') => void): Promise<Sent>;
  stop(): void;
}

/** Ready to send. Throws what `exec` throws, and `ProbeFailure`. */
export async function prepareProbe(sandbox: Sandbox, walk: ProbeWalk, address: string, identity: Identity): Promise<Probe> {
  const { host, pod } = walk.from;
  const process = await startProbe(sandbox, pod === undefined ? host : `${host}/${pod}`, 'walk');
  try {
    await process.say(actionOf(walk, address, identity));
    const first = await process.hear(ready, startMs);
    return { send: (onProgress) => ('done' in first ? Promise.resolve(first.done) : follow(process, walk.options.waitMs, onProgress)), stop: () => { process.stop(); } };
  } catch (error) {
    process.stop();
    throw error;
  }
}

function actionOf({ protocol, port, options }: ProbeWalk, address: string, identity: Identity): object {
  return {
    protocol, address, to: port ?? defaultPorts[protocol] ?? 0, port: identity.port, sequence: identity.sequence, id: identity.id, nonce: identity.nonce,
    ttl: options.ttl, bytes: options.bytes ?? 0, df: options.dontFragment ? 1 : 0, waitMs: options.waitMs,
    host: options.httpHost ?? (address.includes(':') ? `[${address}]` : address), path: options.httpPath, name: options.dnsName,
  };
}

async function follow(process: ProbeProcess, waitMs: number, onProgress: (what: 'sent' | 'connected') => void): Promise<Sent> {
  await process.say({});
  for (;;) {
    const said = await process.hear(word, waitMs + slackMs);
    if ('done' in said) return said.done;
    onProgress('sent' in said ? 'sent' : 'connected');
  }
}

/** Tells our packet by its identity; of an HTTP walk the request, or the SYN where no request was sent. */
export function isProbe(identity: Identity, walk: ProbeWalk): { probe(packet: Decoded): boolean; fallback(packet: Decoded): boolean; marked(packet: Decoded): boolean } {
  const nonce = Buffer.from(identity.nonce);
  const carries = ({ payload }: Decoded): boolean => Buffer.from(payload.buffer, payload.byteOffset, payload.length).includes(nonce);
  const isSyn = ({ tcp }: Decoded): boolean => tcp !== null && tcp.sequence === identity.sequence && (tcp.flags & (tcpFlag.syn | tcpFlag.ack)) === tcpFlag.syn;
  const isQuestion = ({ udp, payload }: Decoded): boolean => udp !== null && payload.length > 12 && ((payload[0] ?? 0) << 8 | (payload[1] ?? 0)) === identity.id && ((payload[2] ?? 0) & 0x80) === 0;
  const never = (): boolean => false;
  switch (walk.protocol) {
    case 'icmp': return { probe: (packet) => packet.icmp?.kind === 'echo-request' && carries(packet), fallback: never, marked: never };
    case 'udp': return { probe: (packet) => packet.udp !== null && carries(packet), fallback: never, marked: never };
    case 'dns': return { probe: isQuestion, fallback: never, marked: never };
    case 'tcp': return { probe: isSyn, fallback: never, marked: never };
    case 'http': return { probe: (packet) => packet.tcp !== null && carries(packet), fallback: isSyn, marked: (packet) => packet.tcp !== null && carries(packet) };
  }
}
