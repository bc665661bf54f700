/**
 * What many idle sessions cost, and what grows with them: `npm run bench:density [sessions]` (200). Memory of a sandbox beside
 * `docker run … sleep`, memory and CPU of the service, the interface's latency with no session and with all of them, one event
 * told to 500 watchers, gradings a second. Needs about 10 MiB for each session, and the engine's 10 beside.
 */
import { WebSocket } from 'ws';
import { containerName } from '../src/sandbox/docker/labels.js';
import { residentMiB } from './support/captures.js';
import { containerMiB, containers, cpuSeconds, shimMiB, startSleeper } from './support/engine.js';
import { median, quantile, report } from './support/measure.js';
import { openSandboxes } from './support/sandboxes.js';
import { labImage, pause, sandboxFilter, startService, untilReady, type Service } from './support/service.js';

const sessions = Number(process.argv[2] ?? 200);
const watchers = 500;
const startedAtOnce = 4;
const gradingSeconds = 10;

async function startAll(people: Service[]): Promise<string[]> {
  const waiting = [...people.entries()];
  const ids: string[] = [];
  await Promise.all(Array.from({ length: startedAtOnce }, async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [index, person] = next;
      const { id } = await person.ask<{ id: string }>('POST', '/v1/sessions', { lab: 'pod-to-pod-same-node' });
      ids[index] = await untilReady(person, id);
    }
  }));
  return ids;
}

/** Milliseconds of what a page asks for, one request after another. */
async function latencies(person: Service, warmUps: number, count = 600): Promise<number[]> {
  const paths = ['/v1/auth/me', '/v1/labs', '/v1/sessions'];
  const samples: number[] = [];
  for (let index = -warmUps; index < count; index++) {
    const startedAt = performance.now();
    await person.ask('GET', paths[Math.abs(index) % paths.length] ?? '');
    if (index >= 0) samples.push(performance.now() - startedAt);
  }
  return samples;
}

/** Milliseconds until the last of the watchers has an event, and what it cost the service, in ms of CPU. */
async function tell(service: Service, person: Service, session: string): Promise<{ lastMs: number[]; cpuMs: number[] }> {
  const sockets = await Promise.all(Array.from({ length: watchers }, () => watch(person, session)));
  const [lastMs, cpuMs]: [number[], number[]] = [[], []];
  for (let round = 0; round < 10; round++) {
    const all = Promise.all(sockets.map((socket) => handEvent(socket)));
    const [startedAt, cpuBefore] = [performance.now(), cpuSeconds(service.pid)];
    await person.ask(round % 2 === 0 ? 'POST' : 'DELETE', `/v1/sessions/${session}/hand`, round % 2 === 0 ? { note: 'bench' } : undefined);
    await all;
    lastMs.push(performance.now() - startedAt);
    await pause(200);
    cpuMs.push((cpuSeconds(service.pid) - cpuBefore) * 1000);
  }
  for (const socket of sockets) socket.close();
  return { lastMs, cpuMs };
}

function watch(person: Service, session: string): Promise<WebSocket> {
  const socket = new WebSocket(`${person.url.replace('http', 'ws')}/v1/sessions/${session}/events/stream`, 'vethlab.events.v1+json', { headers: person.headers });
  return new Promise((done, reject) => { socket.once('open', () => { done(socket); }); socket.once('error', reject); });
}

/** The next that is about the hand: what the session has seen before is told first. */
function handEvent(socket: WebSocket): Promise<void> {
  return new Promise((done) => {
    const listen = (message: Buffer): void => {
      if (!message.includes('"hand.')) return;
      socket.off('message', listen);
      done();
    };
    socket.on('message', listen);
  });
}

/** Gradings a second, one at a time in each of the first eight sessions. */
async function grading(people: Service[], ids: string[]): Promise<number> {
  const chosen = people.slice(0, 8);
  const until = performance.now() + gradingSeconds * 1000;
  let count = 0;
  await Promise.all(chosen.map(async (person, index) => {
    const { items } = await person.ask<{ items: { id: string }[] }>('GET', `/v1/sessions/${ids[index] ?? ''}/tasks`);
    while (performance.now() < until) {
      await person.ask('POST', `/v1/sessions/${ids[index] ?? ''}/tasks/${items[0]?.id ?? ''}/attempts`);
      count += 1;
    }
  }));
  return count / gradingSeconds;
}

// None waits: only sandboxes of sessions are weighed.
const service = await startService({ POOL: 'none', POOL_MAX: '0' }, sessions);
const image = await labImage();
// What the engine costs without us.
const sleepers = Array.from({ length: 5 }, () => startSleeper(image));
// What a sandbox costs in which nothing has been built.
const empty = openSandboxes(image);
try {
  const emptyIds: string[] = [];
  for (let count = 0; count < 5; count++) emptyIds.push(await empty.start('small'));
  const people = service.learners;
  const first = people[0] ?? service;
  const apiBefore = await latencies(first, 1_500);
  await pause(5_000);
  const memoryBefore = residentMiB(service.pid);
  const startedAt = performance.now();
  const ids = await startAll(people);
  const startSeconds = (performance.now() - startedAt) / 1000;
  await pause(10_000);
  const memoryAfter = residentMiB(service.pid);
  const cpuBefore = cpuSeconds(service.pid);
  await pause(30_000);
  const cpuPercent = (cpuSeconds(service.pid) - cpuBefore) / 30 * 100;
  const ours = containers(await sandboxFilter(service)).slice(0, 20);
  const plain = sleepers.flatMap(({ name }) => containers(`name=${name}`));
  const bare = emptyIds.flatMap((id) => containers(`name=${containerName(id)}`));
  const apiAfter = await latencies(first, 300);
  const told = await tell(service, first, ids[0] ?? '');
  const graded = await grading(people, ids);
  report('density', [
    { what: 'memory of a sandbox with an idle session', unit: 'MiB', samples: ours.map(containerMiB) },
    { what: 'memory of `docker run … sleep`', unit: 'MiB', samples: plain.map(containerMiB) },
    { what: 'memory of a sandbox without hosts: the agent', unit: 'MiB', samples: bare.map(containerMiB) },
    { what: 'the engine\'s own process for a sandbox', unit: 'MiB', samples: ours.map(shimMiB) },
    { what: 'the engine\'s own process for `docker run … sleep`', unit: 'MiB', samples: plain.map(shimMiB) },
    { what: `memory of the service, for each of ${sessions} sessions`, unit: 'MiB', samples: [(memoryAfter - memoryBefore) / sessions] },
    { what: `CPU of the service with ${sessions} idle sessions`, unit: '% of a core', samples: [cpuPercent] },
    { what: `starting ${sessions} sessions, ${startedAtOnce} at once`, unit: 's', samples: [startSeconds] },
    { what: 'request, no session', unit: 'ms', samples: apiBefore },
    { what: `request, ${sessions} sessions`, unit: 'ms', samples: apiAfter },
    { what: `event to the last of ${watchers} watchers`, unit: 'ms', samples: told.lastMs },
    { what: `event to ${watchers} watchers, CPU of the service`, unit: 'ms', samples: told.cpuMs },
    { what: 'gradings, 8 learners at once', unit: '/s', samples: [graded] },
  ], [
    { name: 'memory of an idle sandbox beyond the engine\'s own, times docker run … sleep', value: median(bare.map(containerMiB)) / median(plain.map(containerMiB)), limit: 1.3, better: 'at-most' },
    { name: 'memory of an idle session, with its lab\'s hosts and pods, beyond the engine\'s own, times docker run … sleep', value: median(ours.map(containerMiB)) / median(plain.map(containerMiB)), limit: 1.3, better: 'at-most' },
    { name: 'the same, the engine\'s own included', value: (median(ours.map(containerMiB)) + median(ours.map(shimMiB))) / (median(plain.map(containerMiB)) + median(plain.map(shimMiB))), limit: 1.3, better: 'at-most' },
    { name: 'p99 of a request with all sessions, times none', value: quantile(apiAfter, 0.99) / quantile(apiBefore, 0.99), limit: 2, better: 'at-most' },
  ]);
} finally {
  for (const sleeper of sleepers) await sleeper.remove();
  await empty.close();
  await service.stop();
}
