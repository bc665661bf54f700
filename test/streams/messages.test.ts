/** Nobody gets through inside a socket either: every message over every socket, sent by everybody (message-rows.ts). */
import { readdirSync, readFileSync } from 'node:fs';
import t, { type Test } from 'tap';
import { WebSocket } from 'ws';
import { walkRequestSchema } from '../../src/sessions/walks/request.js';
import { captureRequest } from '../../src/streams/captures.js';
import { actors, type ActorName } from '../app-permissions-rows.js';
import { makeActors, type Actors } from '../support/actors.js';
import { connectRemote, type RemoteClient } from '../support/remote-client.js';
import { until } from '../support/sandbox.js';
import { startService, type TestService } from '../support/service.js';
import * as rows from './message-rows.js';
import type { Outcome } from './message-rows.js';

let service: TestService;
let people: Actors;
let base: string;
let course: string;
let terminalId: string;
let captureId: string;
/** The learner at their own terminal, who sees what reaches the shell. */
let learner: RemoteClient;
let count = 0;

t.before(async () => {
  service = await startService(t, { REQUESTS_PER_MINUTE: '100000' });
  const { store, sessions } = service;
  const url = await service.app.listen({ host: '127.0.0.1', port: 0 });
  const [{ id: courseId }, { id: anotherId }] = [await store.courses.create({ title: 'One', description: '', timeZone: 'UTC' }), await store.courses.create({ title: 'Another', description: '', timeZone: 'UTC' })];
  people = await makeActors(store, { courseId, anotherId });
  course = `${url}/v1/courses/${courseId}`;
  const headers = headersOf('owner');
  const assignment = await ask(`${course}/assignments`, headersOf('instructor'), { lab: 'pod-to-pod-same-node' });
  const session = await ask(`${url}/v1/sessions?wait=60`, headers, { assignment: assignment['id'] });
  base = `${url}/v1/sessions/${String(session['id'])}`;
  const opened = await sessions.openTerminal(String(session['id']), { target: { host: 'node1' }, columns: 80, rows: 24 });
  terminalId = opened.id;
  captureId = String((await ask(`${base}/captures`, headers, { points: [{ host: 'node1', interfaces: ['lo'] }] }))['id']);
  learner = await connectRemote(terminalUrl(''), headers);
  t.teardown(() => { learner.socket.terminate(); });
  await learner.seen(/root@node1/);
  learner.send(0, 'ping -c 1 127.0.0.1 > /dev/null; echo sent-$((1+1))\n');
  await learner.seen(/sent-2/);
});

async function ask(url: string, headers: Record<string, string>, body: unknown): Promise<Record<string, unknown>> {
  const answer = await fetch(url, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url}: ${await answer.text()}`);
  return await answer.json() as Record<string, unknown>;
}

function headersOf(actor: ActorName): Record<string, string> {
  const token = people.tokens[actor];
  return token === null ? {} : { authorization: `Bearer ${token}` };
}

const terminalUrl = (query: string): string => `${base}/terminals/${terminalId}/stream${query}`;

/** Sends one message and says what came of it, for an actor who got in. */
type Trial = (client: RemoteClient, expected: Outcome, actor: ActorName) => Promise<Outcome>;

/** Asks everybody, and compares with the table's line. */
async function walkActors(t: Test, expected: Record<ActorName, Outcome>, open: (headers: Record<string, string>) => Promise<RemoteClient>, trial: Trial): Promise<void> {
  const seen: Partial<Record<ActorName, string>> = {};
  for (const actor of actors) {
    const client = await open(headersOf(actor)).catch((refusal: Error) => refusal.message);
    if (typeof client === 'string') { seen[actor] = client.replace('refused with ', ''); continue; }
    seen[actor] = await trial(client, expected[actor], actor);
    client.socket.terminate();
    await client.closed;
  }
  t.same(seen, expected);
}

/** A socket is read in order: the answer to a ping comes after what was sent before it, or a close does. */
async function readUpTo({ socket, closed }: RemoteClient): Promise<void> {
  await Promise.race([new Promise((resolve) => { socket.once('pong', resolve); socket.ping(); }), closed]);
}

/** What became of the sender's socket, where `effect` tells whether the message got through. */
async function verdict(client: RemoteClient, expected: Outcome, effect: () => Promise<boolean>): Promise<Outcome> {
  await readUpTo(client);
  // What shall happen may take its time; what shall not has none left: what was read before is written before what the learner types now.
  if (expected === 'done') await until('the effect', effect).catch(() => undefined);
  if (await effect()) return 'done';
  // Closed by us, the code comes with the close.
  return client.socket.readyState === WebSocket.OPEN ? 'ignored' : String((await client.closed).code) as Outcome;
}

/** What the learner's shell prints for a line, unique to the call. */
async function shell(line: string): Promise<string> {
  const word = `now-${count += 1}`;
  learner.send(0, `echo ${word}-$((40+2)) $(${line})\n`);
  return (await learner.seen(new RegExp(`${word}-42 ?(.*)\r\n`)))[1] ?? '';
}

/** Something that is typed; by its effect. */
const remoteTrials = {
  async stdin(client, expected) {
    const word = `mark-${count += 1}`;
    client.send(0, `echo ${word}-$((40+2))\n`);
    return verdict(client, expected, async () => { await shell('true'); return learner.stdout().includes(`${word}-42`); });
  },
  async resize(client, expected) {
    const columns = 100 + (count += 1);
    client.send(4, JSON.stringify({ Width: columns, Height: 30 }));
    return verdict(client, expected, async () => (await shell('stty size')) === `30 ${columns}`);
  },
  async end(client, expected) {
    const word = `over-${count += 1}`;
    learner.send(0, `echo ${word}-$((40+1)); cat; echo ${word}-$((40+2))\n`);
    await learner.seen(new RegExp(`${word}-41`));
    client.socket.send(Buffer.from([255, 0]));
    const outcome = await verdict(client, expected, async () => {
      // The shell, or `cat` where it runs still, gives this back.
      const fence = `fence-${count += 1}`;
      learner.send(0, `: ${fence}\n`);
      await learner.seen(new RegExp(fence));
      return learner.stdout().includes(`${word}-42`);
    });
    if (outcome !== 'done') learner.send(0, '\x04');
    await learner.seen(new RegExp(`${word}-42`));
    return outcome;
  },
  async nothing(client, expected) {
    for (const bytes of [[], [0], [255], [255, 1]]) client.socket.send(Buffer.from(bytes));
    return verdict(client, expected, async () => (await shell('true')) !== '');
  },
  async invalid(client, expected) {
    client.socket.send('echo text\n');
    return verdict(client, expected, async () => { await shell('true'); return /\btext\b/.test(learner.stdout()); });
  },
} satisfies Record<keyof typeof rows.command, Trial>;

type RemoteKind = keyof typeof remoteTrials;
const remoteKinds = Object.keys(remoteTrials) as RemoteKind[]; // the literal's own keys

t.test('the table knows every socket of the service, and every kind of message', async (t) => {
  const sources = readdirSync('src/streams').map((name) => readFileSync(`src/streams/${name}`, 'utf8'));
  const there = sources.flatMap((text) => [...text.matchAll(/app\.get\('([^']+)', \{\s*websocket: true/g)].map(([, path]) => path));
  t.equal(there.length, sources.join('').split('websocket: true').length - 1, 'each is written so that it is found here');
  t.same(Object.keys(rows.sockets).sort(), there.sort());
  t.same(Object.keys(rows.capture.packets).sort(), [...Object.keys(captureRequest.shape), 'other'].sort());
  t.equal(Object.keys(rows.walk).length, walkRequestSchema.options.length + 1);
});

for (const kind of remoteKinds) {
  t.test(`over a terminal's socket: ${kind}, without leave`, (t) => walkActors(t, rows.terminal.typing[kind], (headers) => connectRemote(terminalUrl(''), headers), remoteTrials[kind]));
  t.test(`over a terminal's socket that only watches: ${kind}`, (t) => walkActors(t, rows.terminal.watching[kind], (headers) => connectRemote(terminalUrl('?readOnly=true'), headers), remoteTrials[kind]));
}

t.test('with the learner\'s leave, over a terminal\'s socket', async (t) => {
  await service.store.help.allowTyping(base.slice(base.lastIndexOf('/') + 1), new Date(Date.now() + 600_000));
  for (const kind of remoteKinds) {
    await t.test(kind, (t) => walkActors(t, rows.terminal.allowed[kind], (headers) => connectRemote(terminalUrl(''), headers), async (client, expected, actor) => {
      // The learner, and a machine that acts for them, are told nothing.
      if (actor === 'instructor' || actor === 'admin') await until('the word that they may type', () => client.stderr().includes('lets you type'));
      return remoteTrials[kind](client, expected);
    }));
  }
});

/** A program that says its size (a pipe has none), gives back what it reads, and says when that is over. */
const program = 'host=node1&stdin=true&command=sh&command=-c&command=echo%20on;cat;echo%20over';
const commandMessages: Record<RemoteKind, (client: RemoteClient) => void> = {
  stdin: (client) => { client.send(0, 'typed\n'); },
  resize: (client) => { client.send(4, JSON.stringify({ Width: 90, Height: 30 })); },
  end: (client) => { client.socket.send(Buffer.from([255, 0])); },
  nothing: (client) => { for (const bytes of [[], [0], [255], [255, 1]]) client.socket.send(Buffer.from(bytes)); },
  invalid: (client) => { client.socket.send('typed\n'); },
};

t.test('over a command\'s socket', async (t) => {
  for (const kind of remoteKinds) {
    const open = (headers: Record<string, string>): Promise<RemoteClient> => connectRemote(`${base}/commands/stream?${program}`, headers);
    await t.test(kind, (t) => walkActors(t, rows.command[kind], open, async (client, expected) => {
      await client.seen(/on\n/);
      commandMessages[kind](client);
      return verdict(client, expected, async () => /typed|over/.test(client.stdout()));
    }));
  }
});

/** The answers that are text, apart from a capture's batches. */
function answers({ messages }: RemoteClient): Record<string, unknown>[] {
  const texts = messages.map((message) => message.toString()).filter((text) => text.startsWith('{'));
  return texts.map((text) => JSON.parse(text) as Record<string, unknown>).filter((message) => !('packets' in message)); // our own server's objects
}

/** Sends a text, and says what kind of answer came, or that none did. */
const textTrial = (message: unknown, effect: string): Trial => async (client) => {
  client.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  const came = (): boolean => answers(client).some((answer) => effect in answer || 'error' in answer);
  await until('an answer or a close', () => came() || client.socket.readyState === WebSocket.CLOSED, 20_000);
  if (answers(client).some((answer) => effect in answer)) return 'done';
  return came() ? 'error' : String((await client.closed).code) as Outcome;
};

t.test('over a capture\'s socket', async (t) => {
  const messages = { decode: { decode: 1 }, other: { write: 1 } };
  for (const [form, protocol] of [['packets', 'vethlab.packets.v1+json'], ['pcapng', 'vethlab.pcapng.v1']] as const) {
    for (const kind of ['decode', 'other'] as const) {
      const open = (headers: Record<string, string>): Promise<RemoteClient> => connectRemote(`${base}/captures/${captureId}/stream`, headers, protocol);
      await t.test(`${form}: ${kind}`, (t) => walkActors(t, rows.capture[form][kind], open, textTrial(messages[kind], 'packet')));
    }
  }
});

t.test('over a walk\'s socket', async (t) => {
  const messages: Record<keyof typeof rows.walk, unknown> = {
    probe: { from: { host: 'node1' }, address: '127.0.0.1', options: { waitMs: 100 } }, filter: { filter: 'udp port 9', waitSeconds: 0.5 }, lab: { walk: 'pod1-to-pod2' }, other: { walk: 1 },
  };
  for (const [kind, expected] of Object.entries(rows.walk)) {
    const open = (headers: Record<string, string>): Promise<RemoteClient> => connectRemote(`${base}/walks/stream`, headers, 'vethlab.walk.v1+json');
    await t.test(kind, (t) => walkActors(t, expected, open, textTrial(messages[kind as keyof typeof rows.walk], 'walk'))); // the table's own key
  }
});

t.test('over the sockets that only tell', async (t) => {
  const trial: Trial = async (client, expected) => {
    for (const message of ['{"decode":1}', Buffer.from([0, 108, 115, 10])]) client.socket.send(message);
    const before = (await service.store.events.after(base.slice(base.lastIndexOf('/') + 1), undefined, 200)).length;
    return verdict(client, expected, async () => (await service.store.events.after(base.slice(base.lastIndexOf('/') + 1), undefined, 200)).length > before);
  };
  await t.test('events', (t) => walkActors(t, rows.events.any, (headers) => connectRemote(`${base}/events/stream`, headers, 'vethlab.events.v1+json'), trial));
  await t.test('board', (t) => walkActors(t, rows.board.any, (headers) => connectRemote(`${course}/board/stream`, headers, 'vethlab.board.v1+json'), trial));
});
