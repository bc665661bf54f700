/** From `POST /v1/sessions` to the first byte of a terminal, statements on the database are most of the service's own work: so many and no more. */
import t from 'tap';
import { connectRemote } from '../support/remote-client.js';
import { startService } from '../support/service.js';
import { queryChannel } from '../../src/store/database.js';

const rounds = 3;
/** 23 on both; BEGIN is not counted. */
const most = 25;

let heard: string[] = [];
const hear = (query: unknown): void => { heard.push(String(query)); };
queryChannel.subscribe(hear);
t.teardown(() => { queryChannel.unsubscribe(hear); });
const { app, jobs, learner, store, sessions } = await startService(t, { POOL: 'small:1', POOL_MAX: '0' });
const url = await app.listen({ host: '127.0.0.1', port: 0 });

async function ask(path: string, payload: object): Promise<string> {
  const answer = await fetch(`${url}${path}`, { method: 'POST', headers: { ...learner, 'content-type': 'application/json' }, body: JSON.stringify(payload) });
  return ((await answer.json()) as { id: string }).id;
}

async function launch(): Promise<string[]> {
  await jobs.runAll();
  t.ok((await store.sandboxes.list()).some(({ pooledAt }) => pooledAt !== null), 'a sandbox waits');
  heard = [];
  const id = await ask('/v1/sessions', { lab: 'pod-to-pod-same-node' });
  const terminal = await ask(`/v1/sessions/${id}/terminals`, { target: { host: 'node1' } });
  const client = await connectRemote(`${url}/v1/sessions/${id}/terminals/${terminal}/stream`, learner);
  await client.seen(/[#$] /);
  const statements = [...heard];
  client.socket.close();
  await sessions.end(id, { code: 'ended-by-request', text: 'over' });
  await sessions.settle();
  return statements;
}

t.test('a session that takes a waiting sandbox costs few statements until its first prompt', async (t) => {
  let fewest = await launch();
  // What is read once for all, and what other parts ask now and then, is not in the fewest.
  for (let round = 1; round < rounds; round += 1) {
    const statements = await launch();
    if (statements.length < fewest.length) fewest = statements;
  }
  t.ok(fewest.length <= most, `${fewest.length} statements:\n${fewest.map((text) => text.trim().slice(0, 120)).join('\n')}`);
  t.ok(fewest.some((text) => text.includes('INSERT INTO') && text.includes('Session')), 'they are heard at all');
});
