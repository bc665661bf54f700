/**
 * The outbox against `kill -9`: a process that writes facts and delivers them is killed 50 times (20 on PostgreSQL) at random moments, while
 * two endpoints fail at random. What was acknowledged to the writer arrives, what was not committed does not, each
 * endpoint sees ids in order, and the only thing it sees again is what it saw last.
 */
import { randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import t, { type Test } from 'tap';
import { createSeal } from '../../src/auth/seal.js';
import type { Store } from '../../src/store/store.js';
import { startedAlike } from '../../src/setup/suite/run-tap.js';
import { openDatabase } from '../../src/store/database.js';
import { compiledScript } from '../support/compiled.js';
import { startReceiver, type Received, type Receiver } from '../support/receiver.js';
import { onPostgres, openStoreAt } from '../support/store.js';

/** A life costs more than a second; the second database is asked for less. */
const kills = onPostgres ? 20 : 50;
const secretKey = 'the kills test has a key of its own';
const signingSecret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const paths = ['/a', '/b'];

interface Life {
  acknowledged: string[];
  begin(): void;
  /** SIGKILL, and waits until it is gone and has been heard out. */
  kill(): Promise<void>;
}

/** A process that gets ready and waits. */
function prepare(t: Test, script: string, args: string[]): Life {
  const child = spawn(process.execPath, [...startedAlike, script, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const acknowledged: string[] = [];
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (text + chunk.toString()).split('\n');
    text = lines.pop() ?? '';
    acknowledged.push(...lines);
  });
  child.stdin.on('error', () => undefined);
  const closed = new Promise<void>((done) => { child.once('close', () => { done(); }); });
  const kill = async (): Promise<void> => { child.kill('SIGKILL'); await closed; };
  t.teardown(kill);
  return { acknowledged, begin: () => { child.stdin.write('go'); }, kill };
}

async function endpoints(store: Store, url: string): Promise<void> {
  const seal = createSeal(secretKey);
  for (const path of paths) {
    const id = randomUUID();
    await store.webhooks.create({ id, courseId: null, url: `${url}${path}`, description: '', events: ['task.passed'], secret: seal.seal(signingSecret, `webhook:${id}`), createdById: null });
  }
}

/** One in seven is refused, one in fourteen cut off after it was read, some are slow. */
function unreliable(receiver: Receiver, accepted: Set<string>, forged: string[]): void {
  receiver.answer = (request) => {
    if (!isSigned(request)) forged.push(request.body);
    const dice = Math.floor(Math.random() * 14);
    if (dice < 2) return { status: 503 };
    if (dice === 2) return { status: 0, cut: true };
    accepted.add(`${request.path} ${nameOf(request)}`);
    return { status: 204, delayMs: dice === 3 ? 40 : 0 };
  };
}

const nameOf = ({ body }: Received): string => (JSON.parse(body) as { data: { name: string } }).data.name;
const idOf = ({ headers }: Received): number => Number(String(headers['webhook-id']).split('_').at(-1));

t.test(`${kills} kills lose nothing that was acknowledged and disturb no order`, { timeout: 900_000 }, async (t) => {
  const { store, databaseUrl } = await openStoreAt(t);
  const receiver = await startReceiver(t);
  const accepted = new Set<string>();
  const forged: string[] = [];
  unreliable(receiver, accepted, forged);
  await endpoints(store, receiver.url);
  const script = await compiledScript('test/support/outbox-process.ts');

  const acknowledged: string[] = [];
  let life = prepare(t, script, [databaseUrl, secretKey, '0', 'writing']);
  for (let number = 1; number <= kills; number++) {
    const next = prepare(t, script, [databaseUrl, secretKey, String(number), number < kills ? 'writing' : 'only delivering']);
    const before = receiver.requests.length;
    life.begin();
    // Most are killed in the middle of the work, one in five while it begins.
    if (number % 5 !== 0) await Promise.all([receiver.waitFor(before + 1), toWrite(life, 2)]);
    await sleep(Math.random() * 350);
    await life.kill();
    acknowledged.push(...life.acknowledged);
    life = next;
  }
  life.begin();
  await drained(store);
  t.same(await store.outbox.waiting(), [], 'nothing waits at the end');

  const committed = await factsIn(databaseUrl);
  t.ok(acknowledged.length > kills, `${acknowledged.length} facts were acknowledged between ${kills} kills`);
  t.same(acknowledged.filter((name) => !committed.has(name)), [], 'what was acknowledged is in the database');
  for (const path of paths) {
    const requests = receiver.requests.filter((request) => request.path === path);
    t.same(acknowledged.filter((name) => !accepted.has(`${path} ${name}`)), [], `${path} has accepted all that was acknowledged`);
    t.same(new Set(requests.map(nameOf)), committed, `${path} was told what was committed and nothing else`);
    t.same(outOfOrder(requests.map(idOf)), [], `${path} was told in order`);
    t.same(renamed(requests), [], `${path} got the same body for the same id`);
    t.comment(`${path}: ${requests.length} requests for ${committed.size} facts`);
  }
  t.same(forged, [], 'all are signed');
});

/** Until so many facts of this life were acknowledged: however slow the machine is, the kills find something to lose. */
async function toWrite({ acknowledged }: { acknowledged: readonly string[] }, count: number): Promise<void> {
  for (const giveUpAt = Date.now() + 60_000; acknowledged.length < count && Date.now() < giveUpAt;) await sleep(5);
}

/** Until nothing waits, or nothing has moved for a minute. */
async function drained(store: Store): Promise<void> {
  let left = Infinity;
  for (let moved = Date.now(); left > 0 && Date.now() - moved < 60_000; await sleep(50)) {
    const now = (await store.outbox.waiting()).reduce((sum, { pending }) => sum + pending, 0);
    if (now !== left) moved = Date.now();
    left = now;
  }
}

function isSigned({ body, headers }: Received): boolean {
  try {
    new Webhook(signingSecret).verify(body, headers as Record<string, string>);
    return true;
  } catch {
    return false;
  }
}

/** Each id is that of the request before, or greater than all before. */
function outOfOrder(ids: number[]): string[] {
  let greatest = 0;
  return ids.flatMap((id, index) => {
    const wrong = id !== ids[index - 1] && id <= greatest ? [`${id} after ${greatest}`] : [];
    greatest = Math.max(greatest, id);
    return wrong;
  });
}

function renamed(requests: Received[]): string[] {
  const bodies = new Map<number, string>();
  return requests.flatMap((request) => {
    const first = bodies.get(idOf(request)) ?? request.body;
    bodies.set(idOf(request), first);
    return first === request.body ? [] : [`${idOf(request)}`];
  });
}

async function factsIn(databaseUrl: string): Promise<Set<string>> {
  const database = await openDatabase(databaseUrl);
  const rows = await database.client.setting.findMany({ where: { key: { startsWith: 'fact:' } } });
  await database.close();
  return new Set(rows.map(({ value }) => value));
}
