import t from 'tap';
import { openDatabase } from '../../src/store/database.js';
import { createStore } from '../../src/store/store.js';
import { openStoreAt } from '../support/store.js';

t.test('the database refuses to change the audit log, whoever asks', async (t) => {
  const { store, databaseUrl } = await openStoreAt(t);
  const { id } = await store.audit.append({ actorId: 'somebody', action: 'endSession', subject: '/v1/sessions/1', address: '192.0.2.1', detail: { requestId: 'r' } });
  const { client, close } = await openDatabase(databaseUrl);
  t.teardown(close);
  const refusals: [name: string, act: () => Promise<unknown>][] = [
    ['another actor', () => client.auditEntry.update({ where: { id }, data: { actorId: 'another' } })],
    ['another address', () => client.auditEntry.update({ where: { id }, data: { address: '192.0.2.2' } })],
    ['no address, and another time', () => client.auditEntry.update({ where: { id }, data: { address: null, at: new Date(0) } })],
    ['gone', () => client.auditEntry.delete({ where: { id } })],
    ['all gone', () => client.$executeRaw`DELETE FROM "AuditEntry"`],
    ...(store.provider === 'postgresql' ? [['truncated', () => client.$executeRaw`TRUNCATE "AuditEntry"`] as [string, () => Promise<unknown>]] : []),
  ];
  // SQLite's driver takes a trigger's refusal for a foreign key's: that it is refused is what counts.
  for (const [name, act] of refusals) await t.rejects(act(), name);
  await client.auditEntry.update({ where: { id }, data: { address: null } });
  t.match(await store.audit.list({ limit: 10 }), [{ id, actorId: 'somebody', address: null, detail: { requestId: 'r' } }]);
});

t.test('the retention removes what is older, and only that; several stores open at once', async (t) => {
  const { store, databaseUrl } = await openStoreAt(t);
  const others = await Promise.all([1, 2, 3].map(() => createStore(databaseUrl)));
  for (const other of others) t.teardown(() => other.close());
  const old = await store.audit.append({ action: 'a', subject: 's' });
  await new Promise((resolve) => { setTimeout(resolve, 20); });
  const border = new Date();
  const { id } = await store.audit.append({ action: 'b', subject: 's' });
  t.ok(old.at < border);
  t.match(await store.purge({ now: new Date(), eventsBefore: new Date(0), auditBefore: border }), { audit: 1, complete: true });
  t.same((await store.audit.list({ limit: 10 })).map((entry) => entry.id), [id]);
});
