/** A learner does `pod-to-pod-same-node`: looks, breaks nothing, builds, watches packets, is graded, leaves. */
import { z } from 'zod';
import { PcapngReader } from '../../capture/pcapng-reader.js';
import { attempt, taskList } from '../../routes/schemas/labs.js';
import type { Api } from './api.js';
import { expect, heading, indent } from './expect.js';
import { watchPackets } from './packets.js';
import { addressesOf, drawTopology, topologyAnswer, type LabAddresses } from './picture.js';
import { openShell, type Shell } from './shell.js';

const slug = 'pod-to-pod-same-node';
const session = z.object({ id: z.string(), state: z.string() });
/** Times come as text in JSON; the demo does not need them. */
const graded = attempt.omit({ createdAt: true });

export async function runLab(api: Api): Promise<void> {
  heading('A session of the lab starts');
  const begun = performance.now();
  const { id } = await api.post('/v1/sessions?wait=60', { lab: slug }, session);
  try {
    const { state } = await api.get(`/v1/sessions/${id}?wait=60`, session);
    expect(`session ${id} is ready, after ${Math.round(performance.now() - begun)} ms`, state === 'ready', state);
    await doLab(api, id);
  } finally {
    await api.delete(`/v1/sessions/${id}`);
  }
  const { state } = await waitForEnd(api, id);
  expect('the session has ended', state === 'ended', state);
}

async function doLab(api: Api, id: string): Promise<void> {
  const before = await api.get(`/v1/sessions/${id}/topology`, topologyAnswer);
  heading('What the kernel has now');
  console.log(indent(drawTopology(before)));
  expect('the learner has something to build', before.drift.some(({ builtBy }) => builtBy === 'learner'), before.drift);
  expect('the service has nothing to repair', !before.drift.some(({ builtBy }) => builtBy === 'service'), before.drift);

  const addresses = addressesOf(before);
  const node = await openShell(api, id, { host: 'node1' });
  const pod = await openShell(api, id, { host: 'node1', pod: 'pod1' });
  heading('Two terminals; pod1 cannot reach pod2 yet');
  expect('ping fails', (await show(pod, `ping -c1 -W1 ${addresses.pod2}`)).includes('unreachable'));
  expect('so does the grading', !(await grade(api, id, 'plug-in')).passed);

  await solve(api, id, node, 'plug-in', plugIn);
  await solve(api, id, node, 'addresses', giveAddresses(addresses));
  await watch(api, id, pod, addresses);
  await solve(api, id, node, 'real-address', [`iptables -t nat -R POSTROUTING 1 -s ${addresses.podCidr} ! -d 10.244.0.0/16 -j MASQUERADE`]);
  node.close();
  pod.close();

  heading('The grade');
  const { items } = await api.get(`/v1/sessions/${id}/tasks`, taskList);
  for (const task of items) console.log(`    ${task.title['en'] ?? task.id}: ${task.bestScore} of ${task.points}`);
  expect('every task is passed', items.length === 3 && items.every((task) => task.state === 'passed'));
}

const plugIn = ['pod1', 'pod2'].flatMap((pod) => [`ip link add veth-${pod} type veth peer name eth0 netns ${pod}`, `ip link set veth-${pod} master cni0`]);

function giveAddresses(addresses: LabAddresses): string[] {
  return (['pod1', 'pod2'] as const).flatMap((pod) => [
    `ip link set veth-${pod} up`, `ip -n ${pod} addr add ${addresses[pod]}/24 dev eth0`, `ip -n ${pod} link set eth0 up`, `ip -n ${pod} route add default via ${addresses.gateway}`,
  ]);
}

async function solve(api: Api, id: string, shell: Shell, taskId: string, commands: string[]): Promise<void> {
  heading(`Task ${taskId}`);
  for (const command of commands) await show(shell, command);
  const result = await grade(api, id, taskId);
  for (const check of result.evidence.filter(({ passed }) => !passed)) console.log(`    ${check.sentence} Expected ${check.expected}; seen ${check.seen}.`);
  expect(`${taskId} is passed: ${result.score} of ${result.maxScore} points, ${result.evidence.length} checks in ${Math.round(result.durationMs)} ms`, result.passed);
}

function grade(api: Api, id: string, taskId: string): Promise<z.infer<typeof graded>> {
  return api.post(`/v1/sessions/${id}/tasks/${taskId}/attempts`, {}, graded);
}

async function show(shell: Shell, command: string): Promise<string> {
  const printed = await shell.run(command);
  console.log(indent(`$ ${command}${printed === '' ? '' : `\n${printed}`}`));
  return printed;
}

/** A ping, seen at both pods at once: the wrong source address at pod2 is the third task's riddle. */
async function watch(api: Api, id: string, pod: Shell, addresses: LabAddresses): Promise<void> {
  heading('A capture on both pods while pod1 pings pod2');
  const points = ['pod1', 'pod2'].map((name) => ({ host: 'node1', pod: name, interfaces: ['eth0'] }));
  const capture = await api.post(`/v1/sessions/${id}/captures`, { points, filter: 'icmp', maxSeconds: 60 }, z.object({ id: z.string() }));
  const packets = watchPackets(api, id, capture.id);
  expect('two pings are answered', (await show(pod, `ping -c2 -i0.2 ${addresses.pod2}`)).includes('2 received'));
  const seen = await packets.until((all) => all.length >= 8, 10_000);
  for (const packet of seen) console.log(`    ${String(packet.number).padStart(2)}  ${packet.interface.padEnd(16)} ${(packet.direction ?? '').padEnd(4)} ${packet.source} → ${packet.destination}  ${packet.info}`);
  expect('each of four packets is seen at both ends', seen.length === 8);
  expect('pod2 sees another address than pod1\'s: something rewrites it', seen.some((packet) => packet.interface === 'node1/pod2:eth0' && packet.source === addresses.gateway));
  packets.close();
  await api.post(`/v1/sessions/${id}/captures/${capture.id}/stop`, {}, z.object({ id: z.string() }));
  const file = await api.bytes(`/v1/sessions/${id}/captures/${capture.id}/file`);
  expect(`the pcapng file (${file.length} bytes) holds the same packets`, countPackets(file) === seen.length);
}

function countPackets(file: Buffer): number {
  let packets = 0;
  const reader = new PcapngReader({ onPacket: () => { packets += 1; }, onWarning: (code, detail) => { throw new Error(`the pcapng file is not valid: ${code}: ${detail}`); } });
  reader.push(file);
  reader.end();
  return packets;
}

async function waitForEnd(api: Api, id: string): Promise<z.infer<typeof session>> {
  for (const deadline = Date.now() + 30_000; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const view = await api.get(`/v1/sessions/${id}`, session);
    if (view.state === 'ended' || view.state === 'failed' || Date.now() > deadline) return view;
  }
}
