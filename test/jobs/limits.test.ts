import t from 'tap';
import { enforceLimits } from '../../src/jobs/limits.js';
import { build } from '../support/app.js';
import type { SessionKeeper } from '../../src/sessions/sessions.js';

const minute = 60_000;
const clock = { isSteady: () => true };

t.test('a session that nobody uses is ended, one that is used is not', async (t) => {
  const service = await build(t, { SESSION_IDLE_MINUTES: '20' });
  const { user } = await service.login();
  const { id, createdAt } = await service.session(user.id);
  // `build` types the sessions as the edges see them; they are the keeper that the jobs get.
  const sessions = service.sessions as SessionKeeper;
  const at = (minutes: number): Promise<void> => enforceLimits({ ...service, sessions, clock }, new Date(createdAt.getTime() + minutes * minute));
  await at(19);
  t.match(await service.store.sessions.find(id), { state: 'ready' });
  await at(21);
  t.match(await service.store.sessions.find(id), { state: /stopping|ended/, reasonCode: 'idle' });
});

t.test('before the end of its time a session is warned at 10, 5 and 1 minutes, each once', async (t) => {
  // Sessions of `build` last an hour; idleness is kept away by a great limit.
  const service = await build(t, { SESSION_IDLE_MINUTES: '1000' });
  const { user } = await service.login();
  const { id, createdAt } = await service.session(user.id);
  const sessions = service.sessions as SessionKeeper;
  const at = (minutes: number): Promise<void> => enforceLimits({ ...service, sessions, clock }, new Date(createdAt.getTime() + minutes * minute));
  const warnings = async (): Promise<unknown[]> => (await service.store.events.after(id, undefined, 100)).filter(({ type }) => type === 'session.expiring').map(({ data }) => data['minutes']);
  await at(45);
  t.same(await warnings(), []);
  for (const minutes of [50.1, 50.2, 55.1, 55.2, 59.1, 59.2]) await at(minutes);
  t.same(await warnings(), [10, 5, 1]);
  await at(60.1);
  t.match(await service.store.sessions.find(id), { state: /stopping|ended/, reasonCode: 'time-limit', reason: /progress is kept/ });
});
