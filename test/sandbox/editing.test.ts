import t from 'tap';
import { startSandbox } from '../support/sandbox.js';

t.test('sed -i and cp -p keep a file\'s mode: extended attributes are unsupported here, not forbidden', async (t) => {
  const { sandbox } = await startSandbox(t);
  await sandbox.batch([{ op: 'host-create', host: 'node1' }]);
  const script = 'cd /root && printf "#!/bin/sh\\necho one\\n" > plugin && chmod 755 plugin && sed -i s/one/two/ plugin && cp -p plugin copy && stat -c %a plugin copy && ./copy';
  const result = await sandbox.run({ target: { host: 'node1' }, argv: ['sh', '-c', script], as: 'learner', timeoutMs: 10_000 });
  t.same({ code: result.code, stdout: result.stdout.toString(), stderr: result.stderr.toString() }, { code: 0, stdout: '755\n755\ntwo\n', stderr: '' });
});
