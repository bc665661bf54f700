/** The self-test's sandbox and its lease; that it tries everything is shown in test/sandbox/checks.test.ts. */
import t from 'tap';
import { removeLeftovers, runSelfTest } from '../src/self-test.js';
import { createLabShelf } from '../src/sessions/lab-shelf.js';
import { createCatalogue } from '../src/labs/catalogue.js';
import { addSandbox, testDriver, until } from './support/sandbox.js';
import { openStore } from './support/store.js';

t.test('only a sandbox that no server holds is a leftover', async (t) => {
  const [{ leases }, { driver }] = [await openStore(t), await testDriver(t)];
  const [held, left, never] = [await addSandbox(t, driver), await addSandbox(t, driver), await addSandbox(t, driver)];
  await leases.acquire(`self-test:${held.id}`, 'living', 60_000);
  await leases.acquire(`self-test:${left.id}`, 'killed', -1);
  await removeLeftovers(driver, leases);
  t.same((await driver.list()).map(({ id }) => id), [held.id]);
  await leases.release(`self-test:${held.id}`, 'living');
  await removeLeftovers(driver, leases);
  t.same(await driver.list(), []);
  t.notOk((await leases.held([left.id, never.id])).size, 'and nobody holds anything');
});

t.test('a self-test that runs is never a leftover, to any server; one that is stopped leaves neither sandbox nor lease', async (t) => {
  const [{ leases }, { driver }] = [await openStore(t), await testDriver(t)];
  const logger = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: (fields: object) => t.fail('an error was logged', fields) };
  const run = (): ReturnType<typeof runSelfTest> => runSelfTest(driver, { shelf: createLabShelf(createCatalogue({})), leases, holder: 'one', logger });
  const stopped = run();
  await until('its sandbox', async () => (await driver.list()).length > 0, 30_000);
  const [sandbox] = await driver.list();
  await removeLeftovers(driver, leases);
  t.same((await driver.list()).map(({ id }) => id), [sandbox?.id], 'another server\'s sweep leaves it');
  stopped.stop();
  await stopped.done;
  t.same(await driver.list(), []);
  t.equal((await leases.held([`self-test:${sandbox?.id}`])).size, 0);
  t.equal(stopped.report(), undefined);

  const whole = run();
  await whole.done;
  t.match(whole.report(), { escapes: [] });
  t.doesNotThrow(() => { whole.check(); });
  t.same(await driver.list(), []);
});
