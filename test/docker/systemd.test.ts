import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import t from 'tap';
import { configurationTable } from '../../src/config.js';

const unit = readFileSync('docker/vethlab.service', 'utf8');
const analyzer = spawnSync('systemd-analyze', ['--version']).status === 0;

t.test('the unit sets nothing that the service does not know, and gives a stop more time than the service takes', async (t) => {
  const known = configurationTable();
  const variables = [...unit.matchAll(/^Environment=(.*)$/gm)].flatMap(([, line = '']) => line.split(' ').map((pair) => pair.split('=')[0] ?? ''));
  for (const name of variables.filter((variable) => variable !== 'NODE_ENV')) t.match(known, `\`${name}\``);
  t.ok(Number(/^TimeoutStopSec=(\d+)s$/m.exec(unit)?.[1]) > 15);
});

t.test('systemd takes the unit', { skip: !analyzer && 'there is no systemd-analyze on this machine' }, async (t) => {
  const { stderr } = spawnSync('systemd-analyze', ['verify', 'docker/vethlab.service'], { encoding: 'utf8', timeout: 20_000 });
  t.same(stderr.split('\n').filter((line) => line.includes('vethlab.service:')), [], 'no complaint of a line of it');
});
