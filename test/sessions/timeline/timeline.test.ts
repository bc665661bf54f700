/** Commands that end in a real shell, and what they change in the kernel, become events of the session. */
import t from 'tap';
import { startService } from '../../support/service.js';
import { until } from '../../support/sandbox.js';

t.test('commands and changes of the kernel are recorded once, with their time, status and place', async (t) => {
  const { sessions, store, learnerId } = await startService(t);
  const { session: { id } } = await sessions.start({ userId: learnerId, labSlug: 'pod-to-pod-same-node' });
  await sessions.waitReady(id, 30_000);
  await sessions.topology(id);
  const terminal = await sessions.openTerminal(id, { target: { host: 'node1' }, columns: 80, rows: 24 });
  const began = Date.now();
  const [one, two] = [await sessions.attachTerminal(id, terminal.id), await sessions.attachTerminal(id, terminal.id)];
  let shown = '';
  one.onOutput((_, bytes) => { shown += bytes.toString(); one.acknowledge(bytes.length); });
  two.onOutput((_, bytes) => { two.acknowledge(bytes.length); });
  const type = (text: string): Promise<void> | undefined => one.write(Buffer.from(text));
  const events = (type: string): ReturnType<typeof store.events.newest> => store.events.newest(id, [type]);

  await until('the prompt', async () => shown.includes('node1:'), 20_000);
  await type('\r');
  await type('ip link add mine type bridge\r');
  await until('the command', async () => (await events('terminal.command')).length === 1, 20_000);
  await type('(exit 3)\r');
  await until('another', async () => (await events('terminal.command')).length === 2, 20_000);
  const [last, first] = await events('terminal.command');
  t.match(first?.data, { terminalId: terminal.id, target: { host: 'node1' }, command: 'ip link add mine type bridge', exitCode: 0 });
  t.match(last?.data, { command: '(exit 3)', exitCode: 3 });
  t.ok(Date.parse(String(first?.data['startedAt'])) >= began - 1000, 'with the time of its start');

  await until('the change', async () => (await events('topology.changed')).length > 0, 20_000);
  t.match((await events('topology.changed')).at(-1)?.data, { began: [{ kind: 'extra', object: 'interface:node1:mine' }], ended: [] });
  await sessions.runCommand(id, { target: { host: 'node1' }, argv: ['ip', 'link', 'delete', 'mine'], timeoutMs: 5_000, maxOutputBytes: 100 });
  await sessions.topology(id);
  await until('its end', async () => (await events('topology.changed')).length === 2, 20_000);
  t.match((await events('topology.changed'))[0]?.data, { began: [], ended: [{ object: 'interface:node1:mine' }] });

  const three = await sessions.attachTerminal(id, terminal.id);
  await new Promise<void>((resolve) => { three.onOutput((_, bytes) => { three.acknowledge(bytes.length); if (bytes.includes('(exit 3)')) resolve(); }); });
  await type("printf '\\e]7711;9999999999999999;0;from the future\\a'\r");
  await until('the third', async () => (await events('terminal.command')).length === 3, 20_000);
  t.match((await events('terminal.command'))[0]?.data, { command: /^printf/ }, 'the scrollback adds none, nor does what cannot be');

  await store.events.keepNewest(id, 'terminal.command', 2);
  t.match((await events('terminal.command')).map(({ data }) => data['command']), [/^printf/, '(exit 3)'], 'only so many are kept, the newest');
  await store.events.keepNewest(id, 'terminal.command', 2);
  t.equal((await events('terminal.command')).length, 2);
});
