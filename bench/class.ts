/**
 * `npm run bench:class`: a class of 500 learners in the database (no sandboxes) and one to five instructors on the live
 * board. On SQLite, or on the PostgreSQL server of TEST_DATABASE_URL, in a database of its own. Ends with 1 where any
 * board differs from the database.
 */
import { cpus, totalmem } from 'node:os';
import { build } from '../test/support/app.js';
import { runClass, type ClassResult } from '../test/support/class.js';
import { besides } from '../test/support/course.js';

const learners = 500;
const facts = 3_000;

const undo: (() => unknown)[] = [];
const owner = { teardown: (done: () => unknown): void => { undo.unshift(done); } };

async function main(): Promise<void> {
  const running = await build(owner);
  const database = await besides(owner, running.databaseUrl);
  const { headers } = await running.login('admin');
  const url = await running.app.listen({ host: '127.0.0.1', port: 0 });
  console.log(`${running.store.provider}; ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, ${Math.round(totalmem() / 2 ** 30)} GiB; ${learners} learners, ${facts} facts a line`);
  console.log('| instructors | asked/s | events/s | delay p50 | p99 | max | snapshot p50 | KiB | RSS |\n|---|---|---|---|---|---|---|---|---|');
  for (const [instructors, factsPerSecond] of [[1, 50], [5, 50], [5, 5_000]] as const) {
    const result = await runClass({ store: running.store, database, url, headers, learners, instructors, facts: factsPerSecond === 50 ? facts / 3 : facts, factsPerSecond });
    console.log(line(instructors, factsPerSecond, result));
    if (![...result.agree, ...result.inOrder].every(Boolean)) process.exitCode = 1;
  }
}

function line(instructors: number, asked: number, { eventsPerSecond, delayMs, snapshotMs, snapshotBytes }: ClassResult): string {
  const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
  return `| ${instructors} | ${asked === 5_000 ? 'as many as go' : asked} | ${eventsPerSecond.toFixed(0)} | ${ms(delayMs.p50)} | ${ms(delayMs.p99)} | ${ms(delayMs.max)} | ${ms(snapshotMs.p50)} | ${Math.round(snapshotBytes / 1024)} | ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB |`;
}

try {
  await main();
} finally {
  for (const done of undo) await done();
}
