import t from 'tap';
import { createAuth } from '../../src/auth/auth.js';
import { newSecretWithDigest } from '../../src/auth/tokens.js';
import { openDatabase, type Database } from '../../src/store/database.js';
import { recordFact } from '../../src/store/facts.js';
import { attempt, besides, courseSession, enrol, makeCourse } from '../support/course.js';
import { openStoreAt } from '../support/store.js';

const person = { email: 'zebedee.quux@example.org', name: 'Zebedee Quux' };

/** Every text of every table that holds one of `words`, as "Table.column". */
async function whereIs({ client, provider }: Database, words: string[]): Promise<string[]> {
  const columns = provider === 'sqlite'
    ? await client.$queryRaw<{ table: string; column: string }[]>`SELECT m.name AS "table", c.name AS "column" FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'`
    : await client.$queryRaw<{ table: string; column: string }[]>`SELECT table_name::text AS "table", column_name::text AS "column" FROM information_schema.columns WHERE table_schema = 'public'`;
  const found: string[] = [];
  for (const { table, column } of columns) {
    for (const word of words) {
      const [row] = await client.$queryRawUnsafe<{ count: bigint }[]>(`SELECT count(*) AS "count" FROM "${table}" WHERE lower(CAST("${column}" AS TEXT)) LIKE '%${word.toLowerCase()}%'`);
      if (Number(row?.count ?? 0) > 0) found.push(`${table}.${column}`);
    }
  }
  return [...new Set(found)].sort();
}

t.test('nothing in any table says who an erased person was; the figures stay', async (t) => {
  const { store, databaseUrl } = await openStoreAt(t);
  const database = await besides(t, databaseUrl);
  const auth = createAuth(store, { loginHours: 1 });
  const user = await auth.accounts.create({ ...person, role: 'learner', password: 'four quiet herons at dusk' });
  const courseId = await makeCourse(database);
  const [teacher] = await enrol(database, courseId, 1, 'instructor');
  await store.enrolments.enrol({ courseId, userId: user.id, role: 'learner', source: 'manual' });
  const session = await courseSession(store, { courseId, userId: user.id });

  // Everything that a person leaves behind, with their name and address in it wherever a text may hold them.
  await auth.login({ email: person.email, password: 'four quiet herons at dusk', address: '192.0.2.1' });
  await auth.accounts.makeLink(user, 'login', null);
  await store.identities.link({ issuer: 'https://login.example', subject: person.email }, user.id);
  const key = await store.apiKeys.create({ name: `Key of ${person.name}`, digest: newSecretWithDigest('key').digest, scopes: ['sessions:read'], courseId: null, createdById: user.id, expiresAt: null });
  await store.idempotency.begin('k', user.id, 'f', 60_000);
  await store.idempotency.finish('k', user.id, { status: 200, body: person });
  const graded = attempt(session, false);
  await store.attempts.record({ ...graded, evidence: graded.evidence.map((check) => ({ ...check, seen: `hello from ${person.name}` })) });
  await store.events.append(session.id, 'note', { text: person.name });
  await store.help.raiseHand(session.id, `${person.name} is stuck`);
  await store.messages.send({ courseId, from: { id: teacher?.id ?? '', name: 'T' }, kind: 'note', text: `Well done, ${person.name}`, target: null, to: [{ userId: user.id, sessionId: session.id }] });
  await store.messages.send({ courseId, from: { id: user.id, name: person.name }, kind: 'note', text: `From ${person.name}`, target: null, to: [] });
  await database.transact((tx) => recordFact(database, tx, { type: 'session.started', userId: user.id, courseId, sessionId: session.id, data: { who: person } }));
  for (const actorId of [user.id, key.id]) await store.audit.append({ actorId, action: 'login', subject: '/v1/auth/login', address: '198.51.100.77' });
  await database.client.outboxMessage.create({ data: { ...(database.provider === 'sqlite' && { id: 999_999n }), target: 'xapi', type: 'task.passed', payload: { userId: user.id, actor: person }, nextAt: new Date(), createdAt: new Date() } });
  t.ok((await whereIs(database, [person.email, person.name])).length >= 8, 'the search finds what is there');

  await store.erase(user.id);
  t.same(await whereIs(database, [person.email, person.name, '198.51.100.77']), []);
  t.match(await store.users.find(user.id), { name: 'Erased user', passwordHash: null, erasedAt: Date, disabledAt: Date });
  t.match(await store.progress.ofUser(user.id), [{ attempts: 1, bestScore: 5, maxScore: 10 }]);
  t.match(await store.attempts.list(session.id), [{ score: 5, passed: false, evidence: [] }]);
  t.equal((await store.audit.list({ actorId: user.id, limit: 10 })).length, 1, 'what was done stays, without from where');
  t.ok((await store.apiKeys.find(key.id))?.revokedAt);
  await store.erase(user.id);
  t.equal((await store.accounts.list({ state: 'erased', limit: 10 })).items.length, 1, 'again, it is done already');
});

t.test('others keep what is theirs', async (t) => {
  const { store, databaseUrl } = await openStoreAt(t);
  const database = await openDatabase(databaseUrl);
  t.teardown(() => database.close());
  const courseId = await makeCourse(database);
  const [one, two] = await enrol(database, courseId, 2);
  const [mine, theirs] = [await courseSession(store, { courseId, userId: one?.id ?? '' }), await courseSession(store, { courseId, userId: two?.id ?? '' })];
  for (const session of [mine, theirs]) await store.attempts.record(attempt(session, true));
  await store.erase(one?.id ?? '');
  t.match(await store.attempts.list(theirs.id), [{ evidence: [{ id: 'has-address' }, { id: 'reaches' }] }]);
  t.ok((await store.events.after(theirs.id, undefined, 10)).length > 0);
  t.same(await store.events.after(mine.id, undefined, 10), []);
  await t.rejects(store.erase('nobody'), { code: 'not-found' });
});
