import t from 'tap';
import { readLabFolders } from '../../src/setup/lab-files.js';
import { createCatalogue, readLab } from '../../src/labs/catalogue.js';
import { contentHash } from '../../src/labs/files.js';
import { instantiate } from '../../src/labs/render.js';

const folders = await readLabFolders('labs');
const { 'pod-to-pod-same-node': files = {} } = folders;

t.test('every lab of the repository is valid, with any seed', async (t) => {
  for (const lab of createCatalogue(folders).labs) {
    for (const seed of [0, 1, 2, 77, 2 ** 31 - 1]) {
      const instance = instantiate(lab.definition, seed);
      t.ok(instance.topology.hosts.length > 0 && instance.tasks.length > 0, `${lab.slug}, seed ${seed}`);
    }
  }
});

t.test('a seed gives the same addresses each time, and two seeds different ones', async (t) => {
  const lab = readLab('pod-to-pod-same-node', files);
  const [a, again, b] = [7, 7, 8].map((seed) => instantiate(lab.definition, seed));
  t.same(a, again);
  t.notSame(a?.parameters, b?.parameters);
  const pod3 = a?.topology.namespaces.find(({ id }) => id === 'node1/pod3')?.interfaces.find(({ name }) => name === 'eth0');
  t.same(pod3?.addresses, [`${String(a?.parameters['pod3'])}/24`]);
  t.match(JSON.stringify(a?.guides.en), String(a?.parameters['pod1']), 'the guide names the learner\'s own address');
  t.notMatch(JSON.stringify([a?.topology, a?.tasks, a?.guides]), /\$\{/, 'no parameter is left over');
});

t.test('a definition that went through the store as JSON gives the same instance', async (t) => {
  const { definition } = readLab('pod-to-pod-same-node', files);
  t.same(instantiate(JSON.parse(JSON.stringify(definition)) as typeof definition, 5), instantiate(definition, 5));
});

t.test('the hash depends on what is said, not on line ends or who lists the files first', async (t) => {
  const hash = contentHash(files);
  const reversed = Object.fromEntries(Object.entries(files).reverse());
  const windows = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, `\uFEFF${text.replaceAll('\n', '\r\n')}`]));
  t.equal(contentHash(reversed), hash);
  t.equal(contentHash(windows), hash);
  t.not(contentHash({ ...files, 'guide.en.md': `${files['guide.en.md'] ?? ''}more` }), hash);
  t.not(contentHash({ a: 'b\n', c: '' }), contentHash({ a: 'b\n\0c\0' }), 'no two sets of files run together');
});

const yaml = files['lab.yaml'] ?? '';
const refusals: [string, string | undefined, RegExp][] = [
  ['a missing file', undefined, /x\/lab\.yaml is missing/],
  ['something that is not YAML', 'a: [', /x\/lab\.yaml: /],
  ['a list', '- a', /x\/lab\.yaml: .*(mapping|expected object)/i],
  ['a key twice', 'a: 1\na: 2', /unique/],
  ['aliases that stand for gigabytes', `a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(9)}*a]\nc: &c [${'*b,'.repeat(9)}*b]\nd: &d [${'*c,'.repeat(9)}*c]\ne: [${'*d,'.repeat(9)}*d]`, /alias/i],
  ['another apiVersion', yaml.replace('vethlab.dev/v1', 'vethlab.dev/v9'), /apiVersion: /],
  ['a key that is not known', yaml.replace('level: beginner', 'level: beginner\n  colour: red'), /meta: .*colour/],
  ['a slug that is not the folder\'s name', yaml, /slug: it is `pod-to-pod-same-node`, but the folder is called `x`/],
  ['a parameter that does not exist', yaml.replace("address: '${pod3}/24'", "address: '${pod9}/24'"), /topology\.hosts\[0\]\.pods\[2\]\.address: there is no parameter `pod9`/],
  ['a check of a kind that does not exist', yaml.replace('kind: bridge-port', 'kind: telepathy'), /checks\.2/],
  ['a wrong address', yaml.replace('192.168.100.200/24', '192.168.100.300/24'), /x\/lab\.yaml: [^]*addresses/],
  ['subnets that overlap', yaml.replace('addresses: [192.168.100.200/24]', "addresses: [192.168.100.200/24, '10.244.0.9/16']"), /10\.244\.0\.0\/16 of eth0 in outside overlaps/],
  ['a parameter whose range is upside down', yaml.replace('[1, 250]', '[250, 1]'), /podNet/],
];
for (const [what, text, message] of refusals) {
  t.test(`refuses ${what}, naming file and place`, async (t) => {
    t.throws(() => readLab('x', text === undefined ? {} : { 'lab.yaml': text }), { code: 'lab-invalid', message });
  });
}

t.test('a broken lab is named, and keeps nobody from the others', async (t) => {
  const { labs, broken } = createCatalogue({ ...folders, 'broken-lab': { 'lab.yaml': 'apiVersion: nobody/v1' } });
  t.equal(labs.length, Object.keys(folders).length, 'all labs of the project are valid');
  t.match(broken, [{ slug: 'broken-lab', error: { code: 'lab-invalid', message: /broken-lab\/lab\.yaml/ } }]);
});

t.test('every lab is the same whatever the order of its keys, which PostgreSQL does not keep', async (t) => {
  for (const { slug, definition } of createCatalogue(folders).labs) {
    t.same(instantiate({ ...definition, document: asStored(definition.document) }, 7), instantiate(definition, 7), slug);
  }
});

/** Keys in the order of jsonb: by length, then by bytes (PostgreSQL's manual, 8.14). */
function asStored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asStored);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, asStored(item)]));
}
