import { randomBytes } from 'node:crypto';
import type { CheckOf } from '../../labs/checks.js';
import { namespaceOf } from '../../labs/places.js';
import { Failure, judgeNamespace, list, unknown } from '../evidence.js';
import type { Prepare } from '../needs.js';

/** A process runs: one of the topology, by its `name`; or any whose command line holds `argv`. */
export const prepareProcess: Prepare<CheckOf<'process'>> = (check, context) =>
  (check.argv === undefined ? prepareNamed(check, context) : prepareByCommandLine(check, check.argv));

const prepareNamed: Prepare<CheckOf<'process'>> = (check) => ({
  needs: { observation: true },
  judge: (evidence) => judgeNamespace(evidence, check.on, `${check.name ?? ''} runs on ${check.on}`, (_, { processes }) => {
    const found = processes.find(({ host, pod, name }) => name === check.name && (pod === null ? host : `${host}/${pod}`) === namespaceOf(check.on));
    if (!found) return { holds: false, seen: `${check.on} has no process ${check.name ?? ''}` };
    return { holds: found.running, seen: `${check.name ?? ''} ${found.running ? 'runs' : 'has ended'}` };
  }),
});

/** Its network namespace is the place's, and it is not the script itself; a zombie has no command line (proc(5)). */
const script = `
import os, sys
here, lines = os.stat("/proc/self/ns/net").st_ino, []
for name in os.listdir("/proc"):
    try:
        if name.isdigit() and int(name) != os.getpid() and os.stat("/proc/%s/ns/net" % name).st_ino == here:
            with open("/proc/%s/cmdline" % name, "rb") as file:
                lines.append(file.read(1000).replace(b"\\0", b" ").decode("utf-8", "replace").replace("\\n", " ").strip())
    except OSError:
        pass
print("\\n".join(line for line in lines[:256] if line))
`;

/** A command line is what the process says of itself: whoever wants to be taken for another can. Ask for what it does, too. */
function prepareByCommandLine(check: CheckOf<'process'>, argv: string): ReturnType<Prepare<CheckOf<'process'>>> {
  const id = `processes-${randomBytes(8).toString('hex')}`;
  const expected = `a process runs on ${check.on} whose command line has "${argv}"`;
  return {
    needs: { runs: [{ id, place: check.on, argv: ['/usr/bin/python3', '-I', '-S', '-B', '-'], input: script, timeoutMs: 2_000 }] },
    judge: (evidence) => {
      const answer = evidence.run(id);
      if (answer instanceof Failure) return unknown(expected, answer);
      if (answer.code !== 0) return unknown(expected, new Failure('the processes could not be listed'));
      const lines = answer.stdout.toString('utf8').split('\n').filter((line) => line !== '' && line !== 'pause');
      const found = lines.find((line) => line.includes(argv));
      return { holds: found !== undefined, expected, seen: found === undefined ? `running on ${check.on}: ${list(lines.slice(0, 8).map((line) => line.slice(0, 80)))}` : `"${found.slice(0, 120)}" runs` };
    },
  };
}
