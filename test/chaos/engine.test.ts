/** The engine dies and comes back; `npm run bench:chaos` has twenty sessions on it. */
import t from 'tap';
import { killEngine } from '../support/chaos/engine-dies.js';
import { noSecondEngine, startSecondEngine } from '../support/second-engine.js';
import { testSettings } from '../support/service.js';

const sessions = 2;

t.test('an engine that is killed and comes back', { skip: noSecondEngine(), timeout: 600_000 }, async (t) => {
  const engine = await startSecondEngine(t);

  await t.test('with its containers: terminals never notice', async (t) => {
    const seen = await killEngine(t, engine, { settings: await testSettings(t), sessions, args: [] });
    t.match(seen, { refused: { status: 503, code: 'engine-unavailable', retryAfter: true }, states: { ready: sessions }, aliveWhileDead: sessions, aliveAfter: sessions });
    t.same(seen.problems, [], `settled within 30 s of its return: it took ${seen.settledMs} ms`);
  });

  await t.test('without them: sessions end with the reason, and nothing is left', async (t) => {
    const args = ['--live-restore=false'];
    await engine.kill();
    await engine.start(args);
    const seen = await killEngine(t, engine, { settings: await testSettings(t), sessions, args });
    t.match(seen, { refused: { status: 503, code: 'engine-unavailable', retryAfter: true }, states: { failed: sessions }, reasons: ['sandbox-gone'], aliveAfter: 0 });
    t.same(seen.problems, [], `settled within 30 s of its return: it took ${seen.settledMs} ms`);
  });
});
