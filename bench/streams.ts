/**
 * Terminals and captures against their peers, all in one run and interleaved: `npm run bench:streams [rounds] [megabytes]`.
 * A flood and a key's echo: the service's terminal, `docker exec -t` in a pipe, node-pty with ws, ttyd, wetty. A capture: ours and
 * `tcpdump -w` in the same sandbox, under the same flood. The decoder alone. A reader that stalls. Root, Linux, an engine.
 *
 * A flood runs in a sandbox of the largest size, and `docker exec` in a container with the same limits, since the peers on the host
 * have none; one row says what the size of most labs, half a core, makes of it. Captures run in both. All else runs in the smaller.
 */
import { sizeLimits } from '../src/sandbox/docker/sizes.js';
import { add, echoes, floods, idleNeighbours, type Samples } from './streams/rounds.js';
import { startPeers } from './streams/start-peers.js';
import { captureRate, liveDelay, stalledReader } from './support/captures.js';
import { decoderRate } from './support/decoder.js';
import { startSleeper } from './support/engine.js';
import { labsWithLarge } from './support/labs.js';
import { median, quantile, report, type Row, type Target } from './support/measure.js';
import { dockerExecPeer } from './support/peers.js';
import { ptyRate } from './support/pty.js';
import { labImage, startService, startSession } from './support/service.js';
import { serviceShell } from './support/terminal.js';

/** Of a service that has done nothing else, so that no room left over from floods hides it. */
async function stalledReaderAlone(): Promise<number> {
  const alone = await startService();
  try {
    return await stalledReader(alone, await startSession(alone, 'bridge'));
  } finally {
    await alone.stop();
  }
}

const rounds = Number(process.argv[2] ?? 3);
const megabytes = Number(process.argv[3] ?? 64);
const lab = 'pod-to-pod-same-node';
const notHad = 'the peer could not be installed';

const labs = labsWithLarge(lab);
const service = await startService({ MAX_CAPTURE_BYTES: String(512 * 1024 * 1024), LABS_DIR: labs.folder });
const { cpus, memoryMib } = sizeLimits.large;
const container = startSleeper(await labImage(), ['--cpus', String(cpus), '--memory', `${memoryMib}m`]);
try {
  const peers = await startPeers();
  const large = await startSession(service, lab);
  const session = await startSession(service, 'bridge');
  // Sessions of the same lab are one session of one learner, so the neighbours are other labs.
  const others = await Promise.all(['veth-pair', 'network-namespace', 'egress-snat'].map((other) => startSession(service, other)));
  const ours = { 'vethlab': () => serviceShell(service, large), 'vethlab, half a core': () => serviceShell(service, session) };
  const speed = await floods(rounds, megabytes, ours, { 'docker exec -t': await dockerExecPeer(container.name), ...peers });
  for (let round = 0; round < rounds; round++) add(speed, 'script(1), a PTY that is only read: nobody is sent anything', ptyRate(megabytes));
  const echoMs = await echoes(rounds, service, session, [...others, large], peers);
  const captured: Samples = {};
  for (let round = 0; round < rounds; round++) {
    const rates = await captureRate(service, session);
    add(captured, 'vethlab', rates.ours);
    add(captured, 'tcpdump -w', rates.tcpdump);
    const two = await captureRate(service, large);
    add(captured, 'vethlab, two cores', two.ours);
    add(captured, 'tcpdump -w, two cores', two.tcpdump);
  }
  const delays = await liveDelay(service, session);
  const decoder = Array.from({ length: rounds }, () => decoderRate());
  const growth = await stalledReaderAlone();
  const rows: Row[] = [
    ...Object.entries(speed).map(([name, samples]) => ({ what: `flood of ${megabytes} MB: ${name}`, unit: 'MB/s', samples })),
    ...Object.entries(echoMs).map(([name, samples]) => ({ what: `echo of a key: ${name}`, unit: 'ms', samples })),
    ...Object.entries(captured).map(([name, samples]) => ({ what: `capture without loss: ${name}`, unit: 'packets/s', samples })),
    { what: 'live delay of a packet at 1,000/s', unit: 'ms', samples: delays },
    { what: 'live delay of a packet at 1,000/s, p99', unit: 'ms', samples: [quantile(delays, 0.99)] },
    { what: 'decoder, one core, rows of a packet list', unit: 'packets/s', samples: decoder },
    { what: 'growth of the service by a stalled reader', unit: 'MiB', samples: [growth] },
  ];
  const middle = (samples: Samples, name: string): number => median(samples[name] ?? []);
  const target = (name: string, value: number, better: Target['better'], limit: number): Target => (Number.isNaN(value) ? { name, value: undefined, limit, better, why: notHad } : { name, value, limit, better });
  const idleP99 = middle(echoMs, 'vethlab idle p99');
  const floodP99 = middle(echoMs, 'vethlab, a neighbour floods p99');
  // ttyd is the measure; wetty where that cannot be had.
  const judge = 'ttyd' in peers ? 'ttyd' : 'wetty';
  report('streams', rows, [
    target('flood, times docker exec -t', middle(speed, 'vethlab') / middle(speed, 'docker exec -t'), 'at-least', 1.5),
    target('flood, times node-pty + ws', middle(speed, 'vethlab') / middle(speed, 'node-pty + ws'), 'at-least', 0.9),
    target('echo p99 while a neighbour floods, times idle', floodP99 / idleP99, 'at-most', 3),
    target(`echo p99 with ${idleNeighbours} idle neighbours, times idle`, middle(echoMs, `vethlab, ${idleNeighbours} idle neighbours p99`) / idleP99, 'at-most', 3),
    target(`echo p99 idle, times ${judge}`, idleP99 / middle(echoMs, `${judge} idle p99`), 'at-most', 1),
    target(`echo p99 while a neighbour floods, times ${judge}`, floodP99 / middle(echoMs, `${judge}, a neighbour floods p99`), 'at-most', 1),
    target('capture, times tcpdump -w', middle(captured, 'vethlab') / middle(captured, 'tcpdump -w'), 'at-least', 0.8),
    target('capture with two cores, times tcpdump -w', middle(captured, 'vethlab, two cores') / middle(captured, 'tcpdump -w, two cores'), 'at-least', 0.8),
    target('live delay p99, ms', quantile(delays, 0.99), 'at-most', 50),
    target('decoder, packets/s', median(decoder), 'at-least', 500_000),
    target('stalled reader, MiB', growth, 'at-most', 16),
  ]);
} finally {
  await container.remove();
  await service.stop();
  await labs.remove();
}
// The peers end with this process.
process.exit();
