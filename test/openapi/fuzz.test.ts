/**
 * Every operation of the description, asked with what its schemas allow and with what they refuse, by everybody: no
 * answer is a 5xx, and each is one that the description knows, down to its body. The requests are the same at each run;
 * FUZZ_SEED and FUZZ_RUNS ask for others, and for more.
 */
import fc from 'fast-check';
import t from 'tap';
import { lookupIn } from '../support/openapi/arbitrary.js';
import { documentOf, operationsOf, type Operation } from '../support/openapi/document.js';
import { injection, requests } from '../support/openapi/requests.js';
import { createConformance } from '../support/openapi/validate.js';
import { openWorld } from '../support/openapi/world.js';

const runs = Number(process.env['FUZZ_RUNS'] ?? 12);
const seed = Number(process.env['FUZZ_SEED'] ?? 20261128);
/** What would only wait. */
const fixed = { wait: '0' };

t.test('no request makes the service fail, and every answer is as described', async (t) => {
  const world = await openWorld(t);
  const document = documentOf(world.app);
  const [lookup, conformance] = [lookupIn(document), createConformance(document)];

  async function ask(operation: Operation, broken: boolean): Promise<string> {
    const seen = new Set<number>();
    const property = fc.asyncProperty(fc.constantFrom(...world.actors), requests(operation, { lookup, known: world.known, fixed, broken }), async (actor, request) => {
      const answer = await world.app.inject(injection(operation, request, await world.credentials(actor)));
      seen.add(answer.statusCode);
      const type = answer.headers['content-type'];
      const wrong = conformance.problem(operation, { status: answer.statusCode, contentType: typeof type === 'string' ? type : undefined, body: answer.body });
      if (wrong !== undefined) throw new Error(wrong);
      if (answer.statusCode >= 500) throw new Error(`status ${answer.statusCode}: ${answer.body}`);
    });
    const outcome = await fc.check(property, { numRuns: runs, seed, endOnFailure: true });
    t.notOk(outcome.failed, `${operation.id}, ${broken ? 'hostile' : 'valid'} requests`, outcome.failed ? { report: await fc.asyncDefaultReportMessage(outcome) } : {});
    return [...seen].sort().join(' ');
  }

  for (const operation of world.inOrder(operationsOf(document))) {
    for (const broken of [false, true]) await ask(operation, broken);
  }
});
