/** Captures under load, beside `tcpdump -w` in the same sandbox; how late a packet is shown; what a reader that stalls costs. */
import { readFileSync } from 'node:fs';
import { WebSocket } from 'ws';
import { pause, type Service } from './service.js';
import { serviceShell } from './terminal.js';

const packets = 300_000;
const snapLength = 96;
/** tmpfs of the sandbox holds so much. */
const floodScript = `import socket,sys
s=socket.socket(socket.AF_INET,socket.SOCK_DGRAM)
d=b"x"*200
for i in range(int(sys.argv[1])): s.sendto(d,("10.99.0.2",9))`;

const slowScript = `import socket,time
s=socket.socket(socket.AF_INET,socket.SOCK_DGRAM)
t=time.monotonic()
for i in range(5000):
  s.sendto(b"x"*200,("10.99.0.2",7))
  w=t+i*0.001-time.monotonic()
  if w>0: time.sleep(w)`;

interface CommandAnswer { exitCode: number | null; stdout: string; stderr: string; durationMs: number }
interface CaptureView { id: string; packets: number; dropped: number }
export interface Rate { perSecond: number; /** Per cent of what was sent. */ lost: number }

function run(service: Service, session: string, argv: string[]): Promise<CommandAnswer> {
  return service.ask('POST', `/v1/sessions/${session}/commands`, { target: { host: 'node1' }, argv, timeoutMs: 60_000 });
}

/** A cable on node1 whose other end answers nothing: `bench0`. May be called again. */
async function cable(service: Service, session: string): Promise<void> {
  const script = `ip link show bench0 >/dev/null 2>&1 && exit 0
    set -e; ip netns add bench; ip link add bench0 type veth peer name bench1 netns bench
    ip addr add 10.99.0.1/24 dev bench0; ip link set bench0 up; ip -n bench link set bench1 up
    ip neigh add 10.99.0.2 lladdr 02:00:00:00:99:02 dev bench0 nud permanent`;
  const { exitCode, stderr } = await run(service, session, ['sh', '-c', script]);
  if (exitCode !== 0) throw new Error(`The cable could not be made: ${stderr}`);
}

/** Both see the same kind of flood, one after the other. */
export async function captureRate(service: Service, session: string): Promise<{ ours: Rate; tcpdump: Rate }> {
  await cable(service, session);
  return { ours: await oursUnderFlood(service, session), tcpdump: await tcpdumpUnderFlood(service, session) };
}

async function oursUnderFlood(service: Service, session: string): Promise<Rate> {
  const { id } = await service.ask<CaptureView>('POST', `/v1/sessions/${session}/captures`, { points: [{ host: 'node1', interfaces: ['bench0'] }], filter: 'udp dst port 9', snapLength });
  const { durationMs } = await run(service, session, ['python3', '-c', floodScript, String(packets)]);
  await pause(300);
  const view = await service.ask<CaptureView>('POST', `/v1/sessions/${session}/captures/${id}/stop`);
  await service.ask('DELETE', `/v1/sessions/${session}/captures/${id}`);
  return rate(view.packets, durationMs);
}

async function tcpdumpUnderFlood(service: Service, session: string): Promise<Rate> {
  const script = `tcpdump -i bench0 -s ${snapLength} -B 8192 -w /tmp/bench.pcap udp dst port 9 2>/tmp/bench.err & p=$!
    while ! grep -q listening /tmp/bench.err; do sleep 0.05; done
    s=$(date +%s%N); python3 -c '${floodScript.replaceAll('\'', '"')}' ${packets}; e=$(date +%s%N)
    sleep 1.2; kill -INT $p; wait $p; rm -f /tmp/bench.pcap
    echo $(( (e - s) / 1000 )) $(grep -o '^[0-9]* packets captured' /tmp/bench.err | cut -d' ' -f1)`;
  const { stdout, stderr } = await run(service, session, ['bash', '-c', script]);
  const [microseconds, captured] = stdout.trim().split(' ').map(Number);
  if (microseconds === undefined || captured === undefined || Number.isNaN(captured)) throw new Error(`tcpdump did not count: ${stdout} ${stderr}`);
  return rate(captured, microseconds / 1000);
}

function rate(captured: number, durationMs: number): Rate {
  return { perSecond: captured / durationMs * 1000, lost: (1 - captured / packets) * 100 };
}

/** Milliseconds from the kernel's time of a packet to its row at a client, at 1,000 packets a second. */
export async function liveDelay(service: Service, session: string): Promise<number[]> {
  await cable(service, session);
  const { id } = await service.ask<CaptureView>('POST', `/v1/sessions/${session}/captures`, { points: [{ host: 'node1', interfaces: ['bench0'] }], filter: 'udp dst port 7' });
  const socket = new WebSocket(`${service.url.replace('http', 'ws')}/v1/sessions/${session}/captures/${id}/stream`, 'vethlab.packets.v1+json', { headers: service.headers });
  const delays: number[] = [];
  socket.on('message', (message: Buffer) => {
    const now = performance.timeOrigin + performance.now();
    const { packets: rows = [] } = JSON.parse(message.toString()) as { packets?: { timeNs: string }[] };
    for (const { timeNs } of rows) delays.push(now - Number(BigInt(timeNs) / 1000n) / 1000);
  });
  await run(service, session, ['python3', '-c', slowScript]);
  await pause(500);
  socket.close();
  await service.ask('DELETE', `/v1/sessions/${session}/captures/${id}`);
  if (delays.length < 4_000) throw new Error(`Only ${delays.length} of 5000 packets were shown.`);
  return delays;
}

/** MiB by which the service grows at most while a terminal floods a client that reads nothing for ten seconds. */
export async function stalledReader(service: Service, session: string): Promise<number> {
  const shell = await serviceShell(service, session);
  await pause(2_000);
  const before = residentMiB(service.pid);
  shell.type('base64 /dev/urandom | head -c 200000000\n');
  shell.pause();
  let most = before;
  for (let second = 0; second < 10; second += 0.5) {
    await pause(500);
    most = Math.max(most, residentMiB(service.pid));
  }
  shell.close();
  return most - before;
}

export function residentMiB(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
