import t from 'tap';
import { createEngine } from '../../../src/sandbox/docker/engine.js';
import { inspectImage, pullImage, readProgress } from '../../../src/sandbox/docker/images.js';

t.test('a line of progress is text, an error, or nothing; never a control character', async (t) => {
  const rows: [string, ReturnType<typeof readProgress>][] = [
    ['{"stream":"Step 1/2 : FROM x\\n"}', { text: ['Step 1/2 : FROM x'] }],
    ['{"stream":"\\u001b[91mwarning\\u001b[0m\\na\\rb\\n"}', { text: ['warning', 'a', 'b'] }],
    ['{"status":"Pulling fs layer","id":"abc"}', { text: ['abc: Pulling fs layer'] }],
    ['{"errorDetail":{"message":"no"},"error":"no"}', { text: [], error: 'no' }],
    ['{"aux":{"ID":"sha256:1"}}', { text: [] }],
    ['null', { text: [] }],
    ['17', { text: [] }],
    ['not json', { text: ['not json'] }],
    ['', { text: [] }],
  ];
  for (const [line, expected] of rows) t.same(readProgress(line), expected, line);
});

t.test('an image that is not there is undefined, and one that cannot be pulled is refused in time', async (t) => {
  const engine = createEngine(process.env['DOCKER_HOST'] || undefined);
  t.equal(await inspectImage(engine, 'vethlab/no-such-image:none'), undefined);
  await t.rejects(pullImage(engine, '127.0.0.1:9/vethlab/no-such-image:none', 20_000, () => undefined), { name: 'AppError' });
});
