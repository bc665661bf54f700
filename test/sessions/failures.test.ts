/** What a session's end says, from errors as they come: of a real driver of the database, of the engine's client, of the kernel. */
import { writeFile } from 'node:fs/promises';
import t, { type Test } from 'tap';
import { createEngine, checkEngine } from '../../src/sandbox/docker/engine.js';
import { endCodes, startFailure } from '../../src/sessions/failures.js';
import { openDatabase } from '../../src/store/database.js';

/** Nothing listens there. */
const silent = '127.0.0.1:1';

async function thrownBy(t: Test, work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  return t.fail('it was to fail');
}

t.test('a database that does not answer is said as such', async (t) => {
  const error = await thrownBy(t, async () => {
    const database = await openDatabase(`postgresql://nobody@${silent}/nothing`);
    await database.client.session.findMany().finally(() => database.close());
  });
  const { code, text } = startFailure(error);
  t.equal(code, 'database-unavailable');
  t.match(text, /database did not answer/);
});

t.test('an engine that does not answer is not taken for the database, though its kernel says the same', async (t) => {
  const error = await thrownBy(t, () => checkEngine(createEngine(`tcp://${silent}`)));
  t.equal(startFailure(error).code, 'engine-unavailable');
});

t.test('a full disk is said as such', async (t) => {
  const error = await thrownBy(t, () => writeFile('/dev/full', 'x'));
  t.equal(startFailure(error).code, 'disk-full');
});

t.test('what nobody has thought of says nothing of the inside', async (t) => {
  t.same(startFailure(new Error('relation "sessions" of host db1 is broken')), { code: 'session-start-failed', text: 'The lab could not be started. Try again; your progress is kept.' });
  t.ok(endCodes.includes('session-start-failed'));
});
