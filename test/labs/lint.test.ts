import { readFileSync } from 'node:fs';
import t from 'tap';
import { createCatalogue, readLab } from '../../src/labs/catalogue.js';
import { lintLab } from '../../src/labs/lint.js';
import { readLabFolders } from '../../src/setup/lab-files.js';
import { schemaText } from '../../src/setup/lab.js';

const folders = await readLabFolders('labs');
const { 'pod-to-pod-same-node': files = {} } = folders;
const slug = 'pod-to-pod-same-node';
const yaml = files['lab.yaml'] ?? '';

t.test('the labs of the repository have no errors, lack no translation, and each of their checks is known to be able to fail', async (t) => {
  const { labs } = createCatalogue(folders);
  for (const lab of labs) {
    const problems = lintLab(lab, labs.map((each) => each.slug)).map(({ level, where, message }) => `${level}: ${where}: ${message}`);
    t.same(problems, [], lab.slug);
  }
});

const mistakes: [string, Record<string, string>, string, RegExp][] = [
  ['a task that needs one that is not there', { 'lab.yaml': yaml.replace('needs: [plug-in]', 'needs: [plug-out]') }, 'tasks.addresses.needs', /no task `plug-out`/],
  ['tasks that need each other', { 'lab.yaml': yaml.replace('needs: [plug-in]', 'needs: [real-address]') }, 'tasks.addresses.needs', /nobody can reach it/],
  ['a check in a place that is not there', { 'lab.yaml': yaml.replace('on: node1/pod1, to: default', 'on: node1/pod7, to: default') }, 'tasks.addresses.checks[4].on', /no node1\/pod7/],
  ['a backend that is not there', { 'lab.yaml': yaml.replace(/^( *)- \{ id: pod1-eth0,.*$/m, (line, indent: string) => `${line}\n${indent}- { id: shares, kind: distribution, from: node1, address: 10.96.0.10, port: 80, backends: ['node1/pod9:eth0'] }`) }, 'tasks.plug-in.checks[1].backends[0]', /no interface node1\/pod9:eth0/],
  ['an interface that nobody builds', { 'lab.yaml': yaml.replace("points: ['node1:cni0']", "points: ['node1:cni1']") }, 'captures.bridge.points', /no interface node1:cni1/],
  ['a prerequisite that is not there', { 'lab.yaml': yaml.replace('tags: [', 'prerequisites: [nothing]\n  tags: [') }, 'meta.prerequisites', /no other lab `nothing`/],
  ['a wrong answer that names no check of the task', { 'lab.yaml': yaml.replace('fails: { bridge-netfilter:', 'fails: { bridge-nethack:') }, 'tasks.real-address', /`bridge-nethack`/],
  ['hints that cost more than the task', { 'lab.yaml': yaml.replace('- { cost: 6,', '- { cost: 60,') }, 'tasks.plug-in.hints', /more than the task's 30/],
  ['an action whose target is not there', { 'plug-in.en.md': '# x\n\n```run node9\nip a\n```\n' }, 'plug-in.en.md:3', /`run node9`: there is no such target/],
  ['a copy for a place that is not there', { 'plug-in.en.md': '```copy node9\nip a\n```\n' }, 'plug-in.en.md:1', /`copy node9`: there is no such target/],
  ['a pod without its name in a cluster', { 'lab.yaml': yaml.replace('  node1/pod2: Pod\n', '') }, 'kubernetes', /what a cluster calls node1\/pod2/],
  ['a lab without a packet to follow', { 'lab.yaml': yaml.replace(/^walks:\n( .*\n)+/m, '') }, 'walks', /a packet to follow/],
  ['a walk from a place that is not there', { 'lab.yaml': yaml.replace('from: node1/pod1, to: node1/pod2, address: \'${pod2}\' }\n\nlimits', 'from: node1/pod7, to: node1/pod2, address: \'${pod2}\' }\n\nlimits') }, 'walks[0].from', /no node1\/pod7/],
  ['a prediction of a walk that is not there', { 'lab.yaml': yaml.replace(/^( *)- \{ id: pod1-eth0,.*$/m, (line, indent: string) => `${line}\n${indent}- { id: guess, kind: predict, walk: no-walk, question: { en: Which way?, zh-CN: 走哪条路？ }, ask: path }`) }, 'tasks.plug-in.checks.guess', /no walk `no-walk`/],
  ['a check action without its task', { 'plug-in.en.md': '```check\n```\n' }, 'plug-in.en.md:1', /needs a target/],
  ['an empty run', { 'plug-in.en.md': '```run node1\n```\n' }, 'plug-in.en.md:1', /nothing to run/],
  ['a link to a lab that is not there', { 'plug-in.en.md': 'See [this](../no-such-lab/) and [that](https://example.com/a).' }, 'plug-in.en.md:1', /the link \.\.\/no-such-lab\/ leads nowhere/],
  ['a link to a file', { 'plug-in.en.md': '# x\n\n![picture](picture.png)' }, 'plug-in.en.md:1', /picture\.png leads nowhere/],
  ['a setup step in a place that is not there', { 'lab.yaml': yaml.replace("setup:\n", "setup:\n  - { on: node7, run: 'true' }\n") }, 'setup[0].on', /no node7/],
  ['a setup step in what the learner builds', { 'lab.yaml': yaml.replace('- name: pod1\n', '- name: pod1\n          builtBy: learner\n').replace("setup:\n", "setup:\n  - { on: node1/pod1, run: 'true' }\n") }, 'setup[0]', /the learner builds node1\/pod1/],
  ['a fault of a task that is open from the start', { 'lab.yaml': yaml.replace('    points: 30', "    points: 30\n    fault: [{ on: node1, run: 'true' }]") }, 'tasks.plug-in.fault', /put its fault into `setup`/],
  ['a fault in a place that is not there', { 'lab.yaml': yaml.replace('needs: [plug-in]', "needs: [plug-in]\n    fault: [{ on: node7, run: 'true' }]") }, 'tasks.addresses.fault[0].on', /no node7/],
  ['a text for a task that is not there', { 'unplug.en.md': 'x' }, 'unplug.en.md', /no task `unplug`/],
  ['a text that lacks a translation', { 'lab.yaml': yaml.replace(", zh-CN: '把 Pod 接上网桥'", '').replace(', zh-CN: 把 Pod 接上网桥', '') }, 'tasks[plug-in].title', /missing in zh-CN/],
];
for (const [what, change, where, message] of mistakes) {
  t.test(`lint names ${what}`, async (t) => {
    const changed = { ...files, ...change };
    t.not(JSON.stringify(changed), JSON.stringify(files), 'the mistake is made');
    const problems = lintLab(readLab(slug, changed), [slug]);
    t.ok(problems.some((problem) => problem.where === where && message.test(problem.message)), JSON.stringify(problems));
  });
}

t.test('a guide that is missing is named', async (t) => {
  const { 'real-address.en.md': _, ...rest } = files;
  t.match(lintLab(readLab(slug, rest), [slug]).filter(({ level }) => level === 'error'), [{ where: 'real-address.en.md' }]);
});

t.test('labs/lab.schema.json is what the schema says; `npm run lab -- schema` writes it', async (t) => {
  t.equal(readFileSync('labs/lab.schema.json', 'utf8'), schemaText());
});
