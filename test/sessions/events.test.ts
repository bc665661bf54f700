import t from 'tap';
import { createEventFeed } from '../../src/sessions/events.js';
import { makeSession } from '../support/rows.js';
import { openStore } from '../support/store.js';

const followers = 50;

t.test('one event costs one query, however many follow, and each follower gets each event once and in order', async (t) => {
  const store = await openStore(t);
  const { id } = await makeSession(store);
  let reads = 0;
  const events = { ...store.events, after: (...words: Parameters<typeof store.events.after>) => { reads += 1; return store.events.after(...words); } };
  const feed = createEventFeed({ ...store, events });
  const stop = new AbortController();
  t.teardown(() => { stop.abort(); });
  const seen: string[][] = Array.from({ length: followers }, () => []);
  const wanted = ['test.first', 'test.second', 'test.third'];
  const loops = seen.map(async (types) => {
    for await (const { type } of feed.follow(id, undefined, stop.signal)) {
      if (!type.startsWith('test.')) continue;
      types.push(type);
      if (types.length === wanted.length) return;
    }
  });
  for (const [index, type] of wanted.entries()) {
    await feed.emit(id, type, {});
    while (seen.some((types) => types.length <= index)) await new Promise((done) => { setTimeout(done, 5); });
  }
  await Promise.all(loops);
  t.same(seen, Array.from({ length: followers }, () => wanted));
  t.ok(reads < followers, `${reads} reads for ${followers} followers`);
});
