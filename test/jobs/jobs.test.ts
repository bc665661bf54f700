import t from 'tap';
import { createJobs, type Job } from '../../src/jobs/jobs.js';
import { openStore } from '../support/store.js';

function logger(): { warnings: string[]; debug(): void; info(): void; warn(fields: object, message: string): void; error(): void } {
  const warnings: string[] = [];
  return { warnings, debug() {}, info() {}, warn: (_, message) => { warnings.push(message); }, error() {} };
}

t.test('two servers never both run a job, but for what each must do and what a start may not wait for', async (t) => {
  const store = await openStore(t);
  const ran: string[] = [];
  const table = (server: string): Job[] => [
    { name: 'one', everyMs: 60_000, run: async () => { ran.push(`one on ${server}`); } },
    { name: 'each', everyMs: 60_000, everywhere: true, run: async () => { ran.push(`each on ${server}`); } },
    { name: 'first', everyMs: 60_000, atStart: true, run: async () => { ran.push(`first on ${server}`); } },
  ];
  const [a, b] = ['a', 'b'].map((holder) => createJobs(table(holder), { store, holder, logger: logger() }));
  await a?.runAll();
  await b?.runAll();
  t.same(ran.splice(0), ['one on a', 'each on a', 'first on a', 'each on b', 'first on b']);
  await a?.stop();
  await b?.runAll();
  t.same(ran, ['one on b', 'each on b', 'first on b'], 'a server that stops gives its leases back');
});

t.test('between starts the lease decides; a dead server\'s is over after two runs', async (t) => {
  const store = await openStore(t);
  const everyMs = 200;
  const ran: number[] = [];
  const killedAt = performance.now();
  await store.leases.acquire('job:one', 'killed', everyMs * 2);
  const jobs = createJobs([{ name: 'one', everyMs, atStart: true, run: async () => { ran.push(performance.now() - killedAt); } }], { store, holder: 'next', logger: logger() });
  const keepAlive = setInterval(() => undefined, 1_000);
  t.teardown(() => { clearInterval(keepAlive); return jobs.stop(); });
  jobs.start();
  while (ran.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  t.ok((ran[0] ?? 0) >= everyMs * 2 - 5, 'not while the dead server\'s lease lasts');
});

t.test('a job that fails is told of, and runs again', async (t) => {
  const [store, log] = [await openStore(t), logger()];
  let runs = 0;
  const jobs = createJobs([{ name: 'bad', everyMs: 60_000, run: async () => { runs += 1; throw new Error('no'); } }], { store, holder: 'a', logger: log });
  await jobs.runAll();
  await jobs.runAll();
  t.equal(runs, 2);
  t.match(log.warnings, [/a job failed/, /a job failed/]);
  await jobs.stop();
});
