/** Captures under load, beside `tcpdump -w` in the same sandbox; how late a packet is shown; what a reader that stalls costs. */
import { readFileSync } from 'node:fs';
import { WebSocket } from 'ws';
import { pause, type Service } from './service.js';
import { serviceShell } from './terminal.js';

/** Packets a second that are tried, upwards, until one loses too much. */
const ladder = [50_000, 100_000, 150_000, 200_000, 250_000, 300_000, 400_000, 500_000];
/** Where the climb begins; it goes down first where even this loses. */
const firstStep = 3;
const seconds = 1.2;
/** So little of what was sent may be missing, in per cent. */
const lossAllowed = 0.01;
const snapLength = 64;

/** argv: packets a second, seconds. The kernel cuts each send into 50 packets of 200 bytes (udp(7), UDP_SEGMENT), so that the sender is not what is measured. Prints how many it sent and in how many microseconds. */
const floodScript = `import socket,sys,time
rate,seconds=int(sys.argv[1]),float(sys.argv[2])
s=socket.socket(socket.AF_INET,socket.SOCK_DGRAM)
s.setsockopt(17,103,200)
d=b"x"*10000
n=int(rate*seconds/50)
t=time.monotonic()
for i in range(n):
  s.sendto(d,("10.99.0.2",9))
  w=t+(i+1)*50/rate-time.monotonic()
  if w>0.0003: time.sleep(w-0.0002)
print(n*50,int((time.monotonic()-t)*1e6))`;

const slowScript = `import socket,time
s=socket.socket(socket.AF_INET,socket.SOCK_DGRAM)
t=time.monotonic()
for i in range(5000):
  s.sendto(b"x"*200,("10.99.0.2",7))
  w=t+i*0.001-time.monotonic()
  if w>0: time.sleep(w)`;

interface CommandAnswer { exitCode: number | null; stdout: string; stderr: string; durationMs: number }
interface CaptureView { id: string; packets: number; dropped: number }
interface Step { sent: number; perSecond: number; captured: number }

function run(service: Service, session: string, argv: string[]): Promise<CommandAnswer> {
  return service.ask('POST', `/v1/sessions/${session}/commands`, { target: { host: 'node1' }, argv, timeoutMs: 60_000 });
}

/** A cable on node1 whose other end answers nothing: `bench0`. May be called again. */
async function cable(service: Service, session: string): Promise<void> {
  const script = `ip link show bench0 >/dev/null 2>&1 && exit 0
    set -e; ip netns add bench; ip link add bench0 type veth peer name bench1 netns bench
    ip addr add 10.99.0.1/24 dev bench0; ip link set bench0 up; ip -n bench link set bench1 up
    ethtool -K bench0 tx-udp-segmentation off
    ip neigh add 10.99.0.2 lladdr 02:00:00:00:99:02 dev bench0 nud permanent`;
  const { exitCode, stderr } = await run(service, session, ['sh', '-c', script]);
  if (exitCode !== 0) throw new Error(`The cable could not be made: ${stderr}`);
}

/** The greatest rate on the ladder, in packets a second as they were really sent, that each captures without loss. */
export async function captureRate(service: Service, session: string): Promise<{ ours: number; tcpdump: number }> {
  await cable(service, session);
  return { ours: await climb((rate) => oursUnderFlood(service, session, rate)), tcpdump: await climb((rate) => tcpdumpUnderFlood(service, session, rate)) };
}

async function climb(step: (rate: number) => Promise<Step>): Promise<number> {
  let best = 0;
  /** False where it lost, or the sender could do no more. */
  const holds = async (rate: number): Promise<boolean> => {
    const { sent, perSecond, captured } = await step(rate);
    if ((1 - captured / sent) * 100 > lossAllowed) return false;
    best = Math.max(best, perSecond);
    return perSecond >= rate * 0.9;
  };
  for (const rate of ladder.slice(firstStep)) if (!(await holds(rate))) break;
  for (const rate of ladder.slice(0, firstStep).reverse()) if (best > 0 || await holds(rate)) break;
  return best;
}

async function oursUnderFlood(service: Service, session: string, rate: number): Promise<Step> {
  const { id } = await service.ask<CaptureView>('POST', `/v1/sessions/${session}/captures`, { points: [{ host: 'node1', interfaces: ['bench0'] }], filter: 'udp dst port 9', snapLength });
  const { stdout, stderr } = await run(service, session, ['python3', '-c', floodScript, String(rate), String(seconds)]);
  await pause(300);
  const view = await service.ask<CaptureView>('POST', `/v1/sessions/${session}/captures/${id}/stop`);
  await service.ask('DELETE', `/v1/sessions/${session}/captures/${id}`);
  return stepOf(stdout, stderr, view.packets);
}

async function tcpdumpUnderFlood(service: Service, session: string, rate: number): Promise<Step> {
  const script = `tcpdump -i bench0 -s ${snapLength} -B 8192 -w /tmp/bench.pcap udp dst port 9 2>/tmp/bench.err & p=$!
    for i in $(seq 100); do grep -q listening /tmp/bench.err && break; sleep 0.05; done
    python3 -c '${floodScript}' ${rate} ${seconds}
    sleep 1.2; kill -INT $p; wait $p; rm -f /tmp/bench.pcap
    grep -o '^[0-9]* packets captured' /tmp/bench.err | cut -d' ' -f1`;
  const { stdout, stderr } = await run(service, session, ['bash', '-c', script]);
  return stepOf(stdout, stderr, Number(stdout.trim().split('\n')[1]));
}

function stepOf(stdout: string, stderr: string, captured: number): Step {
  const [sent, microseconds] = (stdout.split('\n')[0] ?? '').split(' ').map(Number);
  if (sent === undefined || microseconds === undefined || Number.isNaN(sent + microseconds + captured)) throw new Error(`The flood did not count: ${stdout} ${stderr}`);
  return { sent, perSecond: sent / microseconds * 1e6, captured };
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
  await shell.close();
  return most - before;
}

export function residentMiB(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
