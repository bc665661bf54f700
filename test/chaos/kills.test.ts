import t from 'tap';
import { killOverAndOver } from '../support/chaos/kills.js';
import { testSettings } from '../support/service.js';

/** `npm run bench:chaos` does a hundred. */
const rounds = 10;

t.test(`${rounds} kills at every step lose nothing that was acknowledged, leave nothing over, and need nobody`, { timeout: 600_000 }, async (t) => {
  const result = await killOverAndOver(t, await testSettings(t, { MAX_SESSIONS: '100' }), rounds);
  t.same(result.problems, []);
  t.equal(result.rounds.length, rounds);
  t.same([...new Set(result.rounds.map(({ step }) => step))].sort(), ['boot', 'create', 'end', 'exec', 'grade']);
});
