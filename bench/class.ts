/**
 * `npm run bench:class`: a class of 500 learners in the database (no sandboxes) and one to five instructors on the live
 * board. On SQLite, or on the PostgreSQL server of TEST_DATABASE_URL, in a database of its own. Its target is that every
 * board is the database's at the end, and that ids only rise.
 */
import { build } from '../test/support/app.js';
import { runClass, type ClassResult } from '../test/support/class.js';
import { besides } from '../test/support/course.js';
import { report, type Row } from './support/measure.js';

const learners = 500;
const facts = 3_000;

const undo: (() => unknown)[] = [];
const owner = { teardown: (done: () => unknown): void => { undo.unshift(done); } };

async function main(): Promise<void> {
  const running = await build(owner);
  const database = await besides(owner, running.databaseUrl);
  const { headers } = await running.login('admin');
  const url = await running.app.listen({ host: '127.0.0.1', port: 0 });
  const rows: Row[] = [];
  const boards: boolean[] = [];
  for (const [instructors, factsPerSecond] of [[1, 50], [5, 50], [5, 5_000]] as const) {
    const result = await runClass({ store: running.store, database, url, headers, learners, instructors, facts: factsPerSecond === 50 ? facts / 3 : facts, factsPerSecond });
    rows.push(...rowsOf(`${instructors} instructors, ${factsPerSecond === 5_000 ? 'as many facts as go' : `${factsPerSecond} facts/s asked`}`, result));
    boards.push(...result.agree, ...result.inOrder);
  }
  report('class', rows, [{ name: `boards of ${learners} learners on ${running.store.provider} that are the database's, share`, value: boards.filter(Boolean).length / boards.length, limit: 1, better: 'at-least' }]);
}

function rowsOf(what: string, { eventsPerSecond, delayMs, snapshotMs, snapshotBytes }: ClassResult): Row[] {
  const one = (name: string, unit: string, value: number): Row => ({ what: `${what}: ${name}`, unit, samples: [value] });
  return [
    one('events', '/s', eventsPerSecond), one('from fact to board, p50', 'ms', delayMs.p50), one('from fact to board, p99', 'ms', delayMs.p99),
    one('snapshot, p50', 'ms', snapshotMs.p50), one('snapshot', 'KiB', snapshotBytes / 1024),
  ];
}

try {
  await main();
} finally {
  for (const done of undo) await done();
}
