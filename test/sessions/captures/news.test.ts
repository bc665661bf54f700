import t from 'tap';
import { createEventFeed } from '../../../src/sessions/events.js';
import { createCaptureNews, timelineOf } from '../../../src/sessions/captures/news.js';
import type { CaptureView } from '../../../src/capture/schema.js';
import type { SessionView } from '../../../src/sessions/contract.js';
import { makeSession } from '../../support/rows.js';
import { openStore } from '../../support/store.js';

t.test('a session keeps the newest events of its captures: they are trimmed now and then, those of each type by themselves', async (t) => {
  const store = await openStore(t);
  const { id } = await makeSession(store);
  const feed = createEventFeed(store);
  let trims = 0;
  const events = { keepNewest: (...words: Parameters<typeof store.events.keepNewest>) => { trims += 1; return store.events.keepNewest(...words); } };
  const tell = timelineOf({ sessions: { emit: feed.emit, find: async () => ({ state: 'ready' }) as SessionView }, events });
  for (let number = 1; number <= 50; number++) for (const type of ['capture.started', 'capture.ended']) await tell(id, type, { number }, 10);
  for (const type of ['capture.started', 'capture.ended']) {
    const kept = (await store.events.newest(id, [type])).map(({ data }) => data['number']);
    t.same(kept, Array.from({ length: 10 }, (_, index) => 50 - index), type);
  }
  t.equal(trims, 4);
});

t.test('the end of a capture is told after its beginning, however long that takes', async (t) => {
  const told: string[] = [];
  let go: () => void = () => undefined;
  const waits = new Promise<void>((done) => { go = done; });
  const news = createCaptureNews({ tell: async (_session, type) => {
    if (type === 'capture.started') await waits;
    told.push(type);
  } });
  const started = news.started({ id: 'one', sessionId: 'a', spec: { points: [] as CaptureView['spec']['points'] } } as CaptureView);
  const ended = news.ended({ id: 'one', sessionId: 'a', reason: 'stopped', packets: 0n, bytes: 0n, dropped: 0n }, undefined);
  await new Promise((done) => { setImmediate(done); });
  t.same(told, []);
  go();
  await Promise.all([started, ended]);
  t.same(told, ['capture.started', 'capture.ended']);
});
