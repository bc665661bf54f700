/**
 * Every operation's example in openapi.yaml, made anew on a real service with a real sandbox. After a change:
 *
 *     UPDATE_EXAMPLES=1 npm test -- openapi/examples && npm run documents
 */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import t from 'tap';
import { examples as committed } from '../../src/routes/generated/examples.js';
import { createRecorder } from '../support/openapi/examples.js';
import { differentShape } from '../support/openapi/shape.js';
import { withStandIns } from '../support/openapi/stand-ins.js';
import { startService } from '../support/service.js';
import { scenario } from './examples/scenario.js';

const updates = process.env['UPDATE_EXAMPLES'] === '1';
const path = resolve('src/routes/generated/examples.ts');
const head = '// Made by `UPDATE_EXAMPLES=1 npm test -- openapi/examples`. Do not edit.\nimport type { Example } from \'../examples.js\';\n\nexport const examples: Record<string, Example> = ';

t.test('every operation has an example, and does what its example says', async (t) => {
  const service = await startService(t);
  const recorder = createRecorder(t, service.app);
  await scenario(recorder, service);
  t.same(recorder.missing(), [], 'the scenario shows every operation');
  const made = recorder.examples();
  if (updates) await writeFile(path, `${head}${withStandIns(JSON.stringify(made, null, 1))};\n`);
  else for (const [id, example] of Object.entries(made)) t.equal(differentShape(committed[id], example), undefined, `${id}: what is committed has the form of what came`);
});
