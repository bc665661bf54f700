import t from 'tap';
import { captureBench, pod1 } from '../support/capture.js';

t.test('a capture whose reader is slow runs out of credit again and again without losing the connection', async (t) => {
  const { sandbox, run } = await captureBench(t);
  const capture = await sandbox.capture({ points: [{ target: pod1, interfaces: ['eth0'] }], snapLength: 65_535 });
  const unread: number[] = [];
  let ended = '';
  capture.onInterface(() => undefined);
  capture.onBlocks((blocks) => { unread.push(blocks.length); });
  void capture.ended.then(({ reason }) => { ended = reason; });
  const timer = setInterval(() => { for (const bytes of unread.splice(0)) capture.acknowledge(bytes); }, 5);
  t.teardown(() => { clearInterval(timer); });
  const flood = 'import socket\ns = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\nfor i in range(200000): s.sendto(b"x" * 1300, ("10.0.0.2", 9))';
  t.match(await run(pod1, 'python3', '-c', flood), { code: 0 });
  t.equal(ended, '');
});
