import t from 'tap';
import { createDockerDriver } from '../../src/sandbox/docker/driver.js';
import { measured } from '../../src/sandbox/measured.js';
import { createTelemetry } from '../../src/telemetry.js';

t.test('every call to the engine is timed, with how it went', async (t) => {
  const { engineCall, agentCall, registry } = createTelemetry();
  const observe = { engine: engineCall, agent: agentCall };
  const options = { dataDir: t.testdir(), instanceId: 'test-measured', image: 'none' };
  const [dead, live] = [createDockerDriver({ ...options, dockerHost: 'unix:///nonexistent/docker.sock' }), createDockerDriver({ ...options, dockerHost: process.env['DOCKER_HOST'] })];
  t.teardown(() => Promise.all([dead.close(), live.close()]));
  await t.rejects(measured(dead, observe, 'default').check(), { code: 'engine-unavailable' }, 'the error is the driver\'s own');
  t.same(await measured(live, observe, 'default').list(), [], 'the result is the driver\'s own');
  const text = await registry.metrics();
  t.match(text, /vethlab_engine_call_seconds_count\{call="check",outcome="engine-unavailable"\} 1/);
  t.match(text, /vethlab_engine_call_seconds_count\{call="list",outcome="ok"\} 1/);
});

t.test('a gauge that cannot be read leaves the others alone', async (t) => {
  const { gauge, registry } = createTelemetry();
  gauge('vethlab_broken', 'Broken', undefined, () => Promise.reject(new Error('the database is gone')));
  gauge('vethlab_whole', 'Whole', 'kind', () => ({ one: 1, two: 2 }));
  const text = await registry.metrics();
  t.match(text, /vethlab_whole\{kind="two"\} 2/);
  t.notMatch(text, /^vethlab_broken /m);
});
