import { readFileSync } from 'node:fs';
import { release } from 'node:os';
import t from 'tap';
import type { CommandResult, Sandbox } from '../../../src/sandbox/contract.js';
import { startSandbox } from '../../support/sandbox.js';
import { attempts, pythonPrelude, type Attempt } from './attempts.js';

// What a learner's root may do, and why that is no harm; `since`: the kernel's version that first lets it.
const allowed: Record<string, { reason: string; since?: string }> = JSON.parse(readFileSync(new URL('allowed.json', import.meta.url), 'utf8'));
const refusedCode = 3;
const [notExecutable, notFound] = [126, 127];

const numbers = (version: string): number[] => version.split('.').map((part) => Number.parseInt(part, 10));

function kernelHas(since: string | undefined): boolean {
  const [[major = 0, minor = 0], [sinceMajor = 0, sinceMinor = 0]] = [numbers(release()), numbers(since ?? '0')];
  return major > sinceMajor || (major === sinceMajor && minor >= sinceMinor);
}

function run(sandbox: Sandbox, attempt: Attempt): Promise<CommandResult> {
  const argv = attempt.program === 'sh' ? ['sh', '-c', attempt.source] : ['python3', '-c', pythonPrelude + attempt.source];
  return sandbox.run({ target: { host: 'a', pod: 'p' }, argv, as: 'learner', timeoutMs: 10_000 });
}

/** Denied by the kernel, not by a mistake of ours: a program that is missing or a script that does not parse shows nothing. */
function broken(attempt: Attempt, result: CommandResult): boolean {
  if (result.reason === 'deadline' || result.code === notFound || result.code === notExecutable) return true;
  if (attempt.program === 'python') return result.code !== 0 && result.code !== refusedCode && result.signal !== 'SIGSYS';
  return /: not found|Syntax error|unrecognized option|invalid option/.test(result.stderr.toString());
}

t.test('what a learner\'s root can do is exactly the list', { skip: process.arch === 'x64' ? false : 'the numbers of the system calls are those of x86-64' }, async (t) => {
  const { sandbox } = await startSandbox(t, { size: 'large' });
  await sandbox.batch([{ op: 'host-create', host: 'a' }, { op: 'pod-create', host: 'a', pod: 'p' }]);
  t.equal(new Set(attempts.map(({ name }) => name)).size, attempts.length, 'each attempt has a name of its own');
  t.ok(attempts.length >= 100, `${attempts.length} attempts`);
  const succeeded: string[] = [];
  const waiting = [...attempts];
  // A few at a time: most of an attempt is the start of its interpreter.
  await Promise.all(Array.from({ length: 4 }, async () => {
    for (let attempt = waiting.shift(); attempt !== undefined; attempt = waiting.shift()) {
      const { name } = attempt;
      const result = await run(sandbox, attempt).catch((cause: unknown) => { throw new Error(`The sandbox does not start "${name}": an attempt before it has hurt the agent.`, { cause }); });
      if (broken(attempt, result)) t.fail(`${name}: the attempt itself is broken`, { code: result.code, reason: result.reason, stdout: result.stdout.toString(), stderr: result.stderr.toString() });
      if (result.code === 0) succeeded.push(name);
    }
  }));
  t.same(succeeded.sort(), Object.keys(allowed).filter((name) => kernelHas(allowed[name]?.since)).sort());
  t.same(await sandbox.batch([{ op: 'sysctl', target: { host: 'a' }, key: 'net.ipv4.ip_default_ttl' }]), [{ ok: true, op: 'sysctl', value: '64' }], 'the agent lives');
});
