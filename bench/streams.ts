/**
 * Terminals and captures against their peers, all in one run and interleaved: `npm run bench:streams [rounds] [megabytes]`.
 * A flood and a key's echo: the service's terminal, `docker exec -t` in a pipe, node-pty with ws, wetty. A capture: ours and
 * `tcpdump -w` in the same sandbox, under the same flood. The decoder alone. A reader that stalls. Root, Linux, an engine.
 */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { captureRate, liveDelay, stalledReader } from './support/captures.js';
import { decoderRate } from './support/decoder.js';
import { median, quantile, report, type Row, type Target } from './support/measure.js';
import { dockerExecPeer, installPeers, nodePtyPeer, wettyPeer, type Peer } from './support/peers.js';
import { labImage, startService, startSession, type Service } from './support/service.js';
import { echo, flood, neighbourFlood, serviceShell, type Echo, type Shell } from './support/terminal.js';

const rounds = Number(process.argv[2] ?? 3);
const megabytes = Number(process.argv[3] ?? 64);
const keys = 400;
const neighbours = 50;

type Samples = Record<string, number[]>;

function add(samples: Samples, name: string, value: number): void {
  (samples[name] ??= []).push(value);
}

/** A container of the lab image that does nothing, for `docker exec`; removed at the end. */
function startContainer(image: string): string {
  const name = `vethlab-bench-${randomBytes(4).toString('hex')}`;
  execFileSync('docker', ['run', '-d', '--rm', '--name', name, '--label', 'org.vethlab.bench=1', '--network', 'none', '--entrypoint', 'sleep', image, '3600'], { stdio: 'ignore' });
  return name;
}

async function withShell<T>(open: () => Promise<Shell>, use: (shell: Shell) => Promise<T>): Promise<T> {
  const shell = await open();
  try {
    return await use(shell);
  } finally {
    await shell.close();
  }
}

async function floods(service: Service, session: string, peers: Record<string, Peer>, samples: Samples): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    add(samples, 'vethlab', await withShell(() => serviceShell(service, session), (shell) => flood(shell, megabytes)));
    for (const [name, peer] of Object.entries(peers)) add(samples, name, await withShell(() => peer.open(), (shell) => flood(shell, megabytes)));
  }
}

async function echoes(service: Service, session: string, others: readonly string[], peers: Record<string, Peer>, samples: Samples): Promise<void> {
  const note = (name: string, { p50, p99 }: Echo): void => { add(samples, `${name} p50`, p50); add(samples, `${name} p99`, p99); };
  const ours = (): Promise<Echo> => withShell(() => serviceShell(service, session), (shell) => echo(shell, keys));
  for (let round = 0; round < rounds; round++) {
    note('vethlab idle', await ours());
    for (const [name, peer] of Object.entries(peers)) note(`${name} idle`, await withShell(() => peer.open(), (shell) => echo(shell, keys)));
    const stop = await neighbourFlood(await serviceShell(service, others[0] ?? session));
    note('vethlab, a neighbour floods', await ours());
    await stop();
    for (const [name, peer] of Object.entries(peers)) {
      const end = await neighbourFlood(await peer.open());
      note(`${name}, a neighbour floods`, await withShell(() => peer.open(), (shell) => echo(shell, keys)));
      await end();
    }
  }
  const idle = await Promise.all(Array.from({ length: neighbours }, (_, index) => serviceShell(service, others[index % others.length] ?? session)));
  for (let round = 0; round < rounds; round++) note(`vethlab, ${neighbours} idle neighbours`, await ours());
  for (const shell of idle) await shell.close();
}

const service = await startService({ MAX_CAPTURE_BYTES: String(512 * 1024 * 1024) });
const container = startContainer(await labImage());
const peers: Record<string, Peer> = {};
const stoppable: Peer[] = [];
const [speed, echoMs, captured]: [Samples, Samples, Samples] = [{}, {}, {}];
try {
  if (installPeers()) {
    peers['node-pty + ws'] = await nodePtyPeer();
    peers['wetty'] = await wettyPeer();
  }
  const session = await startSession(service);
  // Sessions of the same lab are one session of one learner, so the neighbours are other labs.
  const others = await Promise.all(['bridge', 'veth-pair', 'network-namespace', 'egress-snat'].map((lab) => startSession(service, lab)));
  const client = await dockerExecPeer(container);
  stoppable.push(client);
  await floods(service, session, { 'docker exec -t': client, ...peers }, speed);
  await echoes(service, session, others, peers, echoMs);
  for (let round = 0; round < rounds; round++) {
    const { ours, tcpdump } = await captureRate(service, session);
    add(captured, 'vethlab', ours);
    add(captured, 'tcpdump -w', tcpdump);
  }
  const delays = await liveDelay(service, session);
  const decoder = Array.from({ length: rounds }, () => decoderRate());
  const growth = await stalledReader(service, session);
  const stalls = [growth];
  const rows: Row[] = [
    ...Object.entries(speed).map(([name, samples]) => ({ what: `flood of ${megabytes} MB: ${name}`, unit: 'MB/s', samples })),
    ...Object.entries(echoMs).map(([name, samples]) => ({ what: `echo of a key: ${name}`, unit: 'ms', samples })),
    { what: 'capture without loss: vethlab', unit: 'packets/s', samples: captured['vethlab'] ?? [] },
    { what: 'capture without loss: tcpdump -w', unit: 'packets/s', samples: captured['tcpdump -w'] ?? [] },
    { what: 'live delay of a packet at 1,000/s', unit: 'ms', samples: delays },
    { what: 'decoder, one core, rows of a packet list', unit: 'packets/s', samples: decoder },
    { what: 'growth of the service by a stalled reader', unit: 'MiB', samples: stalls },
  ];
  const middle = (samples: Samples, name: string): number => median(samples[name] ?? []);
  const ratio = (name: string, value: number, limit: number, better: Target['better']): Target => ({ name, value, limit, better, ...(Number.isNaN(value) && { why: 'the peer could not be installed' }) });
  report('streams', rows, [
    ratio('flood, times docker exec -t', middle(speed, 'vethlab') / middle(speed, 'docker exec -t'), 1.5, 'at-least'),
    ratio('flood, times node-pty + ws', middle(speed, 'vethlab') / middle(speed, 'node-pty + ws'), 0.9, 'at-least'),
    ratio('echo p99 while a neighbour floods, times idle', middle(echoMs, 'vethlab, a neighbour floods p99') / middle(echoMs, 'vethlab idle p99'), 3, 'at-most'),
    ratio('echo p99 idle, times wetty', middle(echoMs, 'vethlab idle p99') / middle(echoMs, 'wetty idle p99'), 1, 'at-most'),
    ratio('echo p99 while a neighbour floods, times wetty', middle(echoMs, 'vethlab, a neighbour floods p99') / middle(echoMs, 'wetty, a neighbour floods p99'), 1, 'at-most'),
    ratio('capture, times tcpdump -w', middle(captured, 'vethlab') / middle(captured, 'tcpdump -w'), 0.8, 'at-least'),
    ratio('live delay p99, ms', quantile(delays, 0.99), 50, 'at-most'),
    ratio('decoder, packets/s', median(decoder), 500_000, 'at-least'),
    ratio('stalled reader, MiB', growth, 16, 'at-most'),
  ]);
} finally {
  for (const peer of [...Object.values(peers), ...stoppable]) peer.stop();
  execFileSync('docker', ['rm', '-f', container], { stdio: 'ignore' });
  await service.stop();
}
