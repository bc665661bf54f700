/** Where packets were seen just now, by interface id: what makes a link of the picture light up. */
import { signal } from '@preact/signals';
import { interfaceId, endOf, type Observed } from './model.js';

export const traffic = signal<ReadonlySet<string>>(new Set());

const glowMs = 700;
const until = new Map<string, number>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** `interfaces` as packets name them: `node1/pod1:eth0`. */
export function sawTraffic(interfaces: Iterable<string>): void {
  const end = Date.now() + glowMs;
  for (const name of interfaces) {
    const { namespace, interface: own } = endOf(name);
    until.set(interfaceId(namespace, own), end);
  }
  show();
}

/** What an interface has counted more of than when it was last looked at: traffic that no capture sees. One that is new has nothing to compare with. */
export function sawCounters(before: Observed | undefined, now: Observed): void {
  if (before === undefined) return;
  const counted = countsOf(before);
  sawTraffic([...countsOf(now)].filter(([id, packets]) => packets > (counted.get(id) ?? Infinity)).map(([id]) => id.replace(/^interface:/, '')));
}

function countsOf({ namespaces }: Observed): Map<string, number> {
  const all = namespaces.flatMap(({ interfaces }) => interfaces);
  return new Map(all.map(({ id, counters }) => [id, (counters?.['rxPackets'] ?? 0) + (counters?.['txPackets'] ?? 0)]));
}

function show(): void {
  const now = Date.now();
  for (const [id, end] of until) if (end <= now) until.delete(id);
  const lit = [...until.keys()];
  if (lit.length !== traffic.value.size || lit.some((id) => !traffic.value.has(id))) traffic.value = new Set(lit);
  clearTimeout(timer);
  if (until.size > 0) timer = setTimeout(show, glowMs / 2);
}
