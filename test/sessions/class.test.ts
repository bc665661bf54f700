/** A class of 500 on the board, for correctness; `npm run bench:class` measures. */
import t from 'tap';
import { build } from '../support/app.js';
import { runClass } from '../support/class.js';
import { besides } from '../support/course.js';

t.test('with 500 learners at work, every instructor\'s board ends as the database says', async (t) => {
  const running = await build(t);
  const database = await besides(t, running.databaseUrl);
  const { headers } = await running.login('admin');
  const url = await running.app.listen({ host: '127.0.0.1', port: 0 });
  const result = await runClass({ store: running.store, database, url, headers, learners: 500, instructors: 3, facts: 400, factsPerSecond: 1_000 });
  t.same(result.agree, [true, true, true]);
  t.same(result.inOrder, [true, true, true]);
  t.equal(result.board.counts.learners, 500);
  t.equal(result.board.counts.live, 500);
  t.ok(result.events >= 300, `${result.events} events`);
  t.ok(result.board.learners.some(({ standing }) => standing?.task?.failing));
});

t.test('one event costs the same number of queries for one watcher as for fifty', async (t) => {
  const running = await build(t);
  const database = await besides(t, running.databaseUrl);
  const { headers } = await running.login('admin');
  const url = await running.app.listen({ host: '127.0.0.1', port: 0 });
  const { after } = running.store.courseEvents;
  let reads = 0;
  running.store.courseEvents.after = (...asked) => { reads += 1; return after(...asked); };
  const count = async (instructors: number): Promise<number> => {
    reads = 0;
    await runClass({ store: running.store, database, url, headers, learners: 5, instructors, facts: 40, factsPerSecond: 200 });
    return reads;
  };
  const [one, fifty] = [await count(1), await count(50)];
  t.ok(fifty <= one * 3 + 20, `${one} reads for one watcher, ${fifty} for fifty`);
});
