/** When a server let go of its connections, one by one, as the kernel's table of them says (proc_net(5), /proc/net/tcp). */
import { readFile } from 'node:fs/promises';
import type { Test } from 'tap';

const lookEveryMs = 200;
const established = '01';

export interface Watch {
  /** `performance.now()` of the first look that saw the connection with the client's port `port`, and of the first that did not see it any more. */
  opened(port: number): number | undefined;
  letGo(port: number): number | undefined;
}

/** Of connections to this IPv4 address and port of ours, from now on until the test ends. At another address another client may have the same port. */
export function watchConnections(t: Pick<Test, 'teardown'>, { host, port }: { host: string; port: number }): Watch {
  const opened = new Map<number, number>();
  const letGo = new Map<number, number>();
  const look = async (): Promise<void> => {
    const now = performance.now();
    const there = await clientPorts(host, port);
    for (const each of there) if (!opened.has(each)) opened.set(each, now);
    for (const each of opened.keys()) if (!there.has(each) && !letGo.has(each)) letGo.set(each, performance.now());
  };
  const timer = setInterval(() => void look(), lookEveryMs);
  t.teardown(() => { clearInterval(timer); });
  return { opened: (each) => opened.get(each), letGo: (each) => letGo.get(each) };
}

async function clientPorts(host: string, port: number): Promise<Set<number>> {
  const lines = (await readFile('/proc/net/tcp', 'utf8')).split('\n').slice(1).map((line) => line.trim().split(/\s+/));
  const own = lines.filter(([, local, , state]) => state === established && local === inKernelsWords(host, port));
  return new Set(own.map(([, , remote]) => portOf(remote)));
}

/** 127.0.0.1 and 8080 are `0100007F:1F90` on this kind of machine: the address is in the machine's own order of bytes. */
function inKernelsWords(host: string, port: number): string {
  const hex = (byte: number, digits: number): string => byte.toString(16).toUpperCase().padStart(digits, '0');
  return `${host.split('.').reverse().map((byte) => hex(Number(byte), 2)).join('')}:${hex(port, 4)}`;
}

/** The port of such words. */
function portOf(text = ''): number {
  return Number.parseInt(text.split(':')[1] ?? '', 16);
}
