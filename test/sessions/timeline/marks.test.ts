/** Marks of ended commands in a terminal's output, wherever a chunk ends, and what no mark may do. */
import t from 'tap';
import { createMarkReader, type Mark } from '../../../src/sessions/timeline/marks.js';

const mark = (command: string, status = 0): string => `\x1b]7711;1767225600123456;${status};${command}\x07`;

function readIn(text: string, chunkBytes: number): Mark[] {
  const marks: Mark[] = [];
  const read = createMarkReader((found) => { marks.push(found); });
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunkBytes) read(bytes.subarray(at, at + chunkBytes));
  return marks;
}

t.test('a mark is found wherever it is cut, between other output', async (t) => {
  const text = `total 0\r\n\x1b[31m${mark('ip link add veth0 type veth', 2)}root@node1:~$ \x1b]0;title\x07${mark('echo 你好; true')}\x1b`;
  for (const size of [1, 2, 7, 16, 1000]) {
    t.same(readIn(text, size).map(({ exitCode, command }) => [exitCode, command]), [[2, 'ip link add veth0 type veth'], [0, 'echo 你好; true']], `chunks of ${size}`);
  }
  t.same(readIn(mark('id'), 1000)[0]?.startedAt, new Date(1_767_225_600_123.456));
});

t.test('what a learner prints is bounded and has no control characters', async (t) => {
  t.same(readIn('\x1b]7711;' + 'x'.repeat(5000) + mark('after'), 100).map(({ command }) => command), ['after'], 'a mark without an end is given up');
  t.same(readIn(mark('y'.repeat(400)), 64).map(({ command }) => command.length), [300]);
  t.same(readIn(mark('a\u001b[2Jb\u202ec\nd'), 64).map(({ command }) => command), ['a [2Jb c d']);
  for (const bad of ['\x1b]7711;1;0;x\x07', '\x1b]7711;1767225600123456;no;x\x07', '\x1b]7711;1767225600123456;0;\x07', mark(' \t ')]) t.same(readIn(bad, 1000), [], JSON.stringify(bad));
});
