/** What `npm run doctor` looks at, for the admin API: every engine and its machine, and this server's own self-test. */
import { engineSettings, type Config } from './config.js';
import { checkHost, checkSelfTest, type Check } from './sandbox/checks.js';
import { createEngine } from './sandbox/docker/engine.js';
import { gatherHostFacts } from './sandbox/host-facts.js';
import type { Examination } from './routes/parts.js';
import type { SelfTest } from './self-test.js';

export async function examine(config: Config, selfTest: Pick<SelfTest, 'report'>): Promise<Examination> {
  const engines = await Promise.all(engineSettings(config).map(async ({ name, capacity: _capacity, ...endpoint }) => {
    const checks = await gatherHostFacts(createEngine(endpoint), config.DATA_DIR).then(checkHost, silent);
    return { engine: name, checks };
  }));
  const report = selfTest.report();
  const own = report === undefined ? null : checkSelfTest(report);
  return { healthy: [...engines.flatMap(({ checks }) => checks), ...own ?? []].every(({ level }) => level !== 'fail'), engines, selfTest: own };
}

function silent(error: unknown): Check[] {
  return [{ name: 'engine', level: 'fail', seen: error instanceof Error ? error.message : String(error), fix: 'See that it runs and can be reached.' }];
}
