import { statfs } from 'node:fs/promises';
import t from 'tap';
import { startService } from '../support/service.js';

const service = await startService(t, { POOL: 'small:1', POOL_MAX: '0' });
const { app, jobs, learner, instructor } = service;

async function start(headers: { authorization: string }): Promise<string> {
  const answer = await app.inject({ method: 'POST', url: '/v1/sessions?wait=60', headers, payload: { lab: 'pod-to-pod-same-node' } });
  const { id, state } = answer.json<{ id: string; state: string }>();
  t.equal(state, 'ready');
  return id;
}

/** The value of a metric as `/metrics` writes it; undefined where it is not shown. */
async function metric(name: string): Promise<number | undefined> {
  const line = (await app.inject('/metrics')).body.split('\n').find((each) => each.startsWith(`${name} `));
  return line === undefined ? undefined : Number(line.slice(name.length));
}

t.test('metrics say how long starts take, warm and cold, and what agents and the database have in it', async (t) => {
  t.equal(await metric('vethlab_session_ready_seconds_count{outcome="cold"}'), 0, 'shown before there is one');
  await start(learner);
  t.equal(await metric('vethlab_session_ready_seconds_count{outcome="cold"}'), 1);
  t.equal(await metric('vethlab_session_ready_seconds_count{outcome="warm"}'), 0);
  await jobs.runAll();
  await start(instructor);
  t.equal(await metric('vethlab_session_ready_seconds_count{outcome="warm"}'), 1);
  t.ok((await metric('vethlab_session_ready_seconds_sum{outcome="cold"}') ?? 0) > 0);
  t.ok((await metric('vethlab_agent_call_seconds_count{call="batch",outcome="ok"}') ?? 0) >= 2);
  for (const call of ['statement', 'begin', 'transaction']) t.ok((await metric(`vethlab_database_seconds_count{call="${call}"}`) ?? 0) > 0, call);
});

t.test('metrics say how many users are active, each once, and how much room is left', async (t) => {
  t.equal(await metric('vethlab_users_active'), 2);
  const { bavail, bsize } = await statfs(service.config.DATA_DIR);
  const free = await metric('vethlab_data_free_bytes') ?? 0;
  t.ok(free > bavail * bsize / 2 && free < bavail * bsize * 2);
});
