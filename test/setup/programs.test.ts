import t from 'tap';
import { findProgram, runProgram } from '../../src/setup/programs.js';

t.test('a program tells its progress line by line, whatever ends its lines', async (t) => {
  const seen: string[] = [];
  const last = await runProgram(['/bin/sh', '-c', 'printf "one\\ntwo\\rthree\\n\\nfour" ; echo five >&2'], { timeoutMs: 10_000, remedy: 'x', progress: (line) => seen.push(line) });
  t.same([...seen].sort(), ['five', 'four', 'one', 'three', 'two']);
  t.same(last, seen);
});

t.test('a failure says what was run, how it ended, its last lines and what to do', async (t) => {
  await t.rejects(runProgram(['/bin/sh', '-c', 'echo the reason >&2; exit 4'], { timeoutMs: 10_000, remedy: 'do this' }), { name: 'SetupError', remedy: 'do this', message: /exit code 4\nthe reason/ });
  await t.rejects(runProgram(['/bin/sh', '-c', 'exec sleep 30'], { timeoutMs: 200, remedy: 'x' }), { message: /deadline 0.2 s/ });
  await t.rejects(runProgram(['/no/such/program'], { timeoutMs: 1_000, remedy: 'x' }), { message: /ENOENT/ });
});

t.test('only the last lines of much output are kept', async (t) => {
  const last = await runProgram(['/bin/sh', '-c', 'i=0; while [ $i -lt 300 ]; do echo line $i; i=$((i+1)); done'], { timeoutMs: 10_000, remedy: 'x', keepLines: 3 });
  t.same(last, ['line 297', 'line 298', 'line 299']);
});

t.test('a program is found in PATH or not at all', async (t) => {
  t.match(findProgram('sh'), /\/sh$/);
  t.equal(findProgram('no-such-program-at-all'), undefined);
});
