import t from 'tap';
import { createSteadyClock } from '../../src/jobs/steady-clock.js';

const minute = 60_000;

for (const [jump, name] of [[86_400_000, 'forward'], [-86_400_000, 'back'], [2 * minute, 'by two minutes']] as const) {
  t.test(`after a jump ${name} the clock is not trusted for ten minutes`, async (t) => {
    let [wall, ticks] = [1_000_000_000_000, 0];
    const clock = createSteadyClock({ wall: () => wall, ticks: () => ticks });
    const pass = (ms: number): boolean => { wall += ms; ticks += ms; return clock.isSteady(); };
    t.equal(pass(5_000), true);
    wall += jump;
    t.equal(pass(5_000), false);
    t.equal(pass(9 * minute), false);
    t.equal(pass(2 * minute), true);
    wall -= jump;
    t.equal(pass(5_000), false, 'put right it has jumped again');
  });
}

t.test('a clock that is drawn near by a time server, or not asked for hours, is steady', async (t) => {
  let [wall, ticks] = [0, 0];
  const clock = createSteadyClock({ wall: () => wall, ticks: () => ticks });
  for (let round = 0; round < 100; round += 1) {
    wall += 5_100;
    ticks += 5_000;
    if (!clock.isSteady()) t.fail(`in round ${round}`);
  }
  wall += 3_600_000;
  ticks += 3_600_000;
  t.equal(clock.isSteady(), true);
});
